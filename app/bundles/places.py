"""Where an imported dossier belongs: town, network, round and checklist, found or made."""

import json
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.bundles.contents import CALL, DOSSIER, RULES, TOWN
from app.bundles.opened import Opened
from app.bundles.shapes import Call, Town
from app.bundles.verifying import BadBundle
from app.checklists.published import publish
from app.dossiers.queries import is_taken
from app.errors import Refused
from app.municipalities.models import Membership, Municipality, Network
from app.rounds.models import UNPINNED, Round
from app.scoring.wording import Text


def place_for(session: Session, bundle: Opened, *, now: datetime) -> tuple[Municipality, Round]:
    """The municipality and the round of the bundle's dossier; what is not here yet is made.

    Raises:
        BadBundle: the dossier is here already, or something of the same name is another one.
    """
    town = _town(session, bundle.town)
    network = _network(session, bundle.call.network)
    round_ = _round(session, network, bundle.call)
    if round_.checklist_fingerprint != UNPINNED:
        _publish(session, bundle, now)
    if session.get(Membership, (network.id, town.id)) is None:
        session.add(Membership(network_id=network.id, municipality_id=town.id))
    session.flush()
    dossier = bundle.history.dossier
    if is_taken(session, dossier, municipality_id=town.id, round_id=round_.id):
        raise BadBundle(DOSSIER, _HERE_ALREADY)
    return town, round_


def _town(session: Session, town: Town) -> Municipality:
    found = session.get(Municipality, town.id)
    if found is None and town.key is not None:
        found = session.scalar(select(Municipality).where(Municipality.key == town.key))
    if found is None:
        found = Municipality(**town.model_dump())
        session.add(found)
    elif (found.name, found.key) != (town.name, town.key):
        raise BadBundle(TOWN, _OTHER)
    return found


def _network(session: Session, name: str) -> Network:
    found = session.scalar(select(Network).where(Network.name == name))
    if found is None:
        found = Network(name=name)
        session.add(found)
        session.flush()
    return found


def _round(session: Session, network: Network, call: Call) -> Round:
    stated = call.model_dump(exclude={"network", "settings", "id", "status"})
    found = session.get(Round, call.id)
    if found is None:
        settings = [dict(one) for one in call.settings]
        found = Round(
            id=call.id,
            network_id=network.id,
            status=call.status,
            parameters=json.dumps(settings, ensure_ascii=False, sort_keys=True),
            **stated,
        )
        session.add(found)
        session.flush()
        return found
    here = {name: getattr(found, name) for name in stated}
    same_settings = [*map(dict, found.all_settings)] == [*map(dict, call.settings)]
    if found.network_id != network.id or here != stated or not same_settings:
        raise BadBundle(CALL, _OTHER)
    return found


def _publish(session: Session, bundle: Opened, now: datetime) -> None:
    try:
        publish(session, bundle.rules, now=now)
    except Refused as refused:
        raise BadBundle(
            RULES, Text(de=refused.reason.pick("de"), en=refused.reason.pick("en"))
        ) from None


_HERE_ALREADY = Text(
    de="Dieses Dossier gibt es hier schon; es wird nicht überschrieben.",
    en="This dossier is here already; it is not overwritten.",
)
_OTHER = Text(
    de="Unter derselben Kennung gibt es hier etwas anderes. Übernehmen Sie das Paket in eine leere "
    "Installation.",
    en="There is something else here under the same identifier. Import the bundle into an empty "
    "installation.",
)
