"""From an arrival to a file in the store: only what has been judged fit gets there."""

from collections.abc import Sequence

from app.errors import KompassError
from app.evidence.archive import Archive
from app.evidence.arrivals import Arrival
from app.evidence.editing import KeptFile
from app.inspection.malware import scan
from app.inspection.problem import Problem
from app.inspection.verdict import inspect
from app.scoring.wording import Text


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
    _require_clean(archive, arrival)
    archive.store.keep(arrival)
    return KeptFile(arrival.sha256, arrival.size, found.kind, file_name, found.flags)


def _require_clean(archive: Archive, arrival: Arrival) -> None:
    """Ask the scanner, if there is one; what it has not seen does not come in."""
    if not archive.scanner:
        return
    answer = scan(arrival.path, archive.scanner)
    if answer.status == "found":
        raise Unfit([Problem("malware", _MALWARE)])
    if answer.status != "clean":
        raise Unfit([Problem("not_scanned", _NOT_SCANNED)])


_MALWARE = Text(
    "Die Prüfung auf Schadprogramme hat in dieser Datei etwas gefunden. Sie wurde nicht"
    " gespeichert; bitte wenden Sie sich an Ihre IT.",
    "The malware scanner has found something in this file. It was not saved; please turn to your"
    " IT department.",
)
_NOT_SCANNED = Text(
    "Die Prüfung auf Schadprogramme ist gerade nicht erreichbar, ungeprüft wird nichts gespeichert."
    " Bitte senden Sie die Datei später noch einmal.",
    "The malware scanner cannot be reached just now, and nothing is saved unscanned. Please send"
    " the file again later.",
)
