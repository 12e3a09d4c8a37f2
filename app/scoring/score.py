"""score(): facts and a checklist in, a scorecard out. The only place where outcomes are decided.

Its meaning is fixed by the page "What the score means": checks look at the facts, people may judge
what a check cannot, and time turns a gate that nobody has shown into one that is not met.
"""

import logging
from collections.abc import Iterable
from datetime import date
from typing import Any

from app.scoring.checklist import Checklist, Rule
from app.scoring.facts import Facts
from app.scoring.judgement import Judge, Judgement
from app.scoring.scorecard import Line, Scorecard
from app.scoring.verdict import NOTHING, Outcome, Verdict
from app.scoring.wording import Sentence, Text, say

_log = logging.getLogger(__name__)

_AWAITS = say("Wartet auf die Beurteilung durch die Beratung.", "Awaits an adviser.")
_PRE_CHECK = say(
    "Die automatische Vorprüfung ist bestanden; wartet auf die Beurteilung durch die Beratung.",
    "Pre-check passed, awaits an adviser.",
)
_CRASHED = say(
    "Konnte nicht ausgewertet werden: Die Prüfung ist an diesen Angaben gescheitert. Ihre Angaben "
    "sind gespeichert; bitte melden Sie den Fehler.",
    "Could not be evaluated: the check failed on these facts. What you typed is kept; please "
    "report the error.",
)


def score(
    facts: Facts,
    checklist: Checklist,
    judgements: Iterable[Judgement] = (),
    *,
    self_assessment: bool = False,
) -> Scorecard:
    """Score a dossier. Never raises for any facts that the dossier's shape allows.

    Args:
        facts: the dossier, the dates of its call, and the day.
        checklist: a compiled checklist; all its criteria appear in the result, in its order.
        judgements: what people said; the last one that counts on the day prevails, an adviser's
            over a lead's in any order.
        self_assessment: whether the round lets the lead's own judgements count.
    """
    judged = prevailing(judgements, facts.as_of, self_assessment=self_assessment)
    lines = tuple(line_of(rule, facts, judged.get(rule.criterion.id)) for rule in checklist.rules)
    return scorecard_of_lines(lines, checklist, facts.as_of)


def prevailing(
    judgements: Iterable[Judgement], day: date, *, self_assessment: bool
) -> dict[str, Judgement]:
    """For each criterion that somebody judged the judgement that counts on a day."""
    judged: dict[str, Judgement] = {}
    for judgement in judgements:
        if judgement.counts_on(day, self_assessment=self_assessment):
            before = judged.get(judgement.criterion)
            judged[judgement.criterion] = judgement.prevailing_over(before)
    return judged


def scorecard_of_lines(lines: tuple[Line, ...], checklist: Checklist, day: date) -> Scorecard:
    """The scorecard that these lines, one per criterion of the checklist, make on a day."""
    return Scorecard(
        lines=lines,
        checklist_id=checklist.id,
        checklist_version=checklist.version,
        fingerprint=checklist.fingerprint,
        as_of=day,
    )


def line_of(rule: Rule, facts: Facts, judgement: Judgement | None) -> Line:
    """What is said of one criterion; no other criterion has a say in it."""
    criterion = rule.criterion
    timetable = facts.timetable
    at_application = criterion.due == "application"
    due_on = timetable.apply_by if at_application else timetable.resolution_by
    automatic = _automatic(rule, facts)
    judged_by: Judge | None = None
    verdict = _awaiting(rule, automatic)
    aside = _aside(rule, facts, verdict)
    if aside is not None:
        verdict = aside
    elif judgement is not None and _may_judge(judgement.judge, rule, automatic):
        verdict, judged_by = judgement.verdict(automatic.looked_at), judgement.judge
    verdict = _by_time(rule, facts, verdict, due_on)
    return Line(
        id=criterion.id,
        section=rule.section,
        gate=bool(criterion.gate),
        weight=criterion.weight,
        due=criterion.due,
        due_on=due_on,
        outcome=verdict.outcome,
        degree=verdict.degree,
        reason=verdict.reason,
        looked_at=verdict.looked_at,
        judged_by=judged_by,
        automatic=automatic if judged_by is not None and rule.check is not None else None,
        awaits_adviser=aside is None
        and judged_by is None
        and _only_a_person_is_missing(rule, automatic),
    )


