"""The shape of a file `checklist-examples/1`, in which somebody shows a criterion at work."""

from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from app.scoring.checklist import Identifier, RequiredLine
from app.scoring.content.pieces import Lines
from app.scoring.text import refuse, required_line
from app.scoring.values import Day, Flag
from app.scoring.verdict import NOTHING, WHOLE, Outcome

FORMAT = "checklist-examples/1"


def _degree(value: object) -> Fraction:
    text = required_line(value)
    try:
        degree = Fraction(text)
    except (ValueError, ZeroDivisionError):
        degree = NOTHING
    if not NOTHING < degree < WHOLE:
        raise refuse("degree_between", 'A degree lies between 0 and 1 and is written like "1/2".')
    return degree


class Dates(BaseModel):
    """Dates of a round that are not those of the call; null where one is not known."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    opens_on: Day = None
    apply_by: Day = None
    resolution_by: Day = None


class WrittenExample(BaseModel):
    """One dossier, said as edits of another, and what must come of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: RequiredLine
    change: Annotated[
        dict[RequiredLine, Any],
        Field(
            description="Dotted places, rows by position, and their new values; null takes away."
        ),
    ] = Field(default_factory=dict)
    from_: Annotated[Literal["ready", "nothing"], Field(alias="from")] = "ready"
    as_of: Day = None
    checklist: Identifier | None = None
    dates: Dates | None = None
    with_: Annotated[dict[str, Any], Field(alias="with", default_factory=dict)]
    reason: Annotated[
        RequiredLine | None, Field(description="Stands in the reason, in one of the languages.")
    ] = None
    unsaid: Annotated[
        RequiredLine | None, Field(description="Stands in the reason in no language.")
    ] = None
    looks_at: Lines = ()
    judged: Annotated[
        Flag, Field(description="An adviser judged so; only where a person has a say.")
    ] = False


class WrittenPart(WrittenExample):
    """An example of a criterion that is met in part."""

    degree: Annotated[Fraction, BeforeValidator(_degree)]


class WrittenExamples(BaseModel):
    """A whole file: the examples of one criterion by their outcome."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["checklist-examples/1"]
    criterion: Identifier
    meets: tuple[WrittenExample, ...] = ()
    partly: tuple[WrittenPart, ...] = ()
    fails: tuple[WrittenExample, ...] = ()
    unknown: tuple[WrittenExample, ...] = ()
    not_applicable: tuple[WrittenExample, ...] = ()


OUTCOMES: dict[str, Outcome] = {
    "meets": Outcome.MET,
    "partly": Outcome.PARTLY,
    "fails": Outcome.UNMET,
    "unknown": Outcome.UNKNOWN,
    "not_applicable": Outcome.NOT_APPLICABLE,
}
"""What the keys of a file claim."""
