"""A database full of generated dossiers, spread over several rounds of one network."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.checklists.library import checklist
from app.checklists.pinning import pin
from app.checklists.published import publish
from app.database import Database
from app.dossiers.exchange import kept
from app.dossiers.models import Dossier
from app.identifiers import new_id
from app.municipalities.editing import add_network
from app.municipalities.models import Municipality, Network
from app.rounds.editing import plan_round
from app.rounds.models import Round, RoundStatus
from app.schema import upgrade
from tests.bench.generating import Plain, generated
from tests.bench.scoring import CHECKLIST
from tests.builders import dossier
from tests.clock import NOON

ROUND = 1000
TODAY = date(2021, 3, 14)


@dataclass(frozen=True)
class Stored:
    """A database, the ids of its rounds, and for each round the ids of its dossiers."""

    database: Database
    dossiers: dict[str, list[str]]


@contextmanager
def stored(count: int) -> Iterator[Stored]:
    """So many dossiers in a new SQLite file, none of them scored yet."""
    with TemporaryDirectory() as folder:
        database = Database.open(f"sqlite:///{Path(folder) / 'bench.sqlite3'}")
        upgrade(database)
        with database.writing() as session:
            publish(session, checklist(CHECKLIST), now=NOON)
            network = add_network(session, name="Netz")
            plain = generated(count)
            found: dict[str, list[str]] = {}
            while some := list(islice(plain, ROUND)):
                round_ = _round(session, network, f"Staffel {len(found) + 1}")
                found[round_.id] = _dossiers(session, round_, some)
        yield Stored(database, found)
        database.close()


def _round(session: Session, network: Network, name: str) -> Round:
    rules = checklist(CHECKLIST)
    planned = plan_round(
        session,
        network,
        name=name,
        checklist_id=rules.id,
        checklist_version=rules.version,
        checklist_fingerprint="-",
        opens_on=date(2020, 12, 16),
        apply_by=date(2021, 3, 14),
        resolution_by=date(2021, 4, 14),
    )
    planned.status = RoundStatus.ACTIVE
    pin(session, planned, rules)
    return planned


def _dossiers(session: Session, round_: Round, some: list[Plain]) -> list[str]:
    towns = [{"id": new_id(), "name": f"Ort {number}"} for number in range(len(some))]
    rows = [
        {
            "id": new_id(),
            "municipality_id": town["id"],
            "round_id": round_.id,
            "revision": 1,
            "content": kept(dossier(plain)),
            "opened_to_network": False,
            "created_at": NOON,
            "changed_at": NOON,
        }
        for town, plain in zip(towns, some, strict=True)
    ]
    session.execute(insert(Municipality), towns)
    session.execute(insert(Dossier), rows)
    return [str(row["id"]) for row in rows]
