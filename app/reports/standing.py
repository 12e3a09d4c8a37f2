"""How ready a dossier is, for a report: level, mandatory points, sections, what is open."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from app.reports.subject import Subject
from app.reports.words import OUTCOMES, level_name
from app.scoring.scorecard import Line, Points
from app.scoring.summary import level_in_words
from app.scoring.verdict import Outcome
from app.scoring.wording import Language, Text, day_text, deadline_text, decimal_text

_APPLICATION = Text("Bewerbung", "Application")
_RESOLUTION = Text("Ratsbeschluss", "Council resolution")


def standing(subject: Subject) -> dict[str, Any]:
    """The level with its reason, the points, the deadlines."""
    card = subject.card
    return {
        "key": card.level.value,
        "level": level_name(card.level, subject.language),
        "reason": _reason(subject),
        "bar": _bar(card),
        "points": _points(card, subject.language),
        "deadlines": deadlines(subject),
    }


def _reason(subject: Subject) -> str:
    """Why this level, without the name of the level, which stands above it."""
    _, _, words = subject.say(level_in_words(subject.card)).partition(": ")
    return words[:1].upper() + words[1:]


def deadlines(subject: Subject) -> list[dict[str, str]]:
    """The deadlines of the call, each with the days that are left."""
    timetable = subject.facts.timetable
    days = ((_APPLICATION, timetable.apply_by), (_RESOLUTION, timetable.resolution_by))
    return [
        {
            "title": subject.say(title),
            "day": deadline_text(day, subject.language),
            "left": subject.say(_left((day - subject.today).days)),
        }
        for title, day in days
        if day is not None
    ]


def gates(subject: Subject) -> list[dict[str, str | None]]:
    """Every mandatory point; those that are not fulfilled first, with the reason."""
    ordered = sorted(subject.card.gates, key=lambda line: line.fulfilled)
    return [_line(line, subject) for line in ordered]


def sections(subject: Subject) -> list[dict[str, Any]]:
    """Progress per section of the checklist."""
    found = []
    for section in subject.checklist.file.sections:
        points = subject.card.section(section.id)
        if not points.lines:
            continue
        found.append(
            {
                "id": section.id,
                "title": subject.say(section.title.text),
                "bar": _bar(points) if points.attainable else None,
                "points": _points(points, subject.language) if points.attainable else "–",
                "gates": f"{points.gates_fulfilled}/{len(points.gates)}" if points.gates else "–",
                "gates_state": _gates_state(points).value,
            }
        )
    return found


def open_questions(subject: Subject) -> list[dict[str, Any]]:
    """What the municipality can still earn points with, by section, each with its reason."""
    found = []
    for section in subject.checklist.file.sections:
        lines = [
            line
            for line in subject.card.section(section.id).lines
            if not line.gate and not line.fulfilled and not line.awaits_adviser
        ]
        if lines:
            title = subject.say(section.title.text)
            found.append({"title": title, "lines": [_line(line, subject) for line in lines]})
    return found


def missing_gates(lines: Iterable[Line]) -> list[Line]:
    """Mandatory points that are still to be shown, what is due first in front."""
    waiting = [line for line in lines if line.gate and not line.fulfilled]
    return sorted(waiting, key=lambda line: (line.due_on or date.max, line.outcome.value))


def _line(line: Line, subject: Subject) -> dict[str, str | None]:
    due = None if line.due_on is None else day_text(line.due_on, subject.language)
    return {
        "title": subject.title_of(line.id),
        "outcome": line.outcome.value,
        "word": subject.say(OUTCOMES[line.outcome]),
        "reason": None if line.outcome is Outcome.MET else line.reason.pick(subject.language),
        "due": due if line.gate else None,
        "points": None if line.gate else _of(line.earned, line.attainable, subject.language),
    }


def _bar(points: Points) -> dict[str, float]:
    """Parts of one that are earned, and open."""
    whole = points.attainable or Fraction(1)
    return {"earned": _share(points.earned / whole), "open": _share(points.open / whole)}


def _gates_state(points: Points) -> Outcome:
    """Not met where one is known not to be; else open until all are fulfilled."""
    if points.gates_unmet:
        return Outcome.UNMET
    return Outcome.MET if points.gates_fulfilled == len(points.gates) else Outcome.UNKNOWN


def _share(part: Fraction) -> float:
    return round(float(part), 5)


def _points(points: Points, language: Language) -> str:
    return _of(points.earned, points.attainable, language)


def _of(earned: Fraction, attainable: Fraction | int, language: Language) -> str:
    """Rounded down, never better than it is."""
    rounded = Fraction(int(earned * 100), 100)
    joint = "von" if language == "de" else "of"
    return f"{decimal_text(rounded, language)} {joint} {decimal_text(attainable, language)}"


def _left(days: int) -> Text:
    if days < 0:
        return Text("abgelaufen", "has passed")
    if days == 0:
        return Text("heute", "today")
    if days == 1:
        return Text("noch 1 Tag", "1 day left")
    return Text(f"noch {days} Tage", f"{days} days left")
