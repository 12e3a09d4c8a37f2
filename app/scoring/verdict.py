"""What a check says of the facts: an outcome, its degree, the reason, and where it looked."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from app.scoring.wording import Sentence, Value

NOTHING, WHOLE = Fraction(0), Fraction(1)


class Outcome(StrEnum):
    """The six outcomes of scoring.md.

    `applies`: the criterion stays in the total. `decided`: enough is known to say met, partly or
    unmet. `fulfils_gate`: a gate with this outcome lets the dossier pass.
    """

    applies: bool
    decided: bool
    fulfils_gate: bool

    MET = "met"
    PARTLY = "partly"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    WAIVED = "waived"

    def __init__(self, word: str) -> None:
        """What follows from the outcome, found out once."""
        self.applies = word not in ("not_applicable", "waived")
        self.decided = word in ("met", "partly", "unmet")
        self.fulfils_gate = word == "met" or not self.applies


_SOME = object()
_DEGREES = {Outcome.MET: WHOLE, Outcome.UNMET: NOTHING, Outcome.PARTLY: _SOME}


class _Said(NamedTuple):
    outcome: Outcome
    reason: Sentence
    looked_at: tuple[str, ...]
    degree: Fraction | None


class Verdict(_Said):
    """`degree` is exact: 1 for met, 0 for unmet, between for partly, None otherwise."""

    __slots__ = ()

    def __new__(
        cls,
        outcome: Outcome,
        reason: Sentence,
        looked_at: tuple[str, ...],
        degree: Fraction | None = None,
    ) -> "Verdict":
        """Refuse a degree that does not fit its outcome. Raises ValueError."""
        if degree is not _DEGREES.get(outcome) and not _fits(outcome, degree):
            raise ValueError(f"{outcome} has not the degree {degree}")
        return tuple.__new__(cls, (outcome, reason, looked_at, degree))

    def followed_by(self, more: Sentence, *places: str) -> "Verdict":
        """The same outcome, with more said of it and more places looked at."""
        reason = self.reason.followed_by(more)
        return Verdict(self.outcome, reason, (*self.looked_at, *places), self.degree)


def _fits(outcome: Outcome, degree: Fraction | None) -> bool:
    if outcome is Outcome.PARTLY:
        return degree is not None and NOTHING < degree < WHOLE
    return degree == _DEGREES.get(outcome)


def met(de: str, en: str, /, *, at: tuple[str, ...], **values: Value) -> Verdict:
    """The rule holds."""
    return Verdict(Outcome.MET, Sentence(de, en, values), at, WHOLE)


def partly(
    de: str, en: str, degree: Fraction, /, *, at: tuple[str, ...], **values: Value
) -> Verdict:
    """The rule holds in part. Raises ValueError unless 0 < degree < 1."""
    return Verdict(Outcome.PARTLY, Sentence(de, en, values), at, degree)


def unmet(de: str, en: str, /, *, at: tuple[str, ...], **values: Value) -> Verdict:
    """The facts contradict the rule."""
    return Verdict(Outcome.UNMET, Sentence(de, en, values), at, NOTHING)


def unknown(de: str, en: str, /, *, at: tuple[str, ...], **values: Value) -> Verdict:
    """Facts are missing; the reason says which and where."""
    return Verdict(Outcome.UNKNOWN, Sentence(de, en, values), at)


def not_applicable(de: str, en: str, /, *, at: tuple[str, ...], **values: Value) -> Verdict:
    """The condition of the rule is known not to hold."""
    return Verdict(Outcome.NOT_APPLICABLE, Sentence(de, en, values), at)


def graded(
    held: int, of: int, *, at: tuple[str, ...], full: Sentence, part: Sentence, none: Sentence
) -> Verdict:
    """Met, partly or unmet by the share `held` / `of`. Raises ValueError unless of > 0."""
    if of <= 0:
        raise ValueError("a share of nothing is no fact")
    if held >= of:
        return Verdict(Outcome.MET, full, at, WHOLE)
    if held <= 0:
        return Verdict(Outcome.UNMET, none, at, NOTHING)
    return Verdict(Outcome.PARTLY, part, at, Fraction(held, of))
