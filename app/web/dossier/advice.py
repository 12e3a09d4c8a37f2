"""What to do next, for the page: exact steps, alternatives side by side, and what no step mends.

A line of the page is a single step; other single steps that are proposed for the same criterion
stand below it as alternatives. Two steps together get a line only for what no single step reaches.
"""

from dataclasses import replace
from datetime import date

from app.assessment.facts import facts_of
from app.rounds.models import Round
from app.scoring.content.dossier import Dossier as Content
from app.scoring.scorecard import Scorecard
from app.scoring.steps.grouping import grouped
from app.scoring.steps.search import next_steps
from app.scoring.steps.step import Step
from app.scoring.steps.words import gain_in_words, what_to_do
from app.scoring.wording import day_text
from app.web.dossier.places import place_of
from app.web.dossier.standing import Reader, steps_of
from app.web.i18n import translate
from app.web.parts import shapes

_MOST_ALTERNATIVES = 2


def advice_of(
    content: Content, round_: Round, today: date, card: Scorecard, reader: Reader
) -> list[shapes.Step]:
    """The lines of "What to do next", the most urgent first."""
    found = next_steps(facts_of(content, round_, today), reader.checklist)
    shown = [_shown(group, today, reader) for group in grouped(found.steps)]
    shown += steps_of(card, reader, only=frozenset(found.rest))
    return sorted(shown, key=lambda step: (not step.gate, step.due or date.max))


def _shown(group: list[Step], today: date, reader: Reader) -> shapes.Step:
    first, *others = group
    line = _line(first, today, reader)
    return replace(
        line, others=[_line(step, today, reader) for step in others[:_MOST_ALTERNATIVES]]
    )


def _line(step: Step, today: date, reader: Reader) -> shapes.Step:
    places = [place_of(path, reader.address, reader.language) for path in step.places]
    known = [place for place in places if place is not None]
    labels = list(dict.fromkeys(place.label for place in known))
    return shapes.Step(
        text=what_to_do(step).pick(reader.language),
        href=known[0].href if known else f"{reader.address}/assessment?show=open",
        place=", ".join(labels[:_MOST_ALTERNATIVES]) or None,
        gate=bool(step.gates) or step.level_rises,
        points=step.points if step.points > 0 else None,
        due=step.due,
        note=_note(step, today, reader),
    )


def _note(step: Step, today: date, reader: Reader) -> str | None:
    """What it brings, where the tag beside it does not say everything."""
    plain = step.points > 0 and step.awaiting <= 0 and step.relief <= step.points
    said = "" if plain and not step.gates and not step.level_rises else gain_in_words(step)
    words = said if isinstance(said, str) else said.pick(reader.language)
    if step.on != today:
        day = day_text(step.on, reader.language)
        later = translate(reader.language, "reckoned for %(day)s", day=day)
        words = f"{words} · {later}" if words else later
    return words or None
