"""Names and addresses as they are kept: normalised, visible, one line."""

import re
import unicodedata

from pydantic_core import PydanticCustomError

from app.errors import Refused
from app.scoring.text import read_line
from app.scoring.wording import say

LONGEST_EMAIL = 320
# One address, nothing beside it: no spaces, no list, no header injection, a dot in the domain.
_EMAIL = re.compile(r"[^@\s,;:<>()\"\\]{1,64}@[^@\s,;:<>()\"\\]+\.[^@\s,;:<>()\"\\.]{2,}")


def email_key(typed: str) -> str:
    """An address as it is kept and compared: NFC, casefolded, without spaces around it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", typed.strip()).casefold())


def is_email(key: str) -> bool:
    """Whether a kept address could look like this."""
    return len(key) <= LONGEST_EMAIL and key.isprintable() and _EMAIL.fullmatch(key) is not None


def email_of(typed: str) -> str:
    """An address to be kept.

    Raises:
        Refused: it is not one e-mail address.
    """
    try:
        line = read_line(typed)
    except PydanticCustomError:
        line = None
    email = email_key(line or "")
    if not is_email(email):
        reason = say(
            "Hier wird eine E-Mail-Adresse gebraucht, zum Beispiel name@gemeinde.de.",
            "An e-mail address is needed here, such as name@town.example.",
        )
        raise Refused("email", reason)
    return email


def name_of(typed: str, *, field: str = "name") -> str:
    """A name to be kept.

    Raises:
        Refused: it is empty, too long, or has characters that cannot be seen.
    """
    try:
        line = read_line(typed)
    except PydanticCustomError:
        line = None
    if line is None:
        reason = say(
            "Hier wird ein Name gebraucht: eine Zeile, höchstens 300 Zeichen, keine Steuerzeichen.",
            "A name is needed here: one line, at most 300 characters, no control characters.",
        )
        raise Refused(field, reason)
    return line
