"""Phase A ends before phase B starts, and every measure lies inside its phase."""

from app.scoring.check import check
from app.scoring.content.project_plan import Measure
from app.scoring.facts import Facts
from app.scoring.measures import stated_measures
from app.scoring.parameters import Deadline
from app.scoring.schedule import Period, Schedule, schedule_of
from app.scoring.terms import first_few, row_name
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Sentence, Text, say

MEASURES = "project_plan.measures"
_MEASURE = Text("Maßnahme", "measure")
_OPEN = Text("offen", "open")


@check(
    de="Erfüllt, wenn Phase A vor Phase B endet und jede Maßnahme innerhalb ihrer Phase liegt. Ein "
    "Beginn vor der erwarteten Bewilligung wird als Hinweis genannt.",
    en="Met if phase A ends before phase B starts and every measure lies inside its phase. A start "
    "before the expected award is named as a warning.",
)
def phases_and_measures_are_in_sequence(
    facts: Facts, *, expected_award: Deadline | None = None
) -> Verdict:
    """Phases may touch or leave a gap; one common day is an overlap. Measures keep to their phase.

    Why: implementation rests on the strategy of phase A (domain.md 1.3, S6). A start before the
        award is a risk; as its day is only expected, that is a warning in the reason, and no day
        given means no warning.
    Met: the needed phases are in order, and every measure has phase, start and end inside it. A
        measure given by months takes the whole months.
    Unmet: an overlap, B before A, an end before its start, a measure outside its phase, or one in
        phase A although only phase B is applied for.
    Unknown: nothing is wrong, but a needed phase lacks a day, or a measure its phase or period, or
        there are no measures yet: nothing is no fact, and half a fact is none either.
    """
    schedule = schedule_of(facts.dossier)
    verdict = (
        _phases_wrong(schedule) or _measure_wrong(facts, schedule) or _decided(facts, schedule)
    )
    starts = [period.start for period in schedule.periods.values() if period.start is not None]
    if expected_award is None or not starts or min(starts) >= expected_award:
        return verdict
    warning = say(
        "Achtung: Der Beginn am {start} liegt vor der erwarteten Bewilligung ({award}).",
        "Beware: the start on {start} lies before the expected award ({award}).",
        start=min(starts),
        award=expected_award,
    )
    return verdict.followed_by(warning)


def _phases_wrong(schedule: Schedule) -> Verdict | None:
    for phase, period in schedule.periods.items():
        if period.backwards and period.start is not None and period.end is not None:
            return unmet(
                "Phase {phase} endet am {end}, vor ihrem Beginn am {start}. Berichtigen Sie die "
                "Tage.",
                "Phase {phase} ends on {end}, before it starts on {start}. Correct the days.",
                at=period.places,
                phase=phase,
                start=period.start,
                end=period.end,
            )
    a, b = schedule.periods.get("A"), schedule.periods.get("B")
    if a is None or b is None or b.start is None:
        return None
    last_of_a = a.end or a.start
    if last_of_a is None or last_of_a < b.start:
        return None
    return unmet(
        "Phase B beginnt am {start}, Phase A läuft aber noch am {end}. Phase B darf frühestens am "
        "Tag nach dem Ende von Phase A beginnen.",
        "Phase B starts on {start}, but phase A is still running on {end}. Phase B may start on "
        "the day after the end of phase A at the earliest.",
        at=(*a.places, *b.places),
        start=b.start,
        end=last_of_a,
    )


def _measure_wrong(facts: Facts, schedule: Schedule) -> Verdict | None:
    wrong: list[tuple[str, Sentence]] = []
    for index, (path, measure) in enumerate(_measures(facts)):
        fault = _fault(measure, schedule)
        if fault is not None:
            name = row_name(_MEASURE, index, measure.title)
            values = {**fault.values, "measure": name}
            wrong.append((path, Sentence(fault.de, fault.en, values)))
    if not wrong:
        return None
    return unmet(
        "Zeitlich nicht stimmig: {faults}. Berichtigen Sie den Zeitraum der Maßnahme oder die "
        "Phase.",
        "Inconsistent in time: {faults}. Correct the period of the measure, or the phase.",
        at=tuple(path for path, _ in wrong),
        faults=first_few([fault for _, fault in wrong]),
    )


def _fault(measure: Measure, schedule: Schedule) -> Sentence | None:
    if measure.from_ and measure.to and measure.to.last_day < measure.from_.first_day:
        return say("{measure} endet vor ihrem Beginn", "{measure} ends before it starts")
    if measure.phase is None:
        return None
    period = schedule.periods.get(measure.phase)
    if period is None:
        if measure.phase in schedule.needed:
            return None
        return say(
            "{measure} liegt in Phase A, beantragt wird aber nur Phase B",
            "{measure} is in phase A, but only phase B is applied for",
        )
    if not _outside(measure, period):
        return None
    return say(
        "{measure} ({start} bis {end}) liegt nicht ganz in Phase {phase} ({first} bis {last})",
        "{measure} ({start} to {end}) is not wholly inside phase {phase} ({first} to {last})",
        start=measure.from_ or _OPEN,
        end=measure.to or _OPEN,
        phase=measure.phase,
        first=period.start or _OPEN,
        last=period.end or _OPEN,
    )


def _outside(measure: Measure, period: Period) -> bool:
    """Whether a known end of the measure lies outside a known end of the phase."""
    days = [day for day in (measure.from_, measure.to) if day is not None]
    early = period.start is not None and any(day.first_day < period.start for day in days)
    late = period.end is not None and any(day.last_day > period.end for day in days)
    return early or late


def _decided(facts: Facts, schedule: Schedule) -> Verdict:
    if not schedule.complete:
        return unknown(
            "Die Reihenfolge steht noch nicht fest: Beginn, Ende oder Bezeichnung einer Phase "
            "fehlt. Ergänzen Sie den Zeitplan.",
            "The sequence is not certain yet: the start, end or name of a phase is missing. "
            "Complete the time plan.",
            at=schedule.places,
        )
    measures = _measures(facts)
    open_paths = tuple(path for path, row in measures if None in (row.phase, row.from_, row.to))
    if open_paths:
        return unknown(
            "Die Phasen sind in der richtigen Reihenfolge; Maßnahmen ohne Phase, Beginn oder Ende: "
            "{count}. Ergänzen Sie sie.",
            "The phases are in sequence; measures without phase, start or end: {count}. Complete "
            "them.",
            at=open_paths,
            count=len(open_paths),
        )
    if not measures:
        return unknown(
            "Die Phasen sind in der richtigen Reihenfolge; Maßnahmen sind noch nicht eingetragen. "
            "Tragen Sie sie mit Phase, Beginn und Ende ein.",
            "The phases are in sequence; no measures are entered yet. Enter them with their phase, "
            "start and end.",
            at=(MEASURES,),
        )
    return met(
        "Die Phasen sind in der richtigen Reihenfolge, und alle Maßnahmen liegen in ihrer Phase.",
        "The phases are in sequence, and all measures lie inside their phase.",
        at=(*schedule.places, MEASURES),
    )


def _measures(facts: Facts) -> tuple[tuple[str, Measure], ...]:
    return stated_measures(facts.dossier.project_plan)
