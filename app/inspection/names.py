"""What the name that somebody gave a file promises."""

import unicodedata
from pathlib import PurePosixPath

from app.inspection.kind import FileKind, kind_of_name
from app.inspection.problem import unfit

_LONGEST = 255
_LONGEST_SHOWN = 12


def kind_by_name(name: str) -> FileKind:
    """The kind that the ending stands for.

    Raises:
        Unfit: when the name cannot be used, or its ending is not allowed.
    """
    if not name or len(name) > _LONGEST or name != name.strip(" .") or _has_unusable_sign(name):
        raise unfit("name_unusable")
    kind = kind_of_name(name)
    if kind is None:
        suffix = PurePosixPath(name).suffix or name
        raise unfit("name_not_allowed", suffix=suffix[:_LONGEST_SHOWN])
    return kind


def _has_unusable_sign(name: str) -> bool:
    """Path separators, and what is invisible or turns the direction of the text."""
    return any(
        sign in "/\\" or unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        for sign in name
    )
