"""An urgent decision that stands in for the council has its legal basis and its ratification."""

from datetime import date
from typing import Annotated

from app.scoring.check import check
from app.scoring.council_terms import DecideBy, Essentials, Kinds
from app.scoring.decisions import (
    PLACE,
    Decision,
    best_decision,
    carried,
    council_decision,
    nothing_decided,
    planned,
    undated,
)
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_TIGHTER, Switch
from app.scoring.paths import row_path, row_paths
from app.scoring.verdict import Outcome, Verdict, met, not_applicable, unknown, unmet
from app.scoring.wording import Value

Dated = tuple[date, str]


@check(
    de="Nur bei einer Eil- oder Dringlichkeitsentscheidung: erfüllt, wenn der Aufruf sie anerkennt "
    "(anerkannt: {kinds}) und die Rechtsgrundlage genannt ist. Bestätigung durch den Rat innerhalb "
    "der Frist für den Ratsbeschluss verlangt: {ratification}.",
    en="For an urgent decision only: met if the call accepts it (accepted: {kinds}) and its legal "
    "basis is named. Ratification within the deadline for the council resolution demanded: "
    "{ratification}.",
)
def urgent_decision_is_valid(
    facts: Facts,
    *,
    kinds: Kinds,
    by: DecideBy,
    essential: Essentials,
    ratification: Annotated[Switch, LARGER_IS_TIGHTER],
) -> Verdict:
    """If an urgent decision counts: accepted, on a legal basis and, where asked, ratified.

    Why: in 2020 an urgent decision could stand in if the council followed by 31 July; in 2021 it
    counted like a resolution (domain.md 2.3).
    Met: the kind is accepted and the legal basis named; where ratification is asked, `ratified_on`
    or a later resolution is not after the deadline of the council.
    Unmet: the call accepts no urgent decision and there is nothing else; or it was ratified too
    late, or before it was taken; or its vote found no majority.
    Unknown: nothing decides yet; legal basis, day or ratification is missing or only planned.
    Not applicable: the decision that counts is a resolution that was taken.
    """
    best = best_decision(facts, kinds=kinds, by=by, essential=essential)
    if best is None:
        return _none_accepted(facts)
    if best.row.kind == "resolution":
        return _resolution_counts(best)
    decision = council_decision(facts, kinds=kinds, by=by, essential=essential)
    if isinstance(decision, Verdict):
        return decision
    if decision.row.date is None:
        return undated(decision)
    ratified = _ratified(facts, decision, decision.row.date) if ratification else None
    if ratified is not None and ratified.outcome is Outcome.UNMET:
        return ratified
    if decision.row.legal_basis is None:
        return unknown(
            "{decision}: Die Rechtsgrundlage fehlt. Nennen Sie die Vorschrift Ihrer Gemeinde- "
            "oder Landkreisordnung, auf der die Entscheidung beruht.",
            "{decision}: the legal basis is missing. Name the provision of your Land's municipal "
            "code on which the decision rests.",
            at=decision.at("legal_basis"),
            decision=decision.name,
        )
    if ratified is not None:
        return ratified
    return met(
        "{decision}: Der Aufruf erkennt sie an; Rechtsgrundlage ist {basis}.",
        "{decision}: the call accepts it; its legal basis is {basis}.",
        at=decision.at("kind", "legal_basis"),
        decision=decision.name,
        basis=decision.row.legal_basis,
    )


def _none_accepted(facts: Facts) -> Verdict:
    rows = facts.dossier.council.resolutions
    if not any(row.kind == "urgent_decision" for row in rows):
        return nothing_decided(facts)
    return unmet(
        "Erfasst ist nur eine Eil- oder Dringlichkeitsentscheidung; dieser Aufruf erkennt sie "
        "nicht an. Führen Sie den Beschluss des zuständigen Gremiums herbei.",
        "Only an urgent decision is recorded, and this call does not accept it. Obtain the "
        "resolution of the competent body.",
        at=row_paths(PLACE, rows, "kind"),
    )


def _resolution_counts(decision: Decision) -> Verdict:
    if decision.planned:
        return planned(decision)
    if decision.row.date is None:
        return undated(decision)
    return not_applicable(
        "{decision}: Maßgeblich ist ein Beschluss, keine Eilentscheidung.",
        "{decision}: a resolution counts, not an urgent decision.",
        at=decision.at("kind"),
        decision=decision.name,
    )


def _ratified(facts: Facts, decision: Decision, decided: date) -> Verdict:
    """Whether the council ratified in time, by its earliest later decision."""
    days = sorted(_later_resolutions(facts, decided))
    own, place = decision.row.ratified_on, decision.at("ratified_on")
    if own is not None and own >= decided:
        days = sorted([*days, (own, place[0])])
    if not days and own is not None:
        return unmet(
            "{decision}: Die Bestätigung am {day} liegt vor der Entscheidung selbst. Berichtigen "
            "Sie das Datum.",
            "{decision}: the ratification on {day} lies before the decision itself. Correct the "
            "date.",
            at=place,
            decision=decision.name,
            day=own,
        )
    if not days:
        return unknown(
            "{decision}: Die Bestätigung durch den Rat fehlt noch. Tragen Sie ihr Datum oder den "
            "nachgeholten Beschluss ein.",
            "{decision}: the ratification by the council is still missing. Enter its date or the "
            "resolution that followed.",
            at=place,
            decision=decision.name,
        )
    return _ratified_on(*days[0], facts, decision)


def _ratified_on(day: date, place: str, facts: Facts, decision: Decision) -> Verdict:
    limit = facts.timetable.resolution_by
    late = limit is not None and day > limit
    shown: dict[str, Value] = {"decision": decision.name, "day": day, "limit": limit or day}
    if day > facts.as_of and late:
        return unknown(
            "{decision}: Die Bestätigung ist erst für den {day} geplant, nach der Frist ({limit}, "
            "24:00 Uhr). Das wäre zu spät: Ziehen Sie die Sitzung vor.",
            "{decision}: the ratification is only planned for {day}, after the deadline ({limit}, "
            "24:00). That would be too late: bring the meeting forward.",
            at=(place,),
            **shown,
        )
    if day > facts.as_of:
        return unknown(
            "{decision}: Die Bestätigung ist erst für den {day} geplant und gilt noch nicht.",
            "{decision}: the ratification is only planned for {day} and does not count yet.",
            at=(place,),
            **shown,
        )
    if late:
        return unmet(
            "{decision}: Die Bestätigung am {day} kam nach der Frist ({limit}, 24:00 Uhr). Tragen "
            "Sie einen früheren Beschluss ein, falls es ihn gibt.",
            "{decision}: the ratification on {day} came after the deadline ({limit}, 24:00). "
            "Enter an earlier resolution if there is one.",
            at=(place,),
            **shown,
        )
    return met(
        "{decision}: am {day} durch den Rat bestätigt.",
        "{decision}: ratified by the council on {day}.",
        at=(*decision.at("legal_basis"), place),
        **shown,
    )


def _later_resolutions(facts: Facts, decided: date) -> list[Dated]:
    return [
        (row.date, row_path(PLACE, index, row, "date"))
        for index, row in enumerate(facts.dossier.council.resolutions)
        if row.kind == "resolution"
        and row.date is not None
        and row.date >= decided
        and carried(row)
    ]
