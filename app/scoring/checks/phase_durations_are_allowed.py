"""No phase lasts longer than the call allows."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.content.project_plan import Phase
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_LOOSER, Number
from app.scoring.periods import Length, last_day_of, length_of
from app.scoring.schedule import Period, Schedule, schedule_of
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Sentence, Text, say


@check(
    de="Erfüllt, wenn Phase A höchstens {phase_a} und Phase B höchstens {phase_b} Kalendermonate "
    "dauert; Beginn und Ende zählen mit. Beim Direkteinstieg zählt nur Phase B.",
    en="Met if phase A lasts at most {phase_a} and phase B at most {phase_b} calendar months, "
    "first and last day included. With direct entry only phase B counts.",
)
def phase_durations_are_allowed(
    facts: Facts,
    *,
    phase_a: Annotated[Number, LARGER_IS_LOOSER],
    phase_b: Annotated[Number, LARGER_IS_LOOSER],
) -> Verdict:
    """Each phase is at most so many calendar months long, as § 188 BGB counts them.

    Why: the call limits both phases (domain.md 1.1, S6, S12, S13).
    Met: every needed phase is known and not too long: 1 January to 31 December is 12 months.
    Unmet: a phase is one day or more too long, or ends before it starts, whatever the other is.
        Lines of the same phase are taken together, gaps included.
    Unknown: a needed or begun phase lacks a day, or a line of the time plan its phase. Phase A is
        needed as long as it is not said that only phase B is applied for.
    """
    schedule = schedule_of(facts.dossier)
    caps: dict[Phase, int] = {"A": phase_a, "B": phase_b}
    for phase, period in schedule.periods.items():
        wrong = _wrong(period, caps[phase])
        if wrong is not None:
            return wrong
    if not schedule.complete:
        return _open(schedule)
    lengths = tuple(
        _worded(phase, period.length, Length(caps[phase]))
        for phase, period in schedule.periods.items()
        if period.length is not None
    )
    return met(
        "Die Dauer ist zulässig: {lengths}.",
        "The durations are allowed: {lengths}.",
        at=schedule.places,
        lengths=lengths,
    )


def _wrong(period: Period, months: int) -> Verdict | None:
    if period.start is None or period.end is None:
        return None
    shown = {"phase": period.phase, "start": period.start, "end": period.end}
    if period.backwards:
        return unmet(
            "Phase {phase} endet am {end}, vor ihrem Beginn am {start}. Berichtigen Sie die Tage.",
            "Phase {phase} ends on {end}, before it starts on {start}. Correct the days.",
            at=period.places,
            **shown,
        )
    length = length_of(period.start, period.end)
    if length <= Length(months):
        return None
    return unmet(
        "Phase {phase} dauert vom {start} bis {end} {length}; zulässig sind {allowed}. Sie müsste "
        "spätestens am {latest} enden.",
        "Phase {phase} lasts {length}, from {start} to {end}; allowed are {allowed}. It would have "
        "to end on {latest} at the latest.",
        at=period.places,
        length=length.text,
        allowed=Length(months).text,
        latest=last_day_of(period.start, months),
        **shown,
    )


def _worded(phase: Phase, length: Length, allowed: Length) -> Sentence:
    return say(
        "Phase {phase} {length} (höchstens {allowed})",
        "phase {phase} {length} (at most {allowed})",
        phase=phase,
        length=length.text,
        allowed=allowed.text,
    )


def _open(schedule: Schedule) -> Verdict:
    if schedule.missing:
        return unknown(
            "Beginn oder Ende fehlt für {missing}. Tragen Sie beide Tage im Zeitplan ein.",
            "Start or end is missing for {missing}. Enter both days in the time plan.",
            at=schedule.places,
            missing=tuple(Text(f"Phase {p}", f"phase {p}") for p in schedule.missing),
        )
    return unknown(
        "Im Zeitplan fehlt bei einem Zeitraum die Angabe, zu welcher Phase er gehört. Ergänzen Sie "
        "sie.",
        "A period of the time plan does not say to which phase it belongs. Say so.",
        at=schedule.nameless,
    )
