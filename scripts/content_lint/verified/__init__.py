"""What was verified: the hard tokens of every record and section, held against data/verified.lock."""
