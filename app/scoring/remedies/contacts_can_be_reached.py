"""The three contacts, and the sign-off."""

from app.scoring.email_address import is_email_address
from app.scoring.facts import Facts
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own

CONTACTS = "applicant.contacts"
ROLES = ("contact", "deputy", "legal_representative")
_EXAMPLE = "stelle@example.org"


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Name all three and their addresses; enter the sign-off of a dossier that is submitted."""
    edits = _contacts(facts)
    if edits:
        return (
            own(
                "Ansprechperson, Stellvertretung und gesetzliche Vertretung mit gültiger "
                "E-Mail-Adresse eintragen",
                "Enter contact, deputy and legal representative with valid e-mail addresses",
                *edits,
            ),
        )
    signed, submitted = facts.dossier.applicant.signed_off, facts.submitted_on
    if submitted is None:
        return ()
    by = (Put("applicant.signed_off.by", OWN_TEXT),) if signed is None or not signed.by else ()
    return (
        own(
            "Die Freigabe der gesetzlichen Vertretung eintragen (spätestens {day})",
            "Enter the sign-off of the legal representative ({day} at the latest)",
            *by,
            Put("applicant.signed_off.on", submitted.isoformat()),
            day=submitted,
        ),
    )


def _contacts(facts: Facts) -> list[Edit]:
    edits: list[Edit] = []
    for key in ROLES:
        contact = getattr(facts.dossier.applicant.contacts, key)
        if contact.name is None and contact.role is None:
            edits.append(Put(f"{CONTACTS}.{key}.role", OWN_TEXT))
        mute = contact.email is None and key != "legal_representative"
        if mute or (contact.email is not None and not is_email_address(contact.email)):
            edits.append(Put(f"{CONTACTS}.{key}.email", _EXAMPLE))
    return edits
