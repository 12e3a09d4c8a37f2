"""The whole project lasts no longer than the programme allows."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_LOOSER, Number
from app.scoring.periods import Length, last_day_of, length_of
from app.scoring.schedule import PHASE_ROWS, stated_phases
from app.scoring.verdict import Verdict, met, unknown, unmet


@check(
    de="Erfüllt, wenn vom ersten Beginn bis zum letzten Ende höchstens {months} Kalendermonate "
    "liegen; beide Tage zählen mit.",
    en="Met if the first start and the last end lie at most {months} calendar months apart, both "
    "days included.",
)
def project_duration_is_allowed(
    facts: Facts, *, months: Annotated[Number, LARGER_IS_LOOSER]
) -> Verdict:
    """From the first day of the first phase to the last day of the last one, gaps included.

    Why: programmes without phases limit the whole project (domain.md 6.2).
    Met: every line of the time plan has both days, and the whole is not too long.
    Unmet: the days known already lie too far apart, or a line ends before it starts.
    Unknown: no line yet, or a day is missing and nothing is too long so far.
    """
    rows = stated_phases(facts.dossier.time_plan)
    starts = [row.from_ for _, row in rows if row.from_ is not None]
    ends = [row.to for _, row in rows if row.to is not None]
    at = tuple(path for path, _ in rows) or (PHASE_ROWS,)
    for path, row in rows:
        if row.from_ is not None and row.to is not None and row.to < row.from_:
            return unmet(
                "Ein Zeitraum endet am {end}, vor seinem Beginn am {start}. Berichtigen Sie die "
                "Tage.",
                "A period ends on {end}, before it starts on {start}. Correct the days.",
                at=(path,),
                start=row.from_,
                end=row.to,
            )
    if starts and ends and min(starts) <= max(ends):
        start, end = min(starts), max(ends)
        length = length_of(start, end)
        if length > Length(months):
            return unmet(
                "Das Vorhaben dauert {length}, vom {start} bis {end}; zulässig sind {allowed}. Es "
                "müsste spätestens am {latest} enden.",
                "The project lasts {length}, from {start} to {end}; allowed are {allowed}. It "
                "would have to end on {latest} at the latest.",
                at=at,
                length=length.text,
                start=start,
                end=end,
                allowed=Length(months).text,
                latest=last_day_of(start, months),
            )
        if len(starts) == len(ends) == len(rows):
            return met(
                "Das Vorhaben dauert {length} (höchstens {allowed}).",
                "The project lasts {length} (at most {allowed}).",
                at=at,
                length=length.text,
                allowed=Length(months).text,
            )
    return unknown(
        "Beginn oder Ende des Vorhabens fehlt. Tragen Sie beide Tage im Zeitplan ein; zulässig "
        "sind {allowed}.",
        "Start or end of the project is missing. Enter both days in the time plan; allowed are "
        "{allowed}.",
        at=at,
        allowed=Length(months).text,
    )
