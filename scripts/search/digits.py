"""How the index writes numbers."""

DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "\\")[:90]
BASE = 45


def number(value: int) -> str:
    """Return a number from 0 on in letters of DIGITS."""
    text = DIGITS[BASE + value % BASE]
    while value := value // BASE:
        text = DIGITS[value % BASE] + text
    return text
