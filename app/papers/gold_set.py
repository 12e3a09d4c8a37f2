"""A gold set: papers with what is to be found in them, the shape of `gold.json` (`papers-gold/1`).

A field that is left out must not be found. `body` is named in the nominative and without its town;
in an urgent decision it is who took it, and `date` is the day on which it was taken. `vote` is on
the matter itself; in it `unanimous` is true if the paper says so or counts no vote against, false
if it says "by majority" or counts votes against. `amount` is the own share in cents, `rate` that of
the own share between 0 and 1. Body, date and vote are expected where a body has dealt with the
paper; amount, rate, declarations, `urgent` and `ratified_on` only where the status is `resolved`.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, model_validator

from app.papers.finding import Field, Status, Value, Vote
from app.scoring.content.pieces import Piece
from app.scoring.text import Line, refuse
from app.scoring.values import Count, Day, Flag, Rate

FORMAT = "papers-gold/1"
MOST_CENTS = 10**14
Kind = Literal["resolved", "rejected", "postponed", "recommendation", "draft", "agenda", "unclear"]
Declared = Literal["E1", "E2", "E3", "E4", "E5", "E6"]


def read_cents(value: object) -> int | None:
    """A whole number of cents; None when there is none. Raises PydanticCustomError."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    if value is None or (whole and 0 <= int(str(value)) <= MOST_CENTS):
        return None if value is None else int(str(value))
    raise refuse(
        "count_form",
        "A whole number from {least} to {most}, in digits only, is expected.",
        least=0,
        most=MOST_CENTS,
    )


class GoldVote(Piece):
    """A vote; what the paper does not say is left out."""

    yes: Count = None
    no: Count = None
    abstentions: Count = None
    unanimous: Flag = None


class GoldPaper(Piece):
    """What is to be found in one paper."""

    half: Literal["before", "after"] | None = None
    status: Kind
    body: Line = None
    date: Day = None
    paper_number: Line = None
    vote: GoldVote | None = None
    amount: Annotated[int | None, BeforeValidator(read_cents)] = None
    rate: Rate = None
    declarations: tuple[Declared, ...] = ()
    urgent: Flag = None
    ratified_on: Day = None

    def expected(self) -> dict[Field, Value]:
        """Every field that is to be found, with its value."""
        vote = None if self.vote is None else Vote(**self.vote.model_dump())
        values: dict[Field, Value | None] = {
            Field.BODY: self.body,
            Field.DATE: self.date,
            Field.PAPER_NUMBER: self.paper_number,
            Field.VOTE: vote,
            Field.AMOUNT: self.amount,
            Field.RATE: self.rate,
            Field.URGENT: self.urgent or None,
            Field.RATIFIED_ON: self.ratified_on,
            **{Field(name): True for name in self.declarations},
        }
        return {field: value for field, value in values.items() if value is not None}

    @model_validator(mode="after")
    def _only_what_its_status_can_have(self) -> "GoldPaper":
        status = Status(self.status)
        for field in self.expected():
            if field not in fields_of(status):
                raise refuse(
                    "gold_field",
                    'A paper that is "{status}" has no {field}.',
                    status=str(status),
                    field=str(field),
                )
        return self


class GoldSet(Piece):
    """The file `gold.json`: papers by their file names."""

    format: Literal["papers-gold/1"]
    papers: dict[str, GoldPaper]


def fields_of(status: Status) -> frozenset[Field]:
    """What may be found in a paper of a status: a draft's amount is no finding."""
    if status is Status.RESOLVED:
        return frozenset(Field)
    if status.acted:
        return frozenset((Field.PAPER_NUMBER, Field.BODY, Field.DATE, Field.VOTE))
    return frozenset((Field.PAPER_NUMBER,))
