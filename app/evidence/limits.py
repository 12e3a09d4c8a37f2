"""How much a dossier may hold: said before an upload, checked again when it is kept."""

from dataclasses import dataclass
from datetime import timedelta

from app.errors import Refused, TooLarge
from app.evidence.sizes import MEBIBYTE, size_text
from app.scoring.wording import Sentence, say
from app.settings import Settings

_FORM = MEBIBYTE  # what text fields and the frame of a form may take besides the files


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of this installation."""

    file_bytes: int
    dossier_bytes: int
    dossier_files: int
    request_files: int
    request_time: timedelta

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """The limits that the settings name."""
        return cls(
            file_bytes=settings.document_size,
            dossier_bytes=settings.dossier_size,
            dossier_files=settings.dossier_files,
            request_files=settings.upload_files,
            request_time=settings.upload_time,
        )

    @property
    def request_bytes(self) -> int:
        """What a request that brings files may carry in all."""
        return self.request_files * self.file_bytes + _FORM


@dataclass(frozen=True, slots=True)
class Usage:
    """What a dossier holds: every version counts, also of documents that were just removed."""

    files: int
    size: int


class Full(Refused):
    """There is no room for it in this dossier, or at once."""


class TooMuchAtOnce(TooLarge):
    """A request carries more than all the files that one may bring."""

    def __init__(self, limits: Limits) -> None:
        reason = say(
            "Auf einmal gehen höchstens {files} Dateien zu je {most}.",
            "At most {files} files of {most} each can be sent at once.",
            files=limits.request_files,
            most=size_text(limits.file_bytes),
        )
        super().__init__("file", reason)


def require_room(usage: Usage, limits: Limits, *, size: int) -> None:
    """Refuse one more file of this size where it would not fit.

    Raises:
        Full: the dossier has as many files or bytes as it may have.
    """
    if usage.files + 1 > limits.dossier_files:
        raise Full("file", too_many_files(limits))
    if usage.size + size > limits.dossier_bytes:
        raise Full("file", dossier_full(usage, limits))


def too_large(limits: Limits) -> Sentence:
    """What is said of a file that is too large."""
    return say(
        "Die Datei ist größer als {most}. Teilen Sie sie auf oder verkleinern Sie eingescannte"
        " Seiten.",
        "The file is larger than {most}. Split it, or make scanned pages smaller.",
        most=size_text(limits.file_bytes),
    )


def too_many_files(limits: Limits) -> Sentence:
    """What is said when a dossier has as many files as it may have."""
    return say(
        "Das Dossier hat schon {most} Dateien, mehr nimmt es nicht auf. Entfernen Sie, was nicht"
        " mehr gebraucht wird; der Platz wird nach 35 Tagen frei.",
        "The dossier has {most} files already and takes no more. Remove what is no longer needed;"
        " its place is free after 35 days.",
        most=limits.dossier_files,
    )


def dossier_full(usage: Usage, limits: Limits) -> Sentence:
    """What is said when a file does not fit into what is left."""
    return say(
        "Im Dossier sind nur noch {left} von {most} frei. Entfernen Sie, was nicht mehr gebraucht"
        " wird; der Platz wird nach 35 Tagen frei.",
        "Only {left} of {most} are left in the dossier. Remove what is no longer needed; its place"
        " is free after 35 days.",
        left=size_text(max(0, limits.dossier_bytes - usage.size)),
        most=size_text(limits.dossier_bytes),
    )


def too_many_at_once(limits: Limits) -> Sentence:
    """What is said of a file that is one too many in its request."""
    return say(
        "Auf einmal gehen höchstens {files} Dateien. Senden Sie diese danach.",
        "At most {files} files can be sent at once. Send this one afterwards.",
        files=limits.request_files,
    )
