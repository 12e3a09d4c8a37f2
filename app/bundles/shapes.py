"""What the files of a bundle say, and how rows become them: the fields here are what travels.

Consent, assignments and names of people do not travel; who did something is told by an identifier
that means nothing outside the installation.
"""

import json
from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, JsonValue

from app.bundles.manifest import Sha256
from app.dossiers.paths import WHOLE
from app.identifiers import ID_PATTERN
from app.inspection.kind import FileKind
from app.municipalities.models import MunicipalityKind
from app.rounds.models import RoundStatus

Id = Annotated[str, Field(pattern=f"^{ID_PATTERN}$")]
Fraction = Annotated[str, Field(pattern=r"^\d{1,20}(/\d{1,20})?$")]
Line = Annotated[str, Field(min_length=1, max_length=300)]
Fingerprint = Annotated[str, Field(max_length=100)]


def _read(value: object) -> object:
    """Rows keep JSON as text; files have it as it is."""
    return json.loads(value) if isinstance(value, str) else value


StoredJson = Annotated[JsonValue, BeforeValidator(_read)]


class Shape(BaseModel):
    """A file of a bundle or a part of one."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)


class Town(Shape):
    """`municipality.json`: whose dossier it is."""

    id: Id
    name: Line
    kind: MunicipalityKind
    key: Annotated[str, Field(pattern=r"^\d{5,12}$")] | None
    population: Annotated[int, Field(ge=0, lt=10**9)] | None
    fictional: bool


class Call(Shape):
    """`round.json`: the round with its days and all that it has ever set, the last counts."""

    id: Id
    network: Line
    name: Line
    checklist_id: Line
    checklist_version: Annotated[str, Field(max_length=50)]
    checklist_fingerprint: Fingerprint
    opens_on: date
    apply_by: date
    resolution_by: date | None
    status: RoundStatus
    settings: tuple[dict[str, JsonValue], ...]


class Rules(Shape):
    """`checklist.json`: the checklist that the round is pinned to, resolved and whole."""

    fingerprint: Fingerprint
    content: dict[str, JsonValue]


class Receipt(Shape):
    """What a score was made from, and the score: enough to recompute it."""

    revision: Annotated[int, Field(ge=1)]
    assessed_on: date
    checklist_id: Line
    checklist_version: Annotated[str, Field(max_length=50)]
    fingerprint: Fingerprint
    engine: Annotated[str, Field(max_length=40)]
    level: Annotated[str, Field(max_length=20)]
    earned: Fraction
    open: Fraction
    attainable: Fraction
    percent: int | None
    dossier_fingerprint: Annotated[str, Field(max_length=64)]
    opens_on: date | None
    apply_by: date | None
    resolution_by: date | None
    call: Line | None


class Score(Receipt):
    """`score.json`: the last scorecard, every criterion with its reason."""

    coverage: Fraction | None
    gates_total: int
    gates_fulfilled: int
    gates_unmet: int
    sections_unmet: Annotated[str, Field(max_length=300)] | None
    next_gate_on: date | None
    scorecard: StoredJson


class Point(Receipt):
    """A point of the course that the score has taken."""

    at: AwareDatetime
    moved: StoredJson


class Revision(Shape):
    """One change; `by` is whoever made it, `content` the part as it was afterwards."""

    number: Annotated[int, Field(ge=1)]
    part: Annotated[str, Field(max_length=30)]
    path: Annotated[str, Field(max_length=400)]
    content: StoredJson
    note: Annotated[str, Field(max_length=30)] | None
    at: AwareDatetime
    by: Id | None


class PaperVersion(Shape):
    """One file of a document; what a check of it flagged is found out anew where it is taken in."""

    id: Id
    number: Annotated[int, Field(ge=1)]
    sha256: Sha256
    size: Annotated[int, Field(ge=0)]
    kind: FileKind
    file_name: Line
    at: AwareDatetime
    by: Id | None

    @property
    def file(self) -> str:
        """Where its bytes lie in the bundle."""
        return f"documents/{self.sha256}.{self.kind}"


class Paper(Shape):
    """A document: what it is called, what it proves, until when it holds."""

    id: Id
    title: Line
    kind: Line | None
    proves: tuple[Line, ...]
    valid_until: date | None
    added_at: AwareDatetime
    by: Id | None
    versions: Annotated[tuple[PaperVersion, ...], Field(min_length=1)]


class Papers(Shape):
    """`documents.json`: all documents that have not been removed, the oldest first."""

    documents: tuple[Paper, ...]

    @property
    def versions(self) -> tuple[PaperVersion, ...]:
        """The versions of all of them."""
        return tuple(version for paper in self.documents for version in paper.versions)


class History(Shape):
    """`history.json`: the extract of what happened to the dossier, from its first revision on."""

    dossier: Id
    revision: Annotated[int, Field(ge=1)]
    created_at: AwareDatetime
    changed_at: AwareDatetime
    revisions: tuple[Revision, ...]
    points: tuple[Point, ...]

    @property
    def is_gapless(self) -> bool:
        """Whether every revision up to the last is there, the first one whole."""
        numbered = all(at == one.number for at, one in enumerate(self.revisions, 1))
        whole = numbered and len(self.revisions) == self.revision
        return whole and self.revisions[0].part == WHOLE
