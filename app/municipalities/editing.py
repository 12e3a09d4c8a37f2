"""Found networks, add municipalities, let them join."""

import re

from pydantic_core import PydanticCustomError
from sqlalchemy.orm import Session

from app.errors import Refused
from app.municipalities.models import Membership, Municipality, MunicipalityKind, Network
from app.scoring.email_address import is_email_address
from app.scoring.text import read_line, required_line
from app.scoring.wording import say

_KEY = re.compile(r"\d{5}|\d{8,9}|\d{12}", re.ASCII)


def add_municipality(
    session: Session,
    *,
    name: str,
    kind: MunicipalityKind = MunicipalityKind.MUNICIPALITY,
    key: str | None = None,
    population: int | None = None,
    fictional: bool = False,
) -> Municipality:
    """Add a municipality.

    Args:
        key: the official municipality key (5, 8, 9 or 12 digits).
        fictional: invented, for trying out.

    Raises:
        Refused: the key has another form.
    """
    if key is not None and not _KEY.fullmatch(key):
        reason = say(
            "Ein Gemeindeschlüssel hat 5, 8, 9 oder 12 Ziffern.",
            "A municipality key has 5, 8, 9 or 12 digits.",
        )
        raise Refused("key", reason)
    municipality = Municipality(
        name=required_line(name), kind=kind, key=key, population=population, fictional=fictional
    )
    session.add(municipality)
    session.flush()
    return municipality


def add_network(session: Session, *, name: str) -> Network:
    """Found a network."""
    network = Network(name=required_line(name))
    session.add(network)
    session.flush()
    return network


def set_contact(session: Session, network: Network, *, name: str, email: str) -> None:
    """Say whom the members of a network ask; blank texts take it away.

    Raises:
        Refused: `name` cannot be kept, or `email` is no address.
    """
    try:
        contact = read_line(name)
    except PydanticCustomError:
        raise Refused("contact_name", _UNFIT) from None
    address = email.strip()
    if address and not is_email_address(address):
        raise Refused("contact_email", _NO_ADDRESS)
    network.contact_name, network.contact_email = contact, address or None
    session.flush()


def join(session: Session, network: Network, municipality: Municipality) -> None:
    """Let a municipality join a network."""
    session.add(Membership(network_id=network.id, municipality_id=municipality.id))
    session.flush()


_NO_ADDRESS = say(
    "Bitte eine E-Mail-Adresse eingeben, zum Beispiel kontakt@netzwerk.example.",
    "Please type an e-mail address, for example contact@network.example.",
)
_UNFIT = say(
    "Der Name ist zu lang oder enthält unsichtbare Zeichen.",
    "The name is too long or contains invisible characters.",
)
