"""A network of its own with as many members as a test wants, each standing where the test says.

The stored scorecards are real ones of an empty dossier with some columns changed, so that order and
filter can be looked at without a thousand dossiers that deserve them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.assessment.assessing import columns
from app.assessment.facts import scorecard_of
from app.assessment.models import Assessment
from app.assessment.receipts import Source
from app.database import Database
from app.dossiers.exchange import kept
from app.dossiers.models import Dossier, DossierRevision
from app.identifiers import new_id
from app.municipalities.editing import add_network
from app.municipalities.models import Membership, Municipality, Network
from app.people.actor import Actor, Assigned
from app.people.editing import assign
from app.people.models import Person
from app.people.policy import Role
from app.rounds.editing import plan_round
from app.rounds.models import Round
from app.scoring.content.dossier import Dossier as Content
from app.scoring.scorecard import Level
from tests.clock import NOON

TODAY = NOON.date()


@dataclass(frozen=True)
class Member:
    """A member with a dossier, as its stored scorecard says; `hours` since its last change."""

    name: str
    level: Level = Level.INCOMPLETE
    percent: int | None = 50
    gates_unmet: int = 0
    sections_unmet: str | None = None
    next_gate_on: date | None = None
    hours: int = 0
    assessed_on: date | None = TODAY


@dataclass(frozen=True)
class Scene:
    """The network: its coordinator, its round, its dossiers by the name of the member."""

    coordinator: Actor
    network_id: str
    round_id: str
    dossiers: dict[str, str]


def bring_network(
    database: Database, members: Sequence[Member], *, without: Sequence[str] = ()
) -> Scene:
    """A new network with a round, a coordinator, these members and others without a dossier."""
    with database.writing() as session:
        network = add_network(session, name=f"Netz {new_id()}")
        round_ = _round(session, network)
        coordinator = _coordinator(session, network)
        dossiers = _members(session, round_, members)
        _towns(session, network.id, without)
        return Scene(coordinator, network.id, round_.id, dossiers)


def add_round(database: Database, scene: Scene, name: str, apply_by: date) -> str:
    """One more round of the network; nobody has a dossier in it."""
    with database.writing() as session:
        network = session.get_one(Network, scene.network_id)
        return _round(session, network, name=name, apply_by=apply_by).id


def numbered(count: int) -> list[Member]:
    """So many members, at all levels."""
    levels = list(Level)
    return [Member(f"Gemeinde {n:04d}", level=levels[n % 4], percent=n % 101) for n in range(count)]


def _round(
    session: Session,
    network: Network,
    *,
    name: str = "Staffel",
    apply_by: date = date(2026, 12, 31),
) -> Round:
    return plan_round(
        session,
        network,
        name=name,
        checklist_id="mpsc-2021",
        checklist_version="1",
        checklist_fingerprint="-",
        opens_on=date(2026, 11, 1),
        apply_by=apply_by,
        resolution_by=apply_by + timedelta(days=31),
    )


def _coordinator(session: Session, network: Network) -> Actor:
    person = Person(
        email=f"{new_id()}@example.org", name="Cora", password_hash="-", created_at=NOON
    )
    session.add(person)
    session.flush()
    assign(session, person, Role.COORDINATOR, network_id=network.id)
    assigned = Assigned(Role.COORDINATOR, network_id=network.id)
    return Actor(person.id, person.name, "de", (assigned,))


def _towns(session: Session, network_id: str, names: Sequence[str]) -> list[str]:
    ids = [new_id() for _ in names]
    if ids:
        towns = [{"id": town, "name": name} for town, name in zip(ids, names, strict=True)]
        session.execute(insert(Municipality), towns)
        belong = [{"network_id": network_id, "municipality_id": town} for town in ids]
        session.execute(insert(Membership), belong)
    return ids


def _members(session: Session, round_: Round, members: Sequence[Member]) -> dict[str, str]:
    towns = _towns(session, round_.network_id, [member.name for member in members])
    source = Source.of_text("", 1, kept(Content()), round_)
    card = columns(source, scorecard_of(Content(), round_, TODAY))
    dossiers, revisions, cards = [], [], []
    for town, member in zip(towns, members, strict=True):
        changed_at = NOON - timedelta(hours=member.hours)
        dossier: dict[str, Any] = {
            "id": new_id(),
            "municipality_id": town,
            "round_id": round_.id,
            "revision": 1,
            "content": kept(Content()),
            "opened_to_network": False,
            "created_at": changed_at,
            "changed_at": changed_at,
        }
        dossiers.append(dossier)
        revisions.append(
            {
                "dossier_id": dossier["id"],
                "number": 1,
                "part": "dossier",
                "path": "",
                "content": dossier["content"],
                "at": changed_at,
            }
        )
        if member.assessed_on is not None:
            told = {key: getattr(member, key) for key in _TOLD}
            cards.append(card | told | {"dossier_id": dossier["id"], "level": member.level.value})
    for model, rows in ((Dossier, dossiers), (DossierRevision, revisions), (Assessment, cards)):
        if rows:
            session.execute(insert(model), rows)
    names = [member.name for member in members]
    return dict(zip(names, [row["id"] for row in dossiers], strict=True))


_TOLD = ("percent", "gates_unmet", "sections_unmet", "next_gate_on", "assessed_on")
