"""What readers take along: the offline pack (the site of one language as a folder) and the handbook (PDF)."""


class PackError(Exception):
    """A pack or handbook could not be made. The text says from what, and why."""
