"""A desk to work at: a session, two people, a round, and new dossiers when a test needs them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.database import Database
from app.dossiers.editing import create_dossier, save_fields
from app.dossiers.models import Dossier
from app.dossiers.saving import Saved
from app.municipalities.models import Municipality, Network
from app.people.models import Person
from app.rounds.models import Round
from app.scoring.content.dossier import Dossier as Content

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass
class Desk:
    """A session, two people, a round and a clock that goes on by a minute with every look."""

    session: Session
    round: Round
    anna: str
    bert: str
    engine: Engine
    _now: datetime = field(default=NOON)
    _towns: int = 0

    def now(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now

    def by_anna(self) -> dict[str, Any]:
        """Who and when, for an action."""
        return {"person_id": self.anna, "now": self.now()}

    def by_bert(self) -> dict[str, Any]:
        """Who and when, for an action of somebody else."""
        return {"person_id": self.bert, "now": self.now()}

    def save_title(self, dossier: Dossier, title: str, *, drawn_from: int) -> Saved:
        """Bert gives the project a title."""
        return save_fields(
            self.session,
            dossier,
            path="project_plan",
            fields={"title": title},
            drawn_from=drawn_from,
            **self.by_bert(),
        )

    def dossier(self, content: Mapping[str, object] | None = None) -> Dossier:
        """A new dossier of a new municipality, with these contents if any."""
        self._towns += 1
        town = Municipality(name="Rebenau", key=f"07999{self._towns:03d}", population=23410)
        self.session.add(town)
        stated = None if content is None else Content.model_validate(content)
        return create_dossier(
            self.session,
            municipality=town,
            round_=self.round,
            person_id=self.anna,
            now=self.now(),
            content=stated,
        )


@pytest.fixture
def desk(database: Database) -> Iterator[Desk]:
    with Session(database.engine, expire_on_commit=False) as session:
        network = Network(name="Rheintal")
        people = [
            Person(email=f"{name}@example.org", name=name, password_hash="-", created_at=NOON)
            for name in ("Anna", "Bert")
        ]
        session.add_all([network, *people])
        session.flush()
        call = Round(
            network_id=network.id,
            name="Staffel",
            checklist_id="mpsc-2021",
            checklist_version="1",
            checklist_fingerprint="-",
            opens_on=date(2026, 11, 1),
            apply_by=date(2026, 12, 31),
            resolution_by=date(2027, 1, 31),
        )
        session.add(call)
        session.flush()
        yield Desk(session, call, people[0].id, people[1].id, database.engine)


TWO_COSTS = {
    "cost_plan": {
        "positions": [
            {"id": "c1", "phase": "A", "amount": "100.00"},
            {"id": "c2", "phase": "B", "amount": "200.00"},
        ]
    }
}
