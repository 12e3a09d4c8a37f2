"""The time plan for a report: rows with days, and where on a line from first to last they lie."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.reports.subject import Subject
from app.scoring.content.project_plan import Measure
from app.scoring.wording import Text, day_text, month_text

_LABEL = 58


@dataclass(frozen=True, slots=True)
class _Span:
    title: str
    kind: str
    first: date
    last: date
    words: str


@dataclass(frozen=True, slots=True)
class _Axis:
    start: date
    end: date

    def at(self, day: date) -> float:
        """Where a day begins, as a part of the whole line."""
        return round((day - self.start).days / max((self.end - self.start).days, 1), 5)


def schedule(subject: Subject) -> dict[str, Any] | None:
    """Phases, measures, milestones and deadlines; None as long as nothing has a day."""
    spans = [*_phases(subject), *_measures(subject), *_moments(subject)]
    if not spans:
        return None
    marks = _marks(subject)
    days = [day for span in spans for day in (span.first, span.last)] + [day for _, day in marks]
    axis = _Axis(date(min(days).year, 1, 1), date(max(days).year, 12, 31) + timedelta(days=1))
    return {
        "years": [
            {"year": str(year), "at": axis.at(date(year, 1, 1))}
            for year in range(axis.start.year, axis.end.year)
        ],
        "marks": [{"title": title, "at": axis.at(day + timedelta(days=1))} for title, day in marks],
        "rows": [
            {
                "title": _shortened(span.title),
                "kind": span.kind,
                "from": axis.at(span.first),
                "to": axis.at(span.last + timedelta(days=1)),
            }
            for span in spans
        ],
        "table": [{"title": span.title, "days": span.words} for span in spans],
        "alt": _alt(subject, spans),
    }


def _phases(subject: Subject) -> Iterable[_Span]:
    for row in subject.content.time_plan.phases:
        if row.from_ is not None and row.to is not None and row.from_ <= row.to:
            words = (
                f"{day_text(row.from_, subject.language)} – {day_text(row.to, subject.language)}"
            )
            yield _Span(f"Phase {row.phase or '?'}", "phase", row.from_, row.to, words)


def _measures(subject: Subject) -> Iterable[_Span]:
    for row in subject.content.project_plan.measures:
        span = _measure(row, subject)
        if span is not None:
            yield span


def _measure(row: Measure, subject: Subject) -> _Span | None:
    if row.from_ is None or row.to is None or row.from_.first_day > row.to.last_day:
        return None
    words = f"{month_text(row.from_, subject.language)} – {month_text(row.to, subject.language)}"
    return _Span(row.title or "–", "measure", row.from_.first_day, row.to.last_day, words)


def _moments(subject: Subject) -> Iterable[_Span]:
    """Milestones in the order of their days."""
    rows = [row for row in subject.content.time_plan.milestones if row.date is not None]
    for row in sorted(rows, key=lambda row: row.date or date.max):
        if row.date is not None:
            words = day_text(row.date, subject.language)
            yield _Span(row.title or "–", "milestone", row.date, row.date, words)


def _marks(subject: Subject) -> list[tuple[str, date]]:
    timetable = subject.facts.timetable
    days = (
        (Text("Bewerbung", "Application"), timetable.apply_by),
        (Text("Beschluss", "Resolution"), timetable.resolution_by),
    )
    return [(subject.say(title), day) for title, day in days if day is not None]


def _alt(subject: Subject, spans: list[_Span]) -> str:
    listed = "; ".join(f"{span.title}: {span.words}" for span in spans[:8])
    more = "" if len(spans) <= 8 else " …"
    return subject.say(
        Text(
            f"Zeitplan als Balken. {listed}{more}. Alle Tage stehen in der Tabelle darunter.",
            f"Time plan as bars. {listed}{more}. All days stand in the table below.",
        )
    )


def _shortened(title: str) -> str:
    return title if len(title) <= _LABEL else title[: _LABEL - 1].rstrip() + "…"
