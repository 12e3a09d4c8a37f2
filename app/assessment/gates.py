"""What a list shows of a scorecard's gates: where one is broken, and when the next one is due."""

from datetime import date

from app.scoring.scorecard import Scorecard
from app.scoring.verdict import Outcome

_BETWEEN = ","


def sections_unmet(card: Scorecard) -> tuple[str, ...]:
    """The sections in which a gate is known not to be met, in the checklist's order."""
    unmet = (line.section for line in card.gates if line.outcome is Outcome.UNMET)
    return tuple(dict.fromkeys(unmet))


def next_gate_on(card: Scorecard) -> date | None:
    """The earliest day on which a gate is due that is not fulfilled; None if there is none."""
    waiting = (line.due_on for line in card.gates if not line.fulfilled)
    return min((day for day in waiting if day is not None), default=None)


def as_column(sections: tuple[str, ...]) -> str | None:
    """Sections as one column keeps them; ids hold no comma."""
    return _BETWEEN.join(sections) or None


def from_column(kept: str | None) -> tuple[str, ...]:
    """Sections as a column kept them."""
    return tuple(kept.split(_BETWEEN)) if kept else ()
