"""The entry phase is chosen, and direct entry into phase B has an adopted strategy."""

from datetime import date

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import say

ENTRY = "entry"
DOCUMENT = "existing_strategy.document"
ADOPTED = "existing_strategy.adopted_on"


@check(
    de="Erfüllt, wenn die Einstiegsphase gewählt ist; beim Direkteinstieg in Phase B muss "
    "außerdem eine beschlossene Strategie mit Datum und Dokument oder Fundstelle vorliegen.",
    en="Met if the entry phase is chosen; direct entry into phase B also needs an adopted strategy "
    "with its day and a document or reference.",
)
def entry_phase_is_chosen(facts: Facts) -> Verdict:
    """Phases A and B are chosen; or B only, with a strategy that was adopted.

    Why: direct entry into B needs an existing strategy, uploaded with the application, and money
        for B flows only if the council adopted it (domain.md 1.3, S2, S6, S7).
    Met: A and B; or B only with a document or reference and a day of adoption that has come and
        does not lie after the application deadline.
    Unmet: B only, and the strategy was adopted after the application deadline.
    Unknown: nothing chosen; or B only and the day or the document is missing, or the day is still
        to come (a plan, no fact; the reason warns if it lies after the deadline).
    """
    entry, adopted = facts.dossier.entry, facts.dossier.existing_strategy.adopted_on
    apply_by = facts.timetable.apply_by
    if entry is None:
        return unknown(
            "Es ist noch nicht gewählt, ob Sie mit Phase A beginnen oder direkt in Phase B "
            "einsteigen. Wählen Sie die Einstiegsphase.",
            "It is not chosen yet whether you start with phase A or enter phase B directly. Choose "
            "the entry phase.",
            at=(ENTRY,),
        )
    if entry == "phases_a_and_b":
        return met(
            "Gewählt ist der Einstieg mit Phase A, gefolgt von Phase B.",
            "Chosen: start with phase A, followed by phase B.",
            at=(ENTRY,),
        )
    if adopted is None or adopted > facts.as_of:
        return _not_yet_adopted(adopted, apply_by)
    if apply_by is not None and adopted > apply_by:
        return unmet(
            "Die Strategie wurde am {adopted} beschlossen, nach der Bewerbungsfrist am {deadline}. "
            "Für den Direkteinstieg in Phase B muss sie mit der Bewerbung vorliegen; sonst bleibt "
            "der Einstieg mit Phase A.",
            "The strategy was adopted on {adopted}, after the application deadline on {deadline}. "
            "Direct entry into phase B needs it with the application; otherwise start with phase "
            "A.",
            at=(ADOPTED, ENTRY),
            adopted=adopted,
            deadline=apply_by,
        )
    if facts.dossier.existing_strategy.document is None:
        return unknown(
            "Zur am {adopted} beschlossenen Strategie fehlt das Dokument oder die Fundstelle. "
            "Tragen Sie sie ein; der Direkteinstieg in Phase B verlangt die Strategie.",
            "The document or reference of the strategy adopted on {adopted} is missing. Enter it; "
            "direct entry into phase B demands the strategy.",
            at=(DOCUMENT,),
            adopted=adopted,
        )
    return met(
        "Direkteinstieg in Phase B mit der am {adopted} beschlossenen Strategie.",
        "Direct entry into phase B with the strategy adopted on {adopted}.",
        at=(ENTRY, DOCUMENT, ADOPTED),
        adopted=adopted,
    )


def _not_yet_adopted(planned: date | None, apply_by: date | None) -> Verdict:
    if planned is None:
        return unknown(
            "Der Direkteinstieg in Phase B braucht eine beschlossene Strategie; es fehlt der Tag "
            "ihres Beschlusses. Tragen Sie ihn ein oder wählen Sie den Einstieg mit Phase A.",
            "Direct entry into phase B needs an adopted strategy; the day of its adoption is "
            "missing. Enter it, or choose to start with phase A.",
            at=(ADOPTED, DOCUMENT),
        )
    verdict = unknown(
        "Der Beschluss der Strategie ist für den {planned} geplant; der Direkteinstieg in Phase B "
        "braucht eine bereits beschlossene.",
        "The adoption of the strategy is planned for {planned}; direct entry into phase B needs "
        "one that is adopted already.",
        at=(ADOPTED, DOCUMENT),
        planned=planned,
    )
    if apply_by is None or planned <= apply_by:
        return verdict
    late = say(
        "Achtung: Das ist nach der Bewerbungsfrist am {deadline}.",
        "Beware: that is after the application deadline on {deadline}.",
        deadline=apply_by,
    )
    return verdict.followed_by(late)
