"""What the council decided, declared and plans."""

from typing import Annotated, Literal

from pydantic import Field

from app.scoring.content.pieces import Piece, Row, Rows
from app.scoring.content.project_plan import ScopeKind
from app.scoring.text import Line, Prose
from app.scoring.values import Cents, Count, Day, Flag, Rate, Year

DecisionKind = Literal["resolution", "urgent_decision", "recommendation"]


class Vote(Piece):
    """A vote as totals only; who voted how is never kept."""

    in_favour: Count = None
    against: Count = None
    abstained: Count = None
    text: Line = None


class Declaration(Piece):
    """One declaration of the council; `declared: false` is a statement too."""

    declared: Flag = None
    passage: Prose = None


class Declarations(Piece):
    """E1 to E6 of domain.md 2.1."""

    participatory_process: Declaration = Declaration()
    charta: Declaration = Declaration()
    not_sectoral: Declaration = Declaration()
    own_share: Declaration = Declaration()
    model_learning: Declaration = Declaration()
    spatial_scope: Declaration = Declaration()


class Resolution(Row):
    """A decision of a council or a substitute for one."""

    kind: DecisionKind | None = None
    body: Line = None
    date: Day = None
    paper: Line = None
    vote: Vote = Vote()
    document: Line = None
    legal_basis: Line = None
    ratified_on: Day = None
    scope: ScopeKind | None = None
    amount: Cents = None
    own_share_rate: Rate = None
    from_: Annotated[Year, Field(alias="from")] = None
    to: Year = None
    declarations: Declarations = Declarations()


class Meeting(Row):
    """A planned meeting of a council body."""

    body: Line = None
    date: Day = None
    papers_due: Day = None


class Council(Piece):
    """Resolutions and planned meetings."""

    resolutions: Rows[Resolution] = ()
    meetings: Rows[Meeting] = ()
