"""The shapes of what programs are told. The published schemas are made of them.

Points, degrees and coverage are the text of an exact fraction ("27/2"); days are civil days in
Europe/Berlin and last until 24:00.
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.dossiers.paths import Part
from app.scoring.checklist import Bilingual, Call, ChecklistFile, Criterion, Section
from app.scoring.judgement import Judge
from app.scoring.scorecard import Level
from app.scoring.verdict import Outcome

PART_COMPONENTS: dict[Part, str] = {
    "applicant": "Applicant",
    "project_plan": "ProjectPlan",
    "cost_plan": "CostPlan",
    "time_plan": "TimePlan",
    "council": "Council",
    "application": "Application",
}

Fraction = Annotated[str, Field(pattern=r"^[0-9]+(/[1-9][0-9]*)?$")]
# Their schemas are those of the dossier and its parts: see `description/schemas.py`.
Content = dict[str, Any]


class Shape(BaseModel):
    """One JSON object with exactly these keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Named(Shape):
    """A thing by its id and name."""

    id: str
    name: str


class RoundShape(Named):
    """The round that a dossier is for: its checklist and its deadlines."""

    checklist: str
    apply_by: date
    resolution_by: date | None


class Score(Shape):
    """Exact points; `percent` is rounded down, null where there are no points."""

    earned: Fraction
    open: Fraction
    attainable: Fraction
    percent: int | None


class Gates(Shape):
    """How many mandatory criteria there are, are fulfilled, are known not to be met."""

    total: int
    fulfilled: int
    unmet: int


class StandingShape(Shape):
    """Where a dossier stands on a day."""

    as_of: date
    level: Level
    score: Score
    coverage: Fraction | None
    gates: Gates


class ListedDossier(Shape):
    """A dossier in the list, without its content."""

    id: str
    municipality: Named
    round: RoundShape
    revision: int
    changed_at: datetime
    standing: StandingShape


class DossierList(Shape):
    """One page of the dossiers whose scorecards the person may see."""

    dossiers: tuple[ListedDossier, ...]
    page: int
    pages: int
    total: int


class DossierAnswer(Shape):
    """A dossier with its content as a file `dossier/1`."""

    id: str
    municipality: Named
    round: RoundShape
    revision: int
    changed_at: datetime
    content: Content


class Decision(Shape):
    """What was said of a criterion."""

    outcome: Outcome
    degree: Fraction | None


class Words(Shape):
    """The same in both languages."""

    de: str
    en: str


class Moved(Shape):
    """A criterion whose outcome or degree has changed, and why it is as it is now."""

    id: str
    before: Decision
    after: Decision
    reason: Words


class MovedStanding(StandingShape):
    """Where a dossier stands after a change, and what the change has moved."""

    moved: tuple[Moved, ...]


class SavedPart(Shape):
    """A part as it was saved; `changed` is false where it was the same before."""

    part: Part
    revision: int
    changed: bool
    content: Content
    scorecard: MovedStanding


class DossierRevision(Shape):
    """Which dossier, at which revision."""

    id: str
    revision: int


class PinnedChecklist(Shape):
    """The checklist that a scorecard was made with."""

    id: str
    version: str
    fingerprint: str


class Said(Decision):
    """An outcome with its reason and the places that were looked at."""

    reason: Words
    looked_at: tuple[str, ...]


class ScorecardLine(Said):
    """One criterion. `weight` is null for a gate; `due_on` is the last day that counts."""

    id: str
    section: str
    gate: bool
    weight: int | None
    due: Literal["application", "resolution"]
    due_on: date | None
    judged_by: Judge | None = None
    automatic: Said | None = None
    awaits_adviser: bool = False


class Scorecard(Shape):
    """Every criterion of the checklist with its outcome and reason, as of today."""

    dossier: DossierRevision
    checklist: PinnedChecklist
    as_of: date
    level: Level
    score: Score
    coverage: Fraction | None
    criteria: tuple[ScorecardLine, ...]


class VersionShape(Shape):
    """One file of a document; `remarks` name what the check of its content found."""

    number: int
    file_name: str
    kind: str
    size: int
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    uploaded_at: datetime
    remarks: tuple[str, ...]


class DocumentShape(Shape):
    """An uploaded document with all its versions, the newest last."""

    id: str
    title: str
    kind: str | None
    proves: tuple[str, ...]
    valid_until: date | None
    versions: tuple[VersionShape, ...]


class DocumentList(Shape):
    """The uploaded documents of a dossier."""

    documents: tuple[DocumentShape, ...]


class ListedChecklist(PinnedChecklist):
    """A checklist in the list."""

    title: Bilingual
    call: Call
    criteria: int
    gates: int


class ChecklistList(Shape):
    """All checklists of this installation."""

    checklists: tuple[ListedChecklist, ...]


class WordedCriterion(Criterion):
    """A criterion with the sentence by which it is checked; null where only a person judges."""

    rule: Bilingual | None


class WordedSection(Section):
    """A section with its worded criteria."""

    criteria: tuple[WordedCriterion, ...]


class Checklist(ChecklistFile):
    """A whole checklist as its file states it, with its fingerprint and worded rules."""

    fingerprint: str
    sections: tuple[WordedSection, ...]


class ProblemShape(Shape):
    """What is wrong at one place of the body; line and column count from 1."""

    path: str
    line: int | None
    column: int | None
    message: str


class ErrorShape(Shape):
    """Why a request was not done. `revision`: the current one, where yours is stale."""

    code: str
    message: str
    revision: int | None = None
    problems: tuple[ProblemShape, ...]


class Error(Shape):
    """The answer to every request that was not done."""

    error: ErrorShape
