"""The project plan: starting position, goals, measures, people, transfer."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from app.scoring.content.pieces import Lines, Piece, Row, Rows
from app.scoring.text import Line, Prose
from app.scoring.values import Cents, Day, Flag, Month, Posts

Phase = Literal["A", "B"]
ScopeKind = Literal["whole_municipality", "whole_county", "alliance", "sub_area"]
Channel = Literal["analogue", "digital", "both"]
Guideline = Literal["1", "2", "3", "4"]


def _guideline_numbers(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return tuple(str(item) if type(item) is int else item for item in value)
    return value


def _guideline_keys(value: object) -> object:
    if isinstance(value, dict):
        return {str(key) if type(key) is int else key: text for key, text in value.items()}
    return value


class ExistingStrategy(Piece):
    """An adopted strategy, needed for direct entry into phase B."""

    document: Line = None
    adopted_on: Day = None


class Scope(Piece):
    """The area that the strategy covers."""

    kind: ScopeKind | None = None
    area: Line = None


class Figure(Row):
    """One number of the starting position, with its source."""

    statement: Line = None
    value: Line = None
    unit: Line = None
    source: Line = None
    date: Day = None


class Baseline(Piece):
    """The starting position: a text and figures."""

    text: Prose = None
    figures: Rows[Figure] = ()


class Goal(Row):
    """What shall be reached, for which challenge, and how it is measured."""

    text: Prose = None
    challenge: Prose = None
    indicator: Line = None
    target: Line = None


class Measure(Row):
    """A measure; `from`/`to` are months or days, both inclusive."""

    title: Line = None
    goals: Lines = ()
    sector: Line = None
    charta: Annotated[
        tuple[Guideline, ...],
        BeforeValidator(_guideline_numbers),
        WithJsonSchema({"type": "array", "items": {"enum": ["1", "2", "3", "4", 1, 2, 3, 4]}}),
    ] = ()
    phase: Phase | None = None
    from_: Annotated[Month, Field(alias="from")] = None
    to: Month = None
    owner: Line = None
    software: Flag = None
    licence: Line = None
    interfaces: Line = None
    text: Prose = None


class Comparison(Row):
    """A funded project, and what is new against it."""

    project: Line = None
    what_is_new: Prose = None


class Participation(Row):
    """A participation format."""

    format: Line = None
    phase: Phase | None = None
    date: Month = None
    channel: Channel | None = None


class Actor(Row):
    """A partner or actor of the project (not necessarily an applicant)."""

    name: Line = None
    role: Line = None
    contribution: Prose = None


class Post(Row):
    """A post for the project, in full-time equivalents."""

    title: Line = None
    fte: Posts = None
    from_: Annotated[Month, Field(alias="from")] = None


class Governance(Piece):
    """Who steers the project."""

    lead_unit: Line = None
    steering_body: Line = None
    posts: Rows[Post] = ()


class KnowledgeTransfer(Piece):
    """What others may learn, and what is set aside for it."""

    activities: Lines = ()
    budget: Cents = None
    transferability: Prose = None


class ProjectPlan(Piece):
    """The project plan."""

    title: Line = None
    summary: Prose = None
    scope: Scope = Scope()
    motto_fit: Prose = None
    charta: Annotated[dict[Guideline, Prose], BeforeValidator(_guideline_keys)] = Field(
        default_factory=dict
    )
    baseline: Baseline = Baseline()
    goals: Rows[Goal] = ()
    measures: Rows[Measure] = ()
    comparison_with_funded_projects: Rows[Comparison] = ()
    participation: Rows[Participation] = ()
    partners_and_actors: Rows[Actor] = ()
    governance: Governance = Governance()
    knowledge_transfer: KnowledgeTransfer = KnowledgeTransfer()
