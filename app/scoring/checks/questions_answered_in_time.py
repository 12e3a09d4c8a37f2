"""The call's questions are answered, and the application deadline is kept."""

from datetime import date
from fractions import Fraction

from app.scoring.call_questions import Question, Questions
from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.terms import first_few
from app.scoring.verdict import Outcome, Verdict, met, partly, unknown, unmet
from app.scoring.wording import Text, Value

SUBMITTED = "submitted_on"
ANSWERS = "answers"


@check(
    de="Erfüllt, wenn die Bewerbungsfrist gewahrt ist (der letzte Tag zählt mit) und alle "
    "Pflichtfragen des Aufrufs beantwortet sind, soweit die Prüfliste welche nennt.",
    en="Met if the application deadline is kept (the last day included) and all questions of the "
    "call are answered, as far as the checklist lists any.",
)
def questions_answered_in_time(facts: Facts, *, questions: Questions = ()) -> Verdict:
    """The day of submission, or the day of the look, is in time; all listed questions answered.

    Why: only the portal counts, and it closes at the end of the last day (domain.md 1.5, 1.6, S2).
    Met: that day lies between opening and deadline, both included, and no answer is missing or
        longer than its limit. A checklist that lists no questions asks none.
    Partly: in time, and some of the questions are answered; by share.
    Unmet: the day lies after the deadline, or the submission before the opening; or in time, and
        an answer is too long.
    Unknown: not open yet; no known deadline; a submission is planned for after the deadline; or
        no question is answered yet.
    """
    by_day = _by_day(facts)
    if by_day.outcome is not Outcome.MET or not questions:
        return by_day
    return _by_answers(facts, questions, by_day)


def _by_day(facts: Facts) -> Verdict:
    opens_on, apply_by = facts.timetable.opens_on, facts.timetable.apply_by
    if opens_on is not None and facts.as_of < opens_on:
        return unknown(
            "Der Aufruf öffnet am {opens_on}; vorher ist keine Bewerbung möglich.",
            "The call opens on {opens_on}; no application is possible before.",
            at=(SUBMITTED,),
            opens_on=opens_on,
        )
    if apply_by is None:
        return unknown(
            "Für diesen Aufruf ist keine Bewerbungsfrist bekannt. Klären Sie sie beim "
            "Fördermittelgeber.",
            "No application deadline is known for this call. Ask the funder for it.",
            at=(SUBMITTED,),
        )
    submitted = facts.submitted_on
    if submitted is not None:
        return _submitted(submitted, opens_on, apply_by)
    planned = facts.dossier.submitted_on
    if facts.as_of > apply_by:
        return unmet(
            "Die Bewerbungsfrist endete am {apply_by}, 24:00 Uhr; eine Einreichung ist nicht "
            "eingetragen. Tragen Sie den Tag nach, falls Sie rechtzeitig eingereicht haben.",
            "The application deadline ended on {apply_by}, 24:00; no submission is entered. Add "
            "its day if you submitted in time.",
            at=(SUBMITTED,),
            apply_by=apply_by,
        )
    if planned is not None and planned > apply_by:
        return unknown(
            "Die Einreichung ist für den {planned} geplant, nach der Bewerbungsfrist ({apply_by}, "
            "24:00 Uhr). Das wäre zu spät: Reichen Sie früher ein.",
            "Submission is planned for {planned}, after the application deadline ({apply_by}, "
            "24:00). That would be too late: submit earlier.",
            at=(SUBMITTED,),
            planned=planned,
            apply_by=apply_by,
        )
    return met(
        "Der Aufruf ist offen; die Bewerbungsfrist endet am {apply_by}, 24:00 Uhr.",
        "The call is open; the application deadline ends on {apply_by}, 24:00.",
        at=(SUBMITTED,),
        apply_by=apply_by,
    )


def _submitted(submitted: date, opens_on: date | None, apply_by: date) -> Verdict:
    shown: dict[str, Value] = {"submitted": submitted, "apply_by": apply_by}
    if submitted > apply_by:
        return unmet(
            "Eingereicht am {submitted}, nach der Bewerbungsfrist ({apply_by}, 24:00 Uhr). "
            "Berichtigen Sie den Tag, falls er nicht stimmt.",
            "Submitted on {submitted}, after the application deadline ({apply_by}, 24:00). "
            "Correct the day if it is wrong.",
            at=(SUBMITTED,),
            **shown,
        )
    if opens_on is not None and submitted < opens_on:
        return unmet(
            "Eingetragen ist eine Einreichung am {submitted}, der Aufruf öffnete aber erst am "
            "{opens_on}. Berichtigen Sie den Tag.",
            "A submission on {submitted} is entered, but the call only opened on {opens_on}. "
            "Correct the day.",
            at=(SUBMITTED,),
            opens_on=opens_on,
            **shown,
        )
    return met(
        "Eingereicht am {submitted}, innerhalb der Bewerbungsfrist ({apply_by}, 24:00 Uhr).",
        "Submitted on {submitted}, within the application deadline ({apply_by}, 24:00).",
        at=(SUBMITTED,),
        **shown,
    )


def _by_answers(facts: Facts, questions: tuple[Question, ...], in_time: Verdict) -> Verdict:
    answers = {one.key: facts.dossier.answers.get(one.key) for one in questions}
    lengths = {one.key: len((answers[one.key] or "").strip()) for one in questions}
    missing = [one for one in questions if not lengths[one.key]]
    too_long = [one for one in questions if one.longest and lengths[one.key] > one.longest]
    if too_long:
        first = too_long[0]
        return unmet(
            "Die Antwort auf „{question}“ hat {length} Zeichen, erlaubt sind {longest}. Kürzen Sie "
            "sie; zu lange Antworten: {count}.",
            "The answer to “{question}” has {length} characters, {longest} are allowed. Shorten "
            "it; answers too long: {count}.",
            at=tuple(f"{ANSWERS}.{one.key}" for one in too_long),
            question=Text(first.de, first.en),
            length=lengths[first.key],
            longest=first.longest or 0,
            count=len(too_long),
        )
    if not missing:
        return Verdict(in_time.outcome, in_time.reason, (SUBMITTED, ANSWERS), in_time.degree)
    words = (
        "Beantwortet sind {held} von {all} Pflichtfragen; es fehlt: {missing}.",
        "{held} of {all} questions are answered; missing: {missing}.",
    )
    held, at = len(questions) - len(missing), tuple(f"{ANSWERS}.{one.key}" for one in missing)
    shown: dict[str, Value] = {"held": held, "all": len(questions), "missing": first_few(missing)}
    if not held:
        return unknown(*words, at=at, **shown)
    return partly(*words, Fraction(held, len(questions)), at=at, **shown)
