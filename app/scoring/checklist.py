"""Checklist, section, criterion: the shape of a YAML file, and its compiled form.

A file is validated twice: its shape by the models here, then every check's parameters against the
catalogue (`compiled`). A parameter value that starts with "$" names one of the checklist's shared
parameters, so that a rate that two criteria use is written once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from app.scoring.check import NOT_SET, Check
from app.scoring.content.pieces import Lines
from app.scoring.text import refuse, required_line, required_prose
from app.scoring.values import Count, Day, Flag, read_count, read_day
from app.scoring.wording import Sentence, Text

Mode = Literal["automatic", "judged", "both"]
Due = Literal["application", "resolution"]
Certainty = Literal["H", "M", "L"]
CallStatus = Literal["open", "closed", "announced", "cancelled", "per_round"]
"""`cancelled` is a record that nobody can apply to; `per_round` a rule book for any call."""

RequiredLine = Annotated[str, BeforeValidator(required_line)]
RequiredProse = Annotated[str, BeforeValidator(required_prose)]
Identifier = Annotated[RequiredLine, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
MOST_WEIGHT = 100


def _retired(value: object) -> object:
    return True if value is True or value == "true" else read_day(value)


Retired = Annotated[date | Literal[True] | None, BeforeValidator(_retired)]
"""The day from which a criterion is no longer asked, or true for all of this version."""


def _weight(value: object) -> int | None:
    weight = read_count(value)
    if weight is not None and not 1 <= weight <= MOST_WEIGHT:
        raise refuse(
            "weight_range", "A weight is a whole number from 1 to {most}.", most=MOST_WEIGHT
        )
    return weight


class Entry(BaseModel):
    """A part of a checklist file: frozen, strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Bilingual(Entry):
    """A text that must be there in both languages."""

    de: RequiredProse
    en: RequiredProse

    @property
    def text(self) -> Text:
        """As the text that pages and reasons use."""
        return Text(self.de, self.en)


class Reference(Entry):
    """A public source: where a rule or number comes from."""

    title: RequiredLine
    url: Annotated[RequiredLine, Field(pattern=r"^https?://")]


class Call(Entry):
    """The call that a checklist belongs to: civil days in Europe/Berlin, each day included."""

    title: Bilingual
    motto: Bilingual | None = None
    status: CallStatus
    opens_on: Day = None
    apply_by: Day = None
    resolution_by: Day = None
    source: Lines = ()


class SharedParameter(Entry):
    """A number of the call that criteria refer to as `$name`.

    It has a value, or each round sets its own (`set_by: round`): what is not known is not invented.
    """

    value: Any = None
    set_by: Literal["round"] | None = None
    title: Bilingual
    source: Lines = ()
    certainty: Certainty

    @model_validator(mode="after")
    def _value_or_round(self) -> "SharedParameter":
        if (self.value is None) == (self.set_by is None):
            raise refuse(
                "value_or_round", "A parameter has either a value or is set_by: round, not both."
            )
        return self


class Pitfall(Bilingual):
    """A typical mistake, or what earlier applicants learned, with its source."""

    source: RequiredLine


class Criterion(Entry):
    """One criterion: what is asked, why, how it is fulfilled, and how it is decided."""

    id: Identifier
    title: Bilingual
    why: Bilingual
    how: Bilingual
    gate: Flag = False
    weight: Annotated[int | None, BeforeValidator(_weight)] = None
    due: Due
    mode: Mode
    check: RequiredLine | None = None
    with_: Annotated[dict[str, Any], Field(alias="with", default_factory=dict)]
    source: Lines
    certainty: Certainty
    lead_time_days: Count = None
    pitfalls: tuple[Pitfall, ...] = ()
    future: Day = None
    retired: Retired = None
    reason: Bilingual | None = None

    def announced_on(self, day: date) -> bool:
        """Whether it is shown on a day, but does not count yet."""
        return self.future is not None and day < self.future

    def retired_on(self, day: date) -> bool:
        """Whether it is no longer asked on a day."""
        return self.retired is True or (self.retired is not None and day >= self.retired)

    @model_validator(mode="after")
    def _retired_for_a_reason(self) -> "Criterion":
        if (self.retired is None) != (self.reason is None):
            raise refuse("retired_reason", "A retired criterion, and only that, has a reason.")
        return self

    @model_validator(mode="after")
    def _gate_or_weight(self) -> "Criterion":
        if bool(self.gate) == (self.weight is not None):
            raise refuse("gate_or_weight", "A criterion is either a gate or has a weight.")
        if (self.mode == "judged") == (self.check is not None):
            raise refuse(
                "mode_and_check", "A judged criterion has no check; every other one has one."
            )
        return self


class Section(Entry):
    """A group of criteria under one letter."""

    id: Annotated[RequiredLine, Field(pattern=r"^[A-Z]$")]
    title: Bilingual
    criteria: tuple[Criterion, ...]


class ChecklistFile(Entry):
    """A checklist as it stands in YAML."""

    format: Literal["checklist/1"]
    id: Identifier
    version: Annotated[RequiredLine, Field(pattern=r"^[0-9]+(\.[0-9]+)*$")]
    title: Bilingual
    note: Bilingual
    call: Call
    parameters: dict[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")], SharedParameter] = Field(
        default_factory=dict
    )
    sources: dict[RequiredLine, Reference] = Field(default_factory=dict)
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A criterion ready to be run: its check and its typed parameters.

    `unset` are the parameters that the round has not set yet, each with its title: until then the
    check cannot be run.
    """

    criterion: Criterion
    section: str
    check: Check | None
    parameters: Mapping[str, Any]
    unset: Mapping[str, Text] = field(default_factory=dict)

    @property
    def words(self) -> Sentence | None:
        """How it is checked, with this checklist's numbers; None when only a person judges."""
        if self.check is None:
            return None
        return self.check.rule_with({**self.parameters, **dict.fromkeys(self.unset, NOT_SET)})


@dataclass(frozen=True, slots=True)
class Checklist:
    """A checklist that can be scored with.

    `fingerprint` is the hash of its resolved content, and of what a round has set in it.
    """

    file: ChecklistFile
    rules: tuple[Rule, ...]
    fingerprint: str

    @property
    def cancelled(self) -> bool:
        """Whether it is only the record of a call that did not take place."""
        return self.file.call.status == "cancelled"

    @property
    def id(self) -> str:
        """Its identifier, such as `mpsc-2021`."""
        return self.file.id

    @property
    def version(self) -> str:
        """Its version."""
        return self.file.version

    def rule(self, criterion_id: str) -> Rule:
        """One criterion. Raises KeyError when it is not of this checklist."""
        for rule in self.rules:
            if rule.criterion.id == criterion_id:
                return rule
        raise KeyError(criterion_id)
