"""The standing cast: two towns of one network, a town of another, and somebody in each role.

Rebenau is the town that tests look at. Talheim is the other town of the same network, Fernau
belongs to another one.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from sqlalchemy.orm import Session

from app.database import Database
from app.dossiers.editing import create_dossier
from app.municipalities.editing import add_municipality, add_network, join
from app.municipalities.models import Municipality, Network
from app.people.editing import assign, disable
from app.people.models import Person
from app.people.passwords import hash_password
from app.people.policy import Role
from app.rounds.editing import plan_round
from app.rounds.models import Round

PASSWORD = "correct horse battery staple"
CHECKLIST = "mpsc-2021"


@dataclass(frozen=True)
class Cast:
    """Ids of everybody and everything, by name."""

    people: dict[str, str]
    towns: dict[str, str]
    dossiers: dict[str, str]
    rounds: dict[str, str]
    networks: dict[str, str]


@cache
def known_hash() -> str:
    """The hash of everybody's password, made once: it takes a tenth of a second."""
    return hash_password(PASSWORD)


def email_of(name: str) -> str:
    """Somebody's address."""
    return f"{name.replace('_', '.')}@example.org"


def bring_cast(database: Database, now: datetime, *, checklist_id: str = CHECKLIST) -> Cast:
    """Put everybody on the stage of an empty database."""
    with database.writing() as session:
        stage = _Stage(session, now, checklist_id)
        return stage.set_up()


class _Stage:
    def __init__(self, session: Session, now: datetime, checklist_id: str) -> None:
        self.session = session
        self.now = now
        self.checklist_id = checklist_id

    def set_up(self) -> Cast:
        near, far = (add_network(self.session, name=name) for name in ("Rheintal", "Fernland"))
        rounds = {"near": self._round(near), "far": self._round(far)}
        towns = {
            "rebenau": self._town("Rebenau", near),
            "talheim": self._town("Talheim", near),
            "fernau": self._town("Fernau", far),
        }
        people = self._people(towns, {"near": near, "far": far})
        dossiers = {
            name: create_dossier(
                self.session,
                municipality=town,
                round_=rounds["far" if name == "fernau" else "near"],
                person_id=people["lead"].id,
                now=self.now,
            ).id
            for name, town in towns.items()
        }
        return Cast(
            people={name: person.id for name, person in people.items()},
            towns={name: town.id for name, town in towns.items()},
            dossiers=dossiers,
            rounds={name: planned.id for name, planned in rounds.items()},
            networks={"near": near.id, "far": far.id},
        )

    def _people(
        self, towns: dict[str, Municipality], networks: dict[str, Network]
    ) -> dict[str, Person]:
        in_towns = {
            "lead": ("rebenau", Role.LEAD),
            "lead_of_talheim": ("talheim", Role.LEAD),
            "adviser": ("rebenau", Role.ADVISER),
            "adviser_of_talheim": ("talheim", Role.ADVISER),
            "disabled": ("rebenau", Role.LEAD),
        }
        people = {name: self._person(name) for name in in_towns}
        for name, (town, role) in in_towns.items():
            assign(self.session, people[name], role, municipality_id=towns[town].id)
        for name, network in (("coordinator", "near"), ("coordinator_of_far", "far")):
            people[name] = self._person(name)
            scope = networks[network].id
            assign(self.session, people[name], Role.COORDINATOR, network_id=scope)
        people["administrator"] = self._person("administrator")
        assign(self.session, people["administrator"], Role.ADMINISTRATOR)
        people["nobody"] = self._person("nobody")
        disable(self.session, people["disabled"], now=self.now)
        return people

    def _person(self, name: str) -> Person:
        person = Person(
            email=email_of(name), name=name, password_hash=known_hash(), created_at=self.now
        )
        self.session.add(person)
        self.session.flush()
        return person

    def _town(self, name: str, network: Network) -> Municipality:
        town = add_municipality(self.session, name=name, population=23_410, fictional=True)
        join(self.session, network, town)
        return town

    def _round(self, network: Network) -> Round:
        return plan_round(
            self.session,
            network,
            name=f"Staffel in {network.name}",
            checklist_id=self.checklist_id,
            checklist_version="1",
            checklist_fingerprint="-",
            opens_on=date(2026, 11, 1),
            apply_by=date(2026, 12, 31),
            resolution_by=date(2027, 1, 31),
        )
