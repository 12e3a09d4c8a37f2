"""What the reader says of a paper: its status, and findings with page, quoted passage, confidence.

Confidence has three steps, not a number made up for each finding. `kompass evidence evaluate`
prints how often each step was right on the gold set; that is all a step claims.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum


class Status(StrEnum):
    """What kind of act a paper records. Only `resolved` ever counts as a decision."""

    RESOLVED = "resolved"
    REJECTED = "rejected"
    POSTPONED = "postponed"
    RECOMMENDATION = "recommendation"
    DRAFT = "draft"
    AGENDA = "agenda"
    UNCLEAR = "unclear"

    @property
    def acted(self) -> bool:
        """Whether a body has dealt with the paper, so that body, date and vote can be told."""
        return self not in (Status.DRAFT, Status.AGENDA, Status.UNCLEAR)


class Field(StrEnum):
    """What is looked for."""

    BODY = "body"
    DATE = "date"
    PAPER_NUMBER = "paper_number"
    VOTE = "vote"
    AMOUNT = "amount"
    RATE = "rate"
    E1 = "E1"
    E2 = "E2"
    E3 = "E3"
    E4 = "E4"
    E5 = "E5"
    E6 = "E6"
    URGENT = "urgent"
    RATIFIED_ON = "ratified_on"


class Confidence(Enum):
    """How a value was found, best first."""

    STATED = 0.95
    """Under a label or heading of its own: "Sitzung am: 25.03.2021"."""
    TOLD = 0.85
    """In a sentence of the decision itself."""
    GATHERED = 0.6
    """From the surroundings, because nothing better is there: ask the person to look."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as totals. What the paper does not say is None; nothing is reckoned."""

    yes: int | None = None
    no: int | None = None
    abstentions: int | None = None
    unanimous: bool | None = None

    @property
    def carried(self) -> bool:
        """Whether the numbers say yes; a tie is a no; without two numbers they say nothing."""
        return self.yes is None or self.no is None or self.yes > self.no

    @property
    def is_counted(self) -> bool:
        """Whether any number is known."""
        return any(count is not None for count in (self.yes, self.no, self.abstentions))


Value = str | date | int | Decimal | bool | Vote


@dataclass(frozen=True, slots=True)
class Finding:
    """One value: `amount` in cents, `rate` between 0 and 1, declarations and `urgent` True."""

    field: Field
    value: Value
    page: int
    quote: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one paper, in the order of `Field`; each field at most once."""

    status: Status
    findings: tuple[Finding, ...] = ()

    def value(self, field: Field) -> Value | None:
        """What was found for a field; None if nothing."""
        return next((one.value for one in self.findings if one.field is field), None)
