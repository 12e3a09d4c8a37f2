"""Names in a PDF that stand for active content, however they are written.

`/JavaScript` may be written `/J#61vaScript`: any sign of a name may be escaped.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.inspection.flag import Flag

_ANYWHERE = {
    "JavaScript": Flag.JAVASCRIPT,
    "OpenAction": Flag.OPEN_ACTION,
    "Launch": Flag.LAUNCH,
    "SubmitForm": Flag.SUBMITS,
    "ImportData": Flag.SUBMITS,
    "GoToR": Flag.REMOTE_TARGET,
    "GoToE": Flag.REMOTE_TARGET,
    "EmbeddedFile": Flag.EMBEDDED_FILE,
    "EmbeddedFiles": Flag.EMBEDDED_FILE,
    "RichMedia": Flag.RICH_MEDIA,
    "Rendition": Flag.RICH_MEDIA,
    "Movie": Flag.RICH_MEDIA,
    "Encrypt": Flag.ENCRYPTED,
}
# Too short to be told from chance inside of compressed data. Scripts carry `/JavaScript` as well.
_OUTSIDE = {"JS": Flag.JAVASCRIPT, "AA": Flag.ADDITIONAL_ACTIONS, "XFA": Flag.XFA}
_FLAGS = _ANYWHERE | _OUTSIDE
_BEHIND_NAME = rb"(?=[\s\0/<>\[\]()%{}]|\Z)"


def escaped(name: str) -> bytes:
    """The pattern of a name in all its spellings, without the slash."""
    return b"".join(
        b"(?:%s|#%02x|#%02X)" % (re.escape(sign.encode()), ord(sign), ord(sign)) for sign in name
    )


_NAME = re.compile(
    rb"/(?:" + b"|".join(b"(%s)" % escaped(name) for name in _FLAGS) + rb")" + _BEHIND_NAME
)
_NAMES = tuple(_FLAGS)
# Shows a page at the beginning: a place is no action.
_PLACE = re.compile(rb"[\s\0]*\[")


@dataclass(frozen=True, slots=True)
class Name:
    """A name that was found, and what it stands for."""

    at: int
    flag: Flag
    is_long: bool


def names_in(text: bytes, start: int, end: int) -> Iterator[Name]:
    """The names that begin between `start` and `end`."""
    for found in _NAME.finditer(text, start):
        if found.start() >= end:
            return
        name = _NAMES[(found.lastindex or 1) - 1]
        if name != "OpenAction" or not _PLACE.match(text, found.end()):
            yield Name(found.start(), _FLAGS[name], name in _ANYWHERE)


def mentions(dictionary: bytes, name: str) -> bool:
    """Whether a dictionary has this name in it."""
    return _pattern(name).search(dictionary) is not None


@cache
def _pattern(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"/" + escaped(name) + _BEHIND_NAME)
