"""The cost and financing plan. Amounts are integer cents, rates exact decimals."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from app.scoring.content.pieces import Piece, Row, Rows
from app.scoring.content.project_plan import Phase
from app.scoring.text import Line, Prose
from app.scoring.values import Cents, Day, Flag, Rate, Year, required_year

CostType = Literal[
    "staff",
    "material",
    "services",
    "training",
    "investment_first_measures",
    "investment",
    "software",
    "participation",
    "other",
]
SourceKind = Literal["grant", "own", "third_party", "other_public"]


class DeclaredTotals(Piece):
    """Totals where only they are known, or to be compared with the positions."""

    total: Cents = None
    A: Cents = None
    B: Cents = None
    years: dict[Annotated[int, BeforeValidator(required_year)], Cents] = Field(default_factory=dict)


class Position(Row):
    """One eligible cost."""

    measure: Line = None
    phase: Phase | None = None
    type: CostType | None = None
    year: Year = None
    amount: Cents = None
    text: Prose = None


class BudgetEmergency(Piece):
    """The claim of a budget emergency (Haushaltsnotlage) and its proof."""

    claimed: Flag = None
    proof: Line = None
    issued_by: Line = None
    issued_on: Day = None


class Source(Row):
    """Where money comes from; `federal: true` may not replace the own share."""

    kind: SourceKind | None = None
    name: Line = None
    phase: Phase | None = None
    year: Year = None
    amount: Cents = None
    federal: Flag = None
    budget_reference: Line = None


class Financing(Piece):
    """The grant rate and the sources of the money."""

    rate: Rate = None
    budget_emergency: BudgetEmergency = BudgetEmergency()
    sources: Rows[Source] = ()


class CostPlan(Piece):
    """The cost and financing plan."""

    declared_totals: DeclaredTotals = DeclaredTotals()
    positions: Rows[Position] = ()
    financing: Financing = Financing()
    follow_up_costs: Prose = None
