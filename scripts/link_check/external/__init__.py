"""Ask other hosts whether the addresses we link to still answer: collect -> fetch (politely) -> judge."""
