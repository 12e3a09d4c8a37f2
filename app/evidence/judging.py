"""From an arrival to a file in the store: only what has been judged fit gets there."""

from collections.abc import Sequence

from app.errors import KompassError
from app.evidence.archive import Archive
from app.evidence.arrivals import Arrival
from app.evidence.editing import Flag, KeptFile
from app.inspection.problem import Problem
from app.inspection.verdict import inspect


class Unfit(KompassError):
    """A file that may not come in.

    Attributes:
        problems: why, and how to mend it.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("a file may not come in")
        self.problems = tuple(problems)


def keep_if_fit(archive: Archive, arrival: Arrival, file_name: str) -> KeptFile:
    """Judge a whole arrival by its bytes and its name, and take it into the store.

    Raises:
        Unfit: it may not come in.
        StorageFull: there is no space left.
    """
    arrival.finish()
    found = inspect(arrival.path, file_name)
    if found.kind is None or found.problems:
        raise Unfit(found.problems)
    archive.store.keep(arrival)
    flags = tuple(Flag(flag.value, flag.sentence) for flag in found.flags)
    return KeptFile(arrival.sha256, arrival.size, found.kind.value, file_name, flags)
