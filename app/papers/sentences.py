"""Sentences and items of a list, as stretches of a plain text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SHORT = (
    "Nr|Abs|Art|Dr|Prof|rd|ca|Mio|Mrd|Tsd|bzw|ggf|gem|lt|i|d|h|v|H|z|B|u|a|o|ö|S|Str|St|inkl|vgl|Ziff"
    "|Bgm|OB|stellv|sog|insb|einschl|Az|TOP|Pkt|max|mind|Hr|Fr|Jh"
)
_BREAK = re.compile(
    r"(?P<blank>\n\n)"
    r"|(?P<item>\n(?=(?:\d{1,2}[.)]|[a-h][.)](?!\s?h\.)|[-*•>])\s)"
    r"(?!\d{1,2}\.\s(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|[01]?\d\.)))"
    r"|(?P<stop>(?<=[\w)\"%€])(?<!\b\d)(?<!\b\d\d)[.!?]\"?\s{1,2}(?=[A-ZÄÖÜ\"(]))"
)
_ENDS_SHORT = re.compile(rf"(?:^|[\s(.])(?:{_SHORT})$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a plain text, from `start` to before `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Its words."""
        return text[self.start : self.end]


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Stretch]:
    """The sentences between two places; items of a list are sentences of their own."""
    last = len(text) if end is None else min(end, len(text))
    at = start
    for found in _BREAK.finditer(text, start, last):
        if found["stop"] and _ENDS_SHORT.search(text, max(at, found.start() - 10), found.start()):
            continue
        stop = found.end() if found["stop"] else found.start()
        if text[at:stop].strip():
            yield Stretch(at, stop)
        at = found.end()
    if text[at:last].strip():
        yield Stretch(at, last)
