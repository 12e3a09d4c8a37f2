"""Roles in words, and a role with its scope as it is typed into a form."""

from sqlalchemy.orm import Session

from app.errors import Refused
from app.identifiers import is_id
from app.municipalities.models import Municipality, Network
from app.people.editing import assign
from app.people.models import Person
from app.people.policy import Role
from app.scoring.wording import Language, say
from app.web.i18n import N_, translate
from app.web.typed import TypedForm

NAMES = {
    Role.LEAD: N_("Project lead"),
    Role.ADVISER: N_("Adviser"),
    Role.COORDINATOR: N_("Network coordinator"),
    Role.ADMINISTRATOR: N_("Administrator"),
}


def role_name(role: Role, language: Language) -> str:
    """A role in words."""
    return translate(language, NAMES[role])


def role_options(language: Language) -> list[tuple[str, str]]:
    """The roles to choose from."""
    return [(role.value, role_name(role, language)) for role in Role]


def assign_typed(session: Session, person: Person, typed: TypedForm) -> None:
    """Give somebody the role that was typed, for what was chosen with it.

    Raises:
        Refused: no such role, or nothing that it could be for.
    """
    role = _role(typed.get("role"))
    municipality = typed.get("municipality_id") if role in (Role.LEAD, Role.ADVISER) else ""
    network = typed.get("network_id") if role is Role.COORDINATOR else ""
    assign(
        session,
        person,
        role,
        municipality_id=_existing(session, Municipality, municipality, "municipality_id"),
        network_id=_existing(session, Network, network, "network_id"),
    )


def _role(text: str) -> Role:
    try:
        return Role(text)
    except ValueError:
        reason = say("Bitte wählen Sie eine Rolle.", "Please choose a role.")
        raise Refused("role", reason) from None


def _existing(
    session: Session, table: type[Municipality | Network], text: str, field: str
) -> str | None:
    if not text:
        return None
    if not is_id(text) or session.get(table, text) is None:
        reason = say("Das gibt es nicht (mehr).", "There is no such thing (any more).")
        raise Refused(field, reason)
    return text
