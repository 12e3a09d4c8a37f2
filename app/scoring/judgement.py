"""What a person says of a criterion: a judgement, an override of a check, or a waiver."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from app.scoring.verdict import NOTHING, WHOLE, Outcome, Verdict
from app.scoring.wording import Text, say


class Judge(StrEnum):
    """Who judged: an adviser, or the lead where the round allows self-assessment."""

    ADVISER = "adviser"
    SELF = "self"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One person's outcome for one criterion, with the reason.

    `degree` is needed for `partly` only. A waiver is the outcome `waived`; it always expires, on
    the last day on which it counts.
    """

    criterion: str
    outcome: Outcome
    reason: str
    judge: Judge = Judge.ADVISER
    degree: Fraction | None = None
    expires_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse what scoring.md does not know. Raises ValueError."""
        if not self.reason.strip():
            raise ValueError("a judgement needs a reason")
        if (self.outcome is Outcome.PARTLY) != (self.degree is not None):
            raise ValueError("a degree belongs to partly, and only to partly")
        if self.degree is not None and not NOTHING < self.degree < WHOLE:
            raise ValueError("the degree of partly lies between 0 and 1")
        if self.outcome is Outcome.UNKNOWN:
            raise ValueError("a judgement decides; without one the criterion stays unknown")
        if self.outcome is Outcome.WAIVED and self.expires_on is None:
            raise ValueError("a waiver needs the day on which it expires")
        if not self.outcome.applies and self.judge is Judge.SELF:
            raise ValueError("only an adviser takes a criterion out of the total")

    def counts_on(self, day: date, *, self_assessment: bool) -> bool:
        """Whether it counts on a day, in a round that allows self-assessment or not."""
        allowed = self.judge is Judge.ADVISER or self_assessment
        return allowed and (self.expires_on is None or day <= self.expires_on)

    def prevailing_over(self, other: "Judgement | None") -> "Judgement":
        """This judgement, spoken after the other one, unless only the other is an adviser's."""
        if other is not None and other.judge is Judge.ADVISER and self.judge is Judge.SELF:
            return other
        return self

    def verdict(self, looked_at: tuple[str, ...]) -> Verdict:
        """As a verdict whose reason says who judged, in the person's own, whole words."""
        reason = Text(self.reason, self.reason)
        by = {
            (Judge.ADVISER, False): say(
                "Beurteilt durch die Beratung: {reason}",
                "Judged by an adviser: {reason}",
                reason=reason,
            ),
            (Judge.ADVISER, True): say(
                "Durch die Beratung ausgesetzt bis {day}: {reason}",
                "Waived by an adviser until {day}: {reason}",
                reason=reason,
                day=self.expires_on or date.max,
            ),
            (Judge.SELF, False): say(
                "Selbst eingeschätzt: {reason}", "Self-assessed: {reason}", reason=reason
            ),
        }[self.judge, self.outcome is Outcome.WAIVED]
        degrees = {Outcome.MET: WHOLE, Outcome.UNMET: NOTHING, Outcome.PARTLY: self.degree}
        return Verdict(self.outcome, by, looked_at, degrees.get(self.outcome))
