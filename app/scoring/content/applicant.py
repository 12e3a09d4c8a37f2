"""Who applies: the body, its partners, its contacts."""

from typing import Literal

from app.scoring.content.pieces import Piece, Row, Rows
from app.scoring.text import Line
from app.scoring.values import Count, Day, Flag, Part

BodyType = Literal[
    "municipality", "county", "municipal_association", "alliance", "company", "other"
]


class Contact(Piece):
    """A person or function to reach, never more personal data than the form asks for."""

    name: Line = None
    role: Line = None
    email: Line = None


class Contacts(Piece):
    """The three roles that the portal demands (domain.md 1.6)."""

    contact: Contact = Contact()
    deputy: Contact = Contact()
    legal_representative: Contact = Contact()


class SignOff(Piece):
    """Release by the legal representative: a function or name, and the day."""

    by: Line = None
    on: Day = None


class Partner(Row):
    """A body that applies together with the applicant."""

    name: Line = None
    type: BodyType | None = None
    key: Line = None
    lead: Flag = None
    cost_share: Part = None
    resolution: Day = None


class Applicant(Piece):
    """Who applies. `partners: []` states that there are none."""

    name: Line = None
    type: BodyType | None = None
    key: Line = None
    population: Count = None
    population_date: Day = None
    cost_share: Part = None
    partners: Rows[Partner] | None = None
    contacts: Contacts = Contacts()
    signed_off: SignOff | None = None
