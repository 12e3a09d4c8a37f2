"""What a check says of the facts: an outcome, its degree, the reason, and where it looked."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from app.scoring.wording import Sentence, Value

NOTHING, WHOLE = Fraction(0), Fraction(1)


class Outcome(StrEnum):
    """The six outcomes of scoring.md."""

    MET = "met"
    PARTLY = "partly"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    WAIVED = "waived"

    @property
    def applies(self) -> bool:
        """Whether the criterion stays in the total."""
        return self not in (Outcome.NOT_APPLICABLE, Outcome.WAIVED)

    @property
    def decided(self) -> bool:
        """Whether enough is known to say met, partly or unmet."""
        return self in (Outcome.MET, Outcome.PARTLY, Outcome.UNMET)

    @property
    def fulfils_gate(self) -> bool:
        """Whether a gate with this outcome lets the dossier pass."""
        return self is Outcome.MET or not self.applies


_DEGREES = {Outcome.MET: WHOLE, Outcome.UNMET: NOTHING}


@dataclass(frozen=True, slots=True)
class Verdict:
    """`degree` is exact: 1 for met, 0 for unmet, between for partly, None otherwise."""

    outcome: Outcome
    reason: Sentence
    looked_at: tuple[str, ...]
    degree: Fraction | None = None

    def __post_init__(self) -> None:
        """Refuse a degree that does not fit its outcome. Raises ValueError."""
        if self.outcome is Outcome.PARTLY:
            sound = self.degree is not None and NOTHING < self.degree < WHOLE
        else:
            sound = self.degree == _DEGREES.get(self.outcome)
        if not sound:
            raise ValueError(f"{self.outcome} has not the degree {self.degree}")


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
