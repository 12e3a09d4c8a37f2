"""The council, or what may stand in for it, decided by the deadline."""

from app.scoring.check import check
from app.scoring.council_terms import DecideBy, Essentials, Kinds, Term, day_of
from app.scoring.decisions import PLACE, council_decision, undated
from app.scoring.facts import Facts
from app.scoring.paths import row_path
from app.scoring.verdict import Verdict, met, unmet
from app.scoring.wording import Sentence, say

MEETINGS = "council.meetings"


@check(
    de="Erfüllt, wenn die Entscheidung innerhalb der Frist gefasst ist ({by}; der letzte Tag zählt "
    "mit). Anerkannt: {kinds}. Eine Empfehlung entscheidet nicht.",
    en="Met if the decision is taken within the deadline ({by}; the last day counts). Accepted: "
    "{kinds}. A recommendation does not decide.",
)
def council_decided_in_time(
    facts: Facts, *, kinds: Kinds, by: DecideBy, essential: Essentials
) -> Verdict:
    """The best single decision was taken by the deadline, that day included.

    Why: without the council's decision there is no application; it may follow the application by
    weeks, and councils decided on the very last day (domain.md 2.3).
    Met: its date is not after the deadline; or it is taken and the call has no known deadline.
    Unmet: its date is after the deadline; or the vote found no majority.
    Unknown: nothing recorded, or only recommendations or kinds that the call does not accept; kind
    or date missing; the day is still to come, with a warning where it would be too late.
    Choice: uploads carry no day, so only the day of the decision is judged. Planned meetings are
    no decision; they only add a warning.
    """
    decision = council_decision(facts, kinds=kinds, by=by, essential=essential)
    if isinstance(decision, Verdict):
        meeting = _next_meeting(facts, by) if decision.looked_at == (PLACE,) else None
        if meeting is None:
            return decision
        place, hint = meeting
        return Verdict(decision.outcome, decision.reason.followed_by(hint), (PLACE, place))
    day, limit = decision.row.date, decision.limit
    if day is None:
        return undated(decision)
    if limit is None:
        return met(
            "{decision}: gefasst. Für diesen Aufruf ist kein Stichtag bekannt.",
            "{decision}: taken. No deadline is known for this call.",
            at=decision.at("date"),
            decision=decision.name,
        )
    if day > limit:
        return unmet(
            "{decision}: gefasst nach der Frist ({limit}, 24:00 Uhr). Tragen Sie eine frühere "
            "Entscheidung ein, falls es sie gibt.",
            "{decision}: taken after the deadline ({limit}, 24:00). Enter an earlier "
            "decision if there is one.",
            at=decision.at("date"),
            decision=decision.name,
            limit=limit,
        )
    return met(
        "{decision}: gefasst innerhalb der Frist ({limit}, 24:00 Uhr).",
        "{decision}: taken within the deadline ({limit}, 24:00).",
        at=decision.at("date"),
        decision=decision.name,
        limit=limit,
    )


def _next_meeting(facts: Facts, by: Term) -> tuple[str, Sentence] | None:
    """The next recorded meeting, with a warning where it comes too late; None without one."""
    coming = [
        (meeting.date, row_path(MEETINGS, index, meeting, "date"))
        for index, meeting in enumerate(facts.dossier.council.meetings)
        if meeting.date is not None and meeting.date >= facts.as_of
    ]
    if not coming:
        return None
    day, place = min(coming)
    limit = day_of(by, facts.timetable)
    if limit is not None and day > limit:
        return place, say(
            "Die nächste erfasste Sitzung am {day} liegt nach der Frist ({limit}, 24:00 Uhr): "
            "Klären Sie eine Sondersitzung oder eine Eilentscheidung.",
            "The next recorded meeting on {day} falls after the deadline ({limit}, 24:00): find "
            "out about an extra meeting or an urgent decision.",
            day=day,
            limit=limit,
        )
    return place, say("Nächste erfasste Sitzung: {day}.", "Next recorded meeting: {day}.", day=day)
