"""The bodies of an application: the applicant and its partners, as sentences name them.

The applicant leads unless exactly one partner is marked as lead (scoring.md); more than one mark
is a contradiction that only one criterion reports, the others look at every marked body.
"""

from dataclasses import dataclass

from app.scoring.content.applicant import Applicant, BodyType
from app.scoring.derived import derived
from app.scoring.paths import row_path
from app.scoring.terms import row_name
from app.scoring.wording import Text

PARTNERS = "applicant.partners"


@dataclass(frozen=True, slots=True)
class Body:
    """One body: its place in the dossier, its name in a sentence, its kind, its mark as lead."""

    path: str
    name: Text
    kind: BodyType | None
    marked_lead: bool = False


@derived
def applicant_body(applicant: Applicant) -> Body:
    """The applicant itself."""
    nameless = Text("die antragstellende Stelle", "the applicant")
    name = nameless if applicant.name is None else row_name(nameless, 0, applicant.name)
    return Body("applicant", name, applicant.type)


@derived
def partner_bodies(applicant: Applicant) -> tuple[Body, ...]:
    """The partners in their order; none where none are given."""
    return tuple(
        Body(
            row_path(PARTNERS, index, partner),
            row_name(Text("Partner", "partner"), index, partner.name),
            partner.type,
            bool(partner.lead),
        )
        for index, partner in enumerate(applicant.partners or ())
    )