def _aside(rule: Rule, facts: Facts, verdict: Verdict) -> Verdict | None:
    """The verdict on a criterion that does not count on this day: it leaves the total."""
    criterion = rule.criterion
    if criterion.retired is None and criterion.future is None:
        return None
    if criterion.retired_on(facts.as_of):
        reason = criterion.reason.text if criterion.reason is not None else Text("", "")
        words = say(
            "Wird nicht mehr verlangt: {reason}", "No longer asked: {reason}", reason=reason
        )
        return Verdict(Outcome.NOT_APPLICABLE, words, verdict.looked_at)
    if criterion.announced_on(facts.as_of) and criterion.future is not None:
        words = say("Zählt erst ab {day}.", "Counts from {day} only.", day=criterion.future)
        return Verdict(Outcome.NOT_APPLICABLE, words.followed_by(verdict.reason), verdict.looked_at)
    return None


def _only_a_person_is_missing(rule: Rule, automatic: Verdict) -> bool:
    """Whether the municipality has done its part and a judgement is all that lacks."""
    if rule.criterion.gate and rule.check is not None:
        return False
    passed = rule.check is None or automatic.outcome is Outcome.MET
    return passed and rule.criterion.mode != "automatic"


def _automatic(rule: Rule, facts: Facts) -> Verdict:
    if rule.check is None:
        return Verdict(Outcome.UNKNOWN, _AWAITS, ())
    if rule.unset:
        return _not_set(rule)
    try:
        return _sound(rule.check.run(facts, rule.parameters))
    except Exception as error:  # noqa: BLE001  # a crash must never cost a save (scoring.md)
        _log.error("check %s failed: %s", rule.check.id, type(error).__name__)
        return Verdict(Outcome.UNKNOWN, _CRASHED, ())


def _not_set(rule: Rule) -> Verdict:
    """The round has not said what is asked: nobody can show it yet, and nobody is late."""
    reason = say(
        "Die Runde hat noch nicht festgelegt: {titles}. Das trägt die Netzwerkkoordination ein.",
        "The round has not set yet: {titles}. The network's coordinators enter it.",
        titles=tuple(dict.fromkeys(rule.unset.values())),
    )
    return Verdict(Outcome.UNKNOWN, reason, ())


def _sound(verdict: Any) -> Verdict:
    """The verdict, if a check may give it. Raises TypeError otherwise: the check has a mistake."""
    if not isinstance(verdict, Verdict) or verdict.outcome is Outcome.WAIVED:
        raise TypeError("a check answers with a verdict, and never waives")
    return verdict


def _may_judge(judge: Judge, rule: Rule, automatic: Verdict) -> bool:
    """An adviser judges and overrides everything, a lead only what a check leaves open.

    Self-assessment stands in for an adviser's judgement, not for the override of a check: it must
    never turn what the facts do not show into a wrong "ready".
    """
    if judge is Judge.ADVISER or rule.check is None:
        return True
    return rule.criterion.mode == "both" and automatic.outcome is Outcome.MET


def _awaiting(rule: Rule, verdict: Verdict) -> Verdict:
    """In mode "both" a passed check is only a pre-check, except for gates, which it decides."""
    if rule.criterion.mode != "both" or rule.criterion.gate or verdict.outcome is not Outcome.MET:
        return verdict
    return Verdict(Outcome.UNKNOWN, verdict.reason.followed_by(_PRE_CHECK), verdict.looked_at)


def _by_time(rule: Rule, facts: Facts, verdict: Verdict, due_on: date | None) -> Verdict:
    if due_on is None or verdict.outcome.fulfils_gate:
        return verdict
    if facts.as_of <= due_on:
        return _still_time(rule, verdict, due_on)
    if _shown_in_time_is_moot(rule, facts, verdict, due_on):
        return verdict
    late = say("Bis {due} nicht gezeigt.", "Not shown by {due}.", due=due_on)
    return Verdict(Outcome.UNMET, late.followed_by(verdict.reason), verdict.looked_at, NOTHING)


def _still_time(rule: Rule, verdict: Verdict, due_on: date) -> Verdict:
    if rule.criterion.due == "application":
        return verdict
    note: Sentence
    if verdict.outcome is Outcome.UNKNOWN:
        note = say("Offen bis {due}.", "Open until {due}.", due=due_on)
    else:
        note = say("Kann bis {due} nachgebessert werden.", "Can be mended until {due}.", due=due_on)
    return Verdict(
        verdict.outcome, verdict.reason.followed_by(note), verdict.looked_at, verdict.degree
    )


def _shown_in_time_is_moot(rule: Rule, facts: Facts, verdict: Verdict, due_on: date) -> bool:
    """Whether a passed deadline changes nothing: only gates that nobody has shown turn unmet.

    What is due at application was before the funder if the dossier was submitted in time. That
    never excuses a council resolution, which comes later: its own date counts.
    """
    if not rule.criterion.gate or verdict.outcome is not Outcome.UNKNOWN:
        return True
    if verdict.reason is _CRASHED or rule.unset:
        return True
    submitted = facts.submitted_on
    in_time = submitted is not None and submitted <= due_on
    return rule.criterion.due == "application" and in_time
