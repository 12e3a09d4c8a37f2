"""The name that a file had where it came from: shown and given back, never used as a path."""

import re
import unicodedata
from pathlib import PurePosixPath

from app.scoring.text import LINE_LENGTH

_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_LONGEST_ENDING = 10


def last_part(text: str) -> str:
    """What some browsers send is a whole path; only its last part is the name."""
    return re.split(r"[/\\]", text)[-1]


def file_name(text: str) -> str:
    """The last part of a name, in one line of plain characters; "" where nothing is left."""
    last = unicodedata.normalize("NFC", last_part(text))
    seen = "".join(sign for sign in last if unicodedata.category(sign) not in _UNSEEN)
    plain = " ".join(seen.split())
    return "" if plain in (".", "..") else _shortened(plain)


def title_of(name: str) -> str:
    """What a document is called whose file has this name, until somebody says better."""
    stem = PurePosixPath(name).stem if ending_of(name) else name
    return " ".join(stem.replace("_", " ").split()) or name


def ending_of(name: str) -> str:
    """The ending of a name in small letters with its dot; "" if it has none."""
    ending = PurePosixPath(name).suffix.lower()
    return ending if 1 < len(ending) <= _LONGEST_ENDING else ""


def _shortened(name: str) -> str:
    if len(name) <= LINE_LENGTH:
        return name
    ending = PurePosixPath(name).suffix[-_LONGEST_ENDING:]
    return name[: LINE_LENGTH - len(ending)] + ending
