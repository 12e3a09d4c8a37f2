"""Somebody's own days: the deadlines of what they see, and the plan of what they lead."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.assessment.facts import checklist_of, facts_of
from app.assessment.reading import current_scorecards
from app.dossiers.models import Dossier
from app.dossiers.queries import assigned, own
from app.people.actor import Actor
from app.rounds.models import Round, RoundStatus
from app.rounds.queries import visible_rounds
from app.scoring.backwards import Mark, backwards_plan
from app.scoring.scorecard import Scorecard
from app.scoring.wording import Language, Text, day_text
from app.web.plan.timeline import MARKS

MOST = 200
"""Dossiers or rounds per list; nobody leads or advises as many."""

_DEADLINE = Text("{what}, 24:00 Uhr – {whose}", "{what}, 24:00 – {whose}")
_FIXED = Text("{what} – {whose}", "{what} – {whose}")
_BEGIN = Text("Spätestens beginnen: {what} – {whose}", "Begin at the latest: {what} – {whose}")
_DONE = Text("Fertig bis {day}.", "Done by {day}.")
_CRITICAL = Text("Liegt auf dem kritischen Weg.", "Is on the critical path.")


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day for a calendar; `id` stays the same when the day moves, `path` leads to the page."""

    id: str
    day: date
    title: str
    path: str
    about: str = ""


def own_days(session: Session, actor: Actor, today: date) -> list[OwnDay]:
    """All days of somebody, of active rounds only, in order; each once."""
    found: dict[str, OwnDay] = {}
    language = actor.language
    for dossier, card in current_scorecards(session, own(actor).limit(MOST), today):
        if _is_active(dossier.round):
            for day in _of_plan(dossier, card, today, language):
                found.setdefault(day.id, day)
    for dossier in session.scalars(assigned(actor).limit(MOST)):
        if _is_active(dossier.round):
            for day in _of_dossier(dossier, language):
                found.setdefault(day.id, day)
    for round_ in session.scalars(visible_rounds(actor).limit(MOST)):
        if _is_active(round_):
            path = f"/overview/{round_.id}"
            for day in _deadlines(round_.id, round_, round_.name, path, language):
                found.setdefault(day.id, day)
    return sorted(found.values(), key=lambda one: (one.day, one.title, one.id))


def _is_active(round_: Round) -> bool:
    return round_.status == RoundStatus.ACTIVE


def _of_plan(
    dossier: Dossier, card: Scorecard, today: date, language: Language
) -> Iterator[OwnDay]:
    checklist = checklist_of(dossier.round)
    plan = backwards_plan(facts_of(dossier.stated, dossier.round, today), card, checklist)
    whose, path = _whose(dossier), f"/dossiers/{dossier.id}/plan"
    for one in plan.milestones:
        is_deadline = one.mark in (Mark.APPLICATION, Mark.RESOLUTION)
        title = _titled(_DEADLINE if is_deadline else _FIXED, MARKS[one.mark], whose, language)
        yield OwnDay(f"{dossier.id}-{one.mark}", one.day, title, path)
    for task in plan.tasks:
        what = checklist.rule(task.item.criterion).criterion.title.text
        about = [_DONE.pick(language).format(day=day_text(task.finish_by, language))]
        if task.critical:
            about.append(_CRITICAL.pick(language))
        yield OwnDay(
            f"{dossier.id}-{task.item.criterion}",
            task.start_by,
            _titled(_BEGIN, what, whose, language),
            path,
            " ".join(about),
        )


def _of_dossier(dossier: Dossier, language: Language) -> Iterator[OwnDay]:
    path = f"/dossiers/{dossier.id}"
    return _deadlines(dossier.id, dossier.round, _whose(dossier), path, language)


def _whose(dossier: Dossier) -> str:
    """A town may apply in several rounds, each with its own days."""
    return f"{dossier.municipality.name}, {dossier.round.name}"


def _deadlines(
    thing_id: str, round_: Round, whose: str, path: str, language: Language
) -> Iterator[OwnDay]:
    for mark, day in ((Mark.APPLICATION, round_.apply_by), (Mark.RESOLUTION, round_.resolution_by)):
        if day is not None:
            title = _titled(_DEADLINE, MARKS[mark], whose, language)
            yield OwnDay(f"{thing_id}-{mark}", day, title, path)


def _titled(template: Text, what: Text, whose: str, language: Language) -> str:
    return template.pick(language).format(what=what.pick(language), whose=whose)
