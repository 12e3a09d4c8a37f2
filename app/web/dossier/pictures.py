"""What a page shows beside its forms: sums, the time plan drawn, the latest safe day."""

from collections.abc import Callable
from datetime import date
from typing import Any

from app.assessment.facts import timetable_of
from app.rounds.models import Round
from app.scoring.checklist import Checklist
from app.scoring.content.dossier import Dossier
from app.scoring.content.project_plan import Measure
from app.scoring.cost_sums import cost_sums, covering, paid_by_year, shares_grant_by_rate
from app.scoring.funding import SOURCES
from app.scoring.open_items import decision_limit
from app.scoring.safe_day import safe_day
from app.scoring.totals import POSITIONS
from app.scoring.wording import Language, Text
from app.web.dossier.blocks import PartPage
from app.web.dossier.parts.council import DECLARATIONS
from app.web.dossier.standing import APPLICATION_DUE, RESOLUTION_DUE, Reader
from app.web.pictures.gantt import Gantt, Mark, Moments, Span, gantt
from app.web.pictures.yearly import kinds_in, yearly_bars

_PHASE = Text("Phase {phase}", "Phase {phase}")
_TODAY = Text("heute", "today")
_MEETINGS = Text("Sitzungen", "Meetings")


def pictures_of(
    page: PartPage, content: Dossier, round_: Round, today: date, reader: Reader
) -> dict[str, Any]:
    """The pictures of a page by their name; none for most pages."""
    maker = _MAKERS.get(page.part)
    return {} if maker is None else maker(content, round_, today, reader)


def _of_costs(content: Dossier, round_: Round, today: date, reader: Reader) -> dict[str, Any]:
    del round_, today, reader
    plan = content.cost_plan
    sums = cost_sums(plan)
    sources = plan.financing.sources
    return {
        "sums": sums,
        "totals": {
            POSITIONS: 0 if sums is None else sums.total,
            SOURCES: sum(source.amount or 0 for source in sources),
        },
        "covering": covering(content),
        "rate": plan.financing.rate,
        "bars": (bars := yearly_bars(paid_by_year(plan))),
        "kinds": kinds_in(bars),
        "grant_by_rate": shares_grant_by_rate(plan),
    }


def _of_time(content: Dossier, round_: Round, today: date, reader: Reader) -> dict[str, Any]:
    return {"gantt": _gantt(content, round_, today, reader.language)}


def _of_council(content: Dossier, round_: Round, today: date, reader: Reader) -> dict[str, Any]:
    limit = decision_limit(reader.checklist, timetable_of(round_))
    return {
        "safe_day": safe_day(content.council, limit, today),
        "template": template_of(reader.checklist),
        "declarations": [label.pick(reader.language) for _, label in DECLARATIONS],
    }


def template_of(checklist: Checklist) -> str | None:
    """Where the guide gives the text of a resolution away; only where declarations are asked."""
    asks = any(
        rule.check is not None and rule.check.id == "council_declares" for rule in checklist.rules
    )
    return f"/guide/{checklist.id}/resolution-template.docx" if asks else None


_MAKERS: dict[str, Callable[[Dossier, Round, date, Reader], dict[str, Any]]] = {
    "cost_plan": _of_costs,
    "time_plan": _of_time,
    "council": _of_council,
}


def _gantt(content: Dossier, round_: Round, today: date, language: Language) -> Gantt | None:
    phases = [
        Span(
            _PHASE.pick(language).replace("{phase}", phase.phase or "?"),
            phase.from_,
            phase.to,
            "phase",
        )
        for phase in content.time_plan.phases
        if phase.from_ is not None and phase.to is not None and phase.from_ <= phase.to
    ]
    measures = [
        _span_of(measure, content)
        for measure in content.project_plan.measures
        if measure.from_ is not None
        and measure.to is not None
        and measure.from_.first_day <= measure.to.last_day
    ]
    milestones = [
        Moments(milestone.title or "–", (milestone.date,))
        for milestone in content.time_plan.milestones
        if milestone.date is not None
    ]
    meetings = tuple(
        meeting.date for meeting in content.council.meetings if meeting.date is not None
    )
    rows = [*milestones]
    if meetings:
        rows.append(Moments(_MEETINGS.pick(language), meetings, "meeting"))
    if not (phases or measures or rows):
        return None
    marks = [
        Mark(label.pick(language), day)
        for label, day in (
            (APPLICATION_DUE, round_.apply_by),
            (RESOLUTION_DUE, round_.resolution_by),
        )
        if day is not None
    ]
    return gantt(
        [*phases, *measures], rows, marks, today=Mark(_TODAY.pick(language), today, "today")
    )


def _span_of(measure: Measure, content: Dossier) -> Span:
    first = measure.from_.first_day if measure.from_ else date.min
    last = measure.to.last_day if measure.to else date.max
    own = [phase for phase in content.time_plan.phases if phase.phase == measure.phase]
    outside = any(
        (phase.from_ is not None and first < phase.from_)
        or (phase.to is not None and last > phase.to)
        for phase in own
    )
    return Span(measure.title or "–", first, last, "measure", outside)
