"""A gold set: papers with what is to be found in them, the shape of `gold.json` (`papers-gold/1`).

A field that is left out must not be found. `body` is named in the nominative and without its town;
in an urgent decision it is who took it, and `date` is the day on which it was taken. `vote` is on
the matter itself; in it `unanimous` is true if the paper says so or counts no vote against, false
if it says "by majority" or counts votes against. `amount` is the own share in cents, `rate` that of
the own share between 0 and 1. Body, date and vote are expected where a body has dealt with the
paper; amount, rate, declarations, `urgent` and `ratified_on` only where the status is `resolved`.
"""

import datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic import Field as Key

from app.papers.finding import Field, Status, Value, Vote

Declared = Literal["E1", "E2", "E3", "E4", "E5", "E6"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GoldVote(_Strict):
    """A vote; what the paper does not say is left out."""

    yes: int | None = Key(default=None, ge=0)
    no: int | None = Key(default=None, ge=0)
    abstentions: int | None = Key(default=None, ge=0)
    unanimous: bool | None = None


class GoldPaper(_Strict):
    """What is to be found in one paper."""

    half: Literal["before", "after"] | None = None
    status: Status
    body: str | None = None
    date: datetime.date | None = None
    paper_number: str | None = None
    vote: GoldVote | None = None
    amount: int | None = Key(default=None, ge=0)
    rate: Decimal | None = Key(default=None, ge=0, le=1)
    declarations: tuple[Declared, ...] = ()
    urgent: Literal[True] | None = None
    ratified_on: datetime.date | None = None

    def expected(self) -> dict[Field, Value]:
        """Every field that is to be found, with its value."""
        values: dict[Field, Value | None] = {
            Field.BODY: self.body,
            Field.DATE: self.date,
            Field.PAPER_NUMBER: self.paper_number,
            Field.VOTE: None if self.vote is None else Vote(**self.vote.model_dump()),
            Field.AMOUNT: self.amount,
            Field.RATE: self.rate,
            Field.URGENT: self.urgent,
            Field.RATIFIED_ON: self.ratified_on,
            **{Field(name): True for name in self.declarations},
        }
        return {field: value for field, value in values.items() if value is not None}


def _not_empty(papers: dict[str, GoldPaper]) -> dict[str, GoldPaper]:
    if not papers:
        raise ValueError("At least one paper is expected.")
    return papers


class GoldSet(_Strict):
    """The file `gold.json`: papers by their file names."""

    format: Literal["papers-gold/1"]
    papers: Annotated[dict[str, GoldPaper], AfterValidator(_not_empty)]
