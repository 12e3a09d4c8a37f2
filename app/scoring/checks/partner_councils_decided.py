"""Every municipal partner has a decision of its own council, taken in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.scoring.bodies import PARTNERS, Body, partner_bodies
from app.scoring.check import check
from app.scoring.content.applicant import Applicant, BodyType
from app.scoring.council_terms import DecideBy, day_of
from app.scoring.facts import Facts
from app.scoring.parameters import BodyTypes
from app.scoring.terms import first_few
from app.scoring.verdict import Outcome, Verdict, graded, not_applicable, unknown
from app.scoring.wording import Sentence, Text, Value, say


@dataclass(frozen=True, slots=True)
class _Partner:
    body: Body
    decided: date | None

    @property
    def at(self) -> str:
        return f"{self.body.path}.resolution"


@check(
    de="Nur bei kommunalen Partnern: erfüllt, wenn für jeden ein eigener Beschluss mit Datum "
    "eingetragen ist, gefasst innerhalb der Frist ({by}); anteilig sonst.",
    en="For municipal partners only: met if each has a decision of its own with its date, taken "
    "within the deadline ({by}); by share otherwise.",
)
def partner_councils_decided(facts: Facts, *, partner_types: BodyTypes, by: DecideBy) -> Verdict:
    """Each municipal partner, the lead left out, has a resolution that was taken in time.

    Why: in alliances the partners' councils decided too (domain.md 2.3, S46, S65, S67); whether
        the rule demanded it is not public, so it carries a weight and is no gate.
    Met: all have one, not after the deadline; where the call has none, any that was taken.
    Partly: some have one, by their exact share.
    Unmet: none has one in time, and at least one came too late.
    Unknown: it is not said whether there are partners; or none has one yet, or only planned ones
        (the reason warns where a planned day is too late).
    Not applicable: no partners, or none of a kind in `partner_types` beside the lead.
    Choice: a partner without a type may be municipal, so it is asked too. The lead is left out if
        exactly one partner is marked so; with two marks nobody knows who leads, and all are asked.
    """
    applicant = facts.dossier.applicant
    if applicant.partners is None:
        return unknown(
            "Es ist noch nicht angegeben, ob Sie sich gemeinsam mit Partnern bewerben. Tragen Sie "
            "sie ein oder bestätigen Sie, dass es keine gibt.",
            "It is not said yet whether you apply together with partners. Enter them, or confirm "
            "that there are none.",
            at=(PARTNERS,),
        )
    asked = _asked(applicant, partner_types)
    if not asked:
        return not_applicable(
            "Entfällt: Außer der federführenden Stelle ist keine Kommune beteiligt.",
            "Not applicable: beside the lead no municipal body takes part.",
            at=(PARTNERS,),
        )
    return _by_share(asked, facts.as_of, day_of(by, facts.timetable))


def _asked(applicant: Applicant, types: Sequence[BodyType]) -> list[_Partner]:
    bodies = partner_bodies(applicant)
    one_lead = sum(body.marked_lead for body in bodies) == 1
    return [
        _Partner(body, partner.resolution)
        for body, partner in zip(bodies, applicant.partners or (), strict=True)
        if (body.kind is None or body.kind in types) and not (one_lead and body.marked_lead)
    ]


def _by_share(asked: list[_Partner], as_of: date, limit: date | None) -> Verdict:
    def is_late(partner: _Partner) -> bool:
        return partner.decided is not None and limit is not None and partner.decided > limit

    taken = [one for one in asked if one.decided is not None and one.decided <= as_of]
    in_time = [one for one in taken if not is_late(one)]
    late = [one for one in asked if is_late(one)]
    lacking = [one for one in asked if one not in in_time]
    waiting = [one for one in lacking if one not in late]
    full = say(
        "Rechtzeitig entschieden haben {held} von {all} kommunalen Partnern.",
        "{held} of {all} municipal partners have decided in time.",
        held=len(in_time),
        all=len(asked),
    )
    part = full
    if waiting:
        part = part.followed_by(_not_yet(waiting))
    if late and limit is not None:
        part = part.followed_by(_too_late(late, limit))
    at = tuple(one.at for one in lacking or asked)
    if not in_time and not any(one in taken for one in late):
        return Verdict(Outcome.UNKNOWN, part, at)
    return graded(len(in_time), len(asked), at=at, full=full, part=part, none=part)


def _not_yet(partners: list[_Partner]) -> Sentence:
    return say(
        "Noch nicht entschieden oder ohne Datum: {names}. Tragen Sie den Tag des Beschlusses ein.",
        "Not decided yet or without a date: {names}. Enter the day of each resolution.",
        names=_names(partners),
    )


def _too_late(partners: list[_Partner], limit: date) -> Sentence:
    return say(
        "Nach der Frist ({limit}, 24:00 Uhr) gefasst oder geplant: {names}.",
        "Taken or planned after the deadline ({limit}, 24:00): {names}.",
        names=_names(partners),
        limit=limit,
    )


def _names(partners: list[_Partner]) -> tuple[Value, ...]:
    names: list[Text] = [one.body.name for one in partners]
    return first_few(names)
