"""What a PDF does when it is opened, seen by the names in it. No parser that could be led astray.

The file is read in windows. Inside of streams only long names count, since short ones occur in
packed data by chance; so whoever fakes the beginning of a stream hides nothing that matters.
"""

import re
from collections.abc import Iterator

from app.inspection.flag import Flag
from app.inspection.pdf_names import Name, names_in
from app.inspection.pdf_streams import MOST_UNPACKED, CannotUnpack, is_object_stream, unpacked
from app.inspection.source import Source

_WINDOW = 1024 * 1024
_MARGIN = 1_024
_KEYWORD = re.compile(rb"stream")
_MOST_EVENTS = 100_000
_OVERLAP = 128


class ActiveContent:
    """One walk through a PDF."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._inside = False
        self._events = 0
        self._left = MOST_UNPACKED
        self.flags: set[Flag] = set()

    def read(self) -> set[Flag]:
        """Everything that was found."""
        for start in range(0, self._source.size, _WINDOW):
            base = max(0, start - _MARGIN)
            text = self._source.read(base, start - base + _WINDOW + _MARGIN)
            for event in _events(text, start - base, start - base + _WINDOW):
                self._events += 1
                if self._events > _MOST_EVENTS:
                    return self.flags | {Flag.UNSEEN_OBJECTS}
                self._take(event, text, base)
        # In an encrypted file that goes without saying.
        return self.flags - ({Flag.UNSEEN_OBJECTS} if Flag.ENCRYPTED in self.flags else set())

    def _take(self, event: Name | int, text: bytes, base: int) -> None:
        if isinstance(event, Name):
            if not self._inside or event.is_long:
                self.flags.add(event.flag)
        elif text[max(0, event - 3) : event] == b"end":
            self._inside = False
        elif not self._inside and text[event + 6 : event + 7] in (b"\r", b"\n"):
            self._inside = True
            before = text[max(0, event - _MARGIN) : event]
            if is_object_stream(before):
                data = event + (8 if text[event + 6 : event + 8] == b"\r\n" else 7)
                self._look_into(base + data, before)

    def _look_into(self, at: int, before: bytes) -> None:
        rest = b""
        try:
            for piece in unpacked(self._source, at, before, self._left):
                self._left -= len(piece)
                text = rest + piece
                self.flags |= {name.flag for name in names_in(text, 0, len(text))}
                rest = text[-_OVERLAP:]
        except CannotUnpack:
            self.flags.add(Flag.UNSEEN_OBJECTS)


def _events(text: bytes, start: int, end: int) -> Iterator[Name | int]:
    """Names and the places of the keyword `stream`, in the order of the file."""
    names = names_in(text, start, end)
    name = next(names, None)
    for keyword in _KEYWORD.finditer(text, start):
        if keyword.start() >= end:
            break
        while name is not None and name.at < keyword.start():
            yield name
            name = next(names, None)
        yield keyword.start()
    while name is not None:
        yield name
        name = next(names, None)
