"""The whole dossier, the shape of a file `dossier/1`.

Everything may be left out; what is left out is unknown. An empty list says "nothing yet", with two
exceptions that are statements: `applicant.partners: []` and `other_applications: []` ("none").
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from app.scoring.content.applicant import Applicant
from app.scoring.content.cost_plan import CostPlan
from app.scoring.content.council import Council
from app.scoring.content.pieces import Lines, Piece, Row, Rows
from app.scoring.content.project_plan import ExistingStrategy, ProjectPlan
from app.scoring.content.time_plan import TimePlan
from app.scoring.text import Line, Prose, required_line
from app.scoring.values import Day

Entry = Literal["phases_a_and_b", "phase_b_only"]
ApplicationRole = Literal["lead", "partner"]
ApplicationStatus = Literal["live", "withdrawn"]


class Document(Row):
    """A document that belongs to the dossier, and the criteria that it proves."""

    title: Line = None
    kind: Line = None
    sha256: Line = None
    proves: Lines = ()


class EarlierApplication(Row):
    """An application to an earlier call."""

    call: Line = None
    outcome: Line = None


class OtherApplication(Row):
    """Another application that a body of this dossier leads or joins."""

    call: Line = None
    role: ApplicationRole | None = None
    status: ApplicationStatus | None = None


class Dossier(Piece):
    """The whole dossier. `other_applications: []` states that there are none."""

    format: Literal["dossier/1"] = "dossier/1"
    label: Line = None
    sources: Lines = ()
    applicant: Applicant = Applicant()
    submitted_on: Day = None
    entry: Entry | None = None
    existing_strategy: ExistingStrategy = ExistingStrategy()
    project_plan: ProjectPlan = ProjectPlan()
    cost_plan: CostPlan = CostPlan()
    time_plan: TimePlan = TimePlan()
    council: Council = Council()
    answers: dict[Annotated[str, BeforeValidator(required_line)], Prose] = Field(
        default_factory=dict
    )
    documents: Rows[Document] = ()
    earlier_applications: Rows[EarlierApplication] = ()
    other_applications: Rows[OtherApplication] | None = None
