"""What to do next, for a report: the exact steps, and what only awaits an adviser."""

from typing import Any

from app.reports.subject import Subject
from app.scoring.steps.grouping import grouped
from app.scoring.steps.search import Steps, next_steps
from app.scoring.steps.step import Step
from app.scoring.steps.words import gain_in_words, what_to_do
from app.scoring.wording import Text, day_text, deadline_text

MOST_STEPS = 12


def advice(subject: Subject) -> dict[str, Any]:
    """The steps that help most, the best first; how many more there are; what awaits an adviser."""
    found: Steps = next_steps(subject.facts, subject.checklist)
    groups = grouped(found.steps)
    return {
        "steps": [_step(group, subject) for group in groups[:MOST_STEPS]],
        "more": _more(len(groups) - MOST_STEPS, subject),
        "awaiting": [subject.title_of(criterion) for criterion in found.awaiting],
    }


def _step(group: list[Step], subject: Subject) -> dict[str, Any]:
    step = group[0]
    return {
        "do": subject.say(what_to_do(step)),
        "gate": bool(step.gates) or step.level_rises,
        "brings": _brings(step, subject),
        "or": subject.say(what_to_do(group[1])) if len(group) > 1 else None,
    }


def _brings(step: Step, subject: Subject) -> str:
    parts = [subject.say(gain_in_words(step))]
    if step.due is not None:
        day = deadline_text(step.due, subject.language)
        parts.append(subject.say(Text(f"spätestens {day}", f"by {day} at the latest")))
    if step.on != subject.today:
        day = day_text(step.on, subject.language)
        parts.append(subject.say(Text(f"berechnet für den {day}", f"reckoned for {day}")))
    return " · ".join(part for part in parts if part)


def _more(count: int, subject: Subject) -> str | None:
    if count <= 0:
        return None
    return subject.say(
        Text("und 1 weiterer Schritt", "and 1 more step")
        if count == 1
        else Text(f"und {count} weitere Schritte", f"and {count} more steps")
    )
