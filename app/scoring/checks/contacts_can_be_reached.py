"""Contact, deputy and legal representative are named; whoever submits has the sign-off."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.scoring.check import check
from app.scoring.content.applicant import Contact
from app.scoring.email_address import is_email_address
from app.scoring.facts import Facts
from app.scoring.verdict import NOTHING, Outcome, Verdict, graded, met, unknown, unmet
from app.scoring.wording import Text, Value, say

CONTACTS = "applicant.contacts"
SIGNED_BY, SIGNED_ON = "applicant.signed_off.by", "applicant.signed_off.on"
SUBMITTED = "submitted_on"

_NAMES: Mapping[str, Text] = {
    "contact": Text("Ansprechperson", "contact"),
    "deputy": Text("Stellvertretung", "deputy"),
    "legal_representative": Text("gesetzliche Vertretung", "legal representative"),
}


@dataclass(frozen=True, slots=True)
class _Asked:
    key: str
    contact: Contact

    @property
    def nameless(self) -> bool:
        return self.contact.name is None and self.contact.role is None

    @property
    def mute(self) -> bool:
        return self.contact.email is None and self.key != "legal_representative"

    @property
    def wrong(self) -> bool:
        return self.contact.email is not None and not is_email_address(self.contact.email)

    @property
    def at(self) -> tuple[str, ...]:
        named = (f"{CONTACTS}.{self.key}.role",) if self.nameless else ()
        return (*named, f"{CONTACTS}.{self.key}.email") if self.mute or self.wrong else named


@check(
    de="Erfüllt, wenn Ansprechperson, Stellvertretung und gesetzliche Vertretung mit Namen oder "
    "Funktion eingetragen sind, die ersten beiden mit E-Mail-Adresse, und jede eingetragene "
    "Adresse gültig ist; anteilig, solange etwas fehlt. Die Freigabe wird erst mit der Einreichung "
    "verlangt.",
    en="Met if contact, deputy and legal representative are entered with a name or function, the "
    "first two with an e-mail address, and every address entered is valid; by share while "
    "something is missing. The sign-off is asked at submission only.",
)
def contacts_can_be_reached(facts: Facts) -> Verdict:
    """The three roles that the portal demands, and the sign-off once the dossier is submitted.

    Why: the portal refuses to send without the three and without the confirmation of the legal
        representative (domain.md 1.6, S9, S10).
    Met: each has a name or a function; contact and deputy a valid e-mail address; a third one, if
        typed, is valid too. Once submitted: signed off by somebody, no later than that day.
    Partly: one or two of the three are complete, and no address is invalid; by share.
    Unmet: an address is invalid, whatever else is there; or the sign-off came after the submission.
    Unknown: none is complete; or all are, it is submitted, and the sign-off is missing or planned.
    """
    contacts = facts.dossier.applicant.contacts
    asked = [_Asked(key, getattr(contacts, key)) for key in _NAMES]
    lacking = [one for one in asked if one.at]
    if not lacking:
        return _signed_off(facts)
    shown: dict[str, Value] = {
        "held": len(asked) - len(lacking),
        "all": len(asked),
        "lacking": tuple(_NAMES[one.key] for one in lacking),
        "wrong": tuple(str(one.contact.email) for one in lacking if one.wrong),
    }
    part = say(
        "Vollständig sind {held} von {all} Kontakten; es fehlt etwas bei: {lacking}. Verlangt sind "
        "Name oder Funktion, bei Ansprechperson und Stellvertretung auch eine E-Mail-Adresse.",
        "{held} of {all} contacts are complete; something is missing at: {lacking}. Asked are a "
        "name or function, and for contact and deputy an e-mail address too.",
        **shown,
    )
    if shown["wrong"]:
        part = part.followed_by(
            say("Keine gültige Adresse: {wrong}.", "Not a valid address: {wrong}.", **shown)
        )
    at = tuple(place for one in lacking for place in one.at)
    if shown["wrong"]:
        return Verdict(Outcome.UNMET, part, at, NOTHING)
    if len(lacking) == len(asked):
        return Verdict(Outcome.UNKNOWN, part, at)
    return graded(len(asked) - len(lacking), len(asked), at=at, full=part, part=part, none=part)


def _signed_off(facts: Facts) -> Verdict:
    submitted, signed = facts.submitted_on, facts.dossier.applicant.signed_off
    if submitted is None:
        return met(
            "Alle drei Kontakte sind vollständig. Vor der Einreichung braucht es noch die Freigabe "
            "der gesetzlichen Vertretung.",
            "All three contacts are complete. Before submission the legal representative still "
            "has to sign off.",
            at=(CONTACTS,),
        )
    at = (SIGNED_BY, SIGNED_ON, SUBMITTED)
    if signed is None or signed.on is None or signed.by is None:
        return unknown(
            "Eingereicht am {submitted}; es fehlt, wer die Bewerbung an welchem Tag freigegeben "
            "hat. Tragen Sie die Freigabe der gesetzlichen Vertretung ein.",
            "Submitted on {submitted}; it is missing who signed off the application on which day. "
            "Enter the sign-off of the legal representative.",
            at=at,
            submitted=submitted,
        )
    shown: dict[str, Value] = {"submitted": submitted, "signed": signed.on}
    if signed.on > facts.as_of:
        return unknown(
            "Die Freigabe ist erst für den {signed} geplant, nach der Einreichung am {submitted}. "
            "Das wäre zu spät; berichtigen Sie das Datum.",
            "The sign-off is only planned for {signed}, after the submission on {submitted}. That "
            "would be too late; correct the date.",
            at=at,
            **shown,
        )
    if signed.on > submitted:
        return unmet(
            "Die Freigabe am {signed} kam nach der Einreichung am {submitted}. Sie muss spätestens "
            "an diesem Tag vorliegen; berichtigen Sie das Datum, falls es nicht stimmt.",
            "The sign-off on {signed} came after the submission on {submitted}. It is due on that "
            "day at the latest; correct the date if it is wrong.",
            at=at,
            **shown,
        )
    return met(
        "Alle drei Kontakte sind vollständig; freigegeben am {signed}, eingereicht am {submitted}.",
        "All three contacts are complete; signed off on {signed}, submitted on {submitted}.",
        at=(CONTACTS, *at),
        **shown,
    )
