"""One file of the corpus, and what is expected of it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.inspection.flag import Flag


@dataclass(frozen=True)
class Specimen:
    """A file under a name.

    Attributes:
        label: what is hostile or particular about it.
        name: the name it is uploaded under.
        make: its content, made anew at every call.
        refused: the code of the refusal; empty: it is accepted.
        flags: what must be flagged when it is accepted, no more and no less.
    """

    label: str
    name: str
    make: Callable[[], bytes]
    refused: str = ""
    flags: frozenset[Flag] = frozenset()


def refused(code: str, name: str, label: str, make: Callable[[], bytes]) -> Specimen:
    """A specimen that may not come in."""
    return Specimen(label, name, make, refused=code)


def accepted(name: str, label: str, make: Callable[[], bytes], *flags: Flag) -> Specimen:
    """A specimen that may come in with exactly these flags."""
    return Specimen(label, name, make, flags=frozenset(flags))
