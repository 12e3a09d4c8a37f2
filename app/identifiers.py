"""Identifiers in addresses: 128 random bits as 22 url-safe characters.

Random, so that nobody can count or guess; text, so that no number of a stranger reaches the
database. They are a second line only: who may see what is decided by queries.
"""

import re
import secrets

ID_LENGTH = 22
ID_PATTERN = "[A-Za-z0-9_-]{22}"

_ID = re.compile(ID_PATTERN)


def new_id() -> str:
    """A new identifier."""
    return secrets.token_urlsafe(16)


def is_id(text: str) -> bool:
    """Whether a text has the form of an identifier."""
    return _ID.fullmatch(text) is not None
