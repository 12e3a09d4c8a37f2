"""Where a dossier stands, in the numbers that a step can move; all of them exact."""

from dataclasses import dataclass
from fractions import Fraction

from app.scoring.scorecard import Level, Line, Scorecard


@dataclass(frozen=True, slots=True)
class Standing:
    """Level and points of a scorecard.

    `awaiting` are the points of criteria for which the municipality has done its part, so that
    only an adviser's judgement is missing. `missing` is what it could still do something about.
    """

    level: Level
    earned: Fraction
    awaiting: Fraction
    attainable: Fraction
    percent: int | None

    @property
    def reached(self) -> Fraction:
        """The points earned, and those that only await an adviser."""
        return self.earned + self.awaiting

    @property
    def missing(self) -> Fraction:
        """The points that are neither earned nor with an adviser."""
        return self.attainable - self.reached


def standing_of(card: Scorecard) -> Standing:
    """Where a scorecard stands."""
    return Standing(
        level=card.level,
        earned=card.earned,
        awaiting=Fraction(sum(line.attainable for line in card.lines if is_with_adviser(line))),
        attainable=card.attainable,
        percent=card.percent,
    )


def is_with_adviser(line: Line) -> bool:
    """Whether the municipality has done its part and a judgement is still to come."""
    return line.awaits_adviser and not line.outcome.decided
