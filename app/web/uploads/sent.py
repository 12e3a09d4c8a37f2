"""The files of one request: what came, what became of each, and why."""

from dataclasses import dataclass, field, replace

from app.evidence.archive import Archive
from app.evidence.arrivals import Arrival, Overflow
from app.evidence.editing import KeptFile
from app.evidence.judging import Unfit, keep_if_fit
from app.evidence.limits import too_large, too_many_at_once
from app.scoring.wording import Sentence, Text, say
from app.web.uploads.names import file_name, last_part

FIELD = "file"


@dataclass(slots=True)
class SentFile:
    """One file as it was sent: in the end kept, or with the reasons why not."""

    name: str
    name_as_sent: str
    arrival: Arrival | None = None
    kept: KeptFile | None = None
    problems: list[Sentence | Text] = field(default_factory=list)
    size: int = 0
    too_large: Sentence | None = None

    @property
    def is_chosen(self) -> bool:
        """A browser sends a part without name or content where nobody chose a file."""
        return bool(self.name or self.size)

    @property
    def is_too_large(self) -> bool:
        """Whether its size is all that is wrong with it."""
        return self.problems == [self.too_large]

    def write(self, data: bytes) -> None:
        """The next bytes; those of a refused file are let go."""
        self.size += len(data)
        if self.arrival is None:
            return
        try:
            self.arrival.write(data)
        except Overflow:
            self.arrival = None
            if self.too_large is not None:
                self.problems.append(self.too_large)


@dataclass(slots=True)
class Upload:
    """All files of a request, in their order.

    Attributes:
        is_welcome: whether bytes may reach the disk; otherwise they are counted and let go.
    """

    archive: Archive
    is_welcome: bool = False
    sent: list[SentFile] = field(default_factory=list)

    @property
    def files(self) -> list[SentFile]:
        """Those that somebody chose."""
        return [one for one in self.sent if one.is_chosen]

    @property
    def kept(self) -> list[KeptFile]:
        """Those that lie in the store now."""
        return [sent.kept for sent in self.files if sent.kept is not None]

    @property
    def refused(self) -> list[SentFile]:
        """Those that were not taken."""
        return [sent for sent in self.files if sent.problems]

    def open_file(self, name: str, text: str) -> SentFile:
        """A file begins. A field of another name is none of ours, and its bytes are let go."""
        limits = self.archive.limits
        sent = SentFile(file_name(text), last_part(text))
        if name != FIELD:
            return sent
        self.sent.append(sent)
        if len(self.sent) > limits.request_files:
            sent.problems.append(too_many_at_once(limits))
        elif self.is_welcome:
            sent.arrival = self.archive.hall.receive(most_bytes=limits.file_bytes)
            sent.too_large = too_large(limits)
        return sent

    def judge_and_keep(self) -> None:
        """Look at what has come as a whole; what passes goes into the store."""
        for sent in self.files:
            if sent.arrival is not None and sent.is_chosen and not sent.problems:
                self._judge_one(sent, sent.arrival)

    def let_go(self) -> None:
        """Remove what is still lying about."""
        for sent in self.sent:
            if sent.arrival is not None:
                sent.arrival.discard()

    def _judge_one(self, sent: SentFile, arrival: Arrival) -> None:
        if not sent.name:
            sent.problems.append(_NAMELESS)
        elif not sent.size:
            sent.problems.append(_EMPTY)
        if sent.problems:
            return
        try:
            kept = keep_if_fit(self.archive, arrival, sent.name_as_sent)
            sent.kept = replace(kept, file_name=sent.name)
        except Unfit as unfit:
            sent.problems += [problem.sentence for problem in unfit.problems]


_NAMELESS = say(
    "Die Datei hat keinen Namen. Geben Sie ihr einen, der auf .pdf, .docx oder Ähnliches endet.",
    "The file has no name. Give it one that ends in .pdf, .docx or the like.",
)
_EMPTY = say(
    "Die Datei ist leer (0 Byte). Prüfen Sie, ob sie richtig gespeichert wurde.",
    "The file is empty (0 bytes). Check whether it was saved properly.",
)
