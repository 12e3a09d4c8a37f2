"""The demo as a browser meets it: filled once per test process, copied for whoever changes it."""

import shutil
from pathlib import Path

from sqlalchemy import select

from app.database import Database
from app.demo.cast import TOWNS
from app.demo.filling import fill
from app.dossiers.models import Dossier
from app.municipalities.models import Municipality, Network
from app.people.models import Person
from app.rounds.models import Round, RoundStatus
from app.settings import Settings
from tests.cast import Cast
from tests.clock import NOON
from tests.databases import SqliteTemplate

SETTINGS = Settings(demo=True)
PASSWORD = SETTINGS.demo_password.get_secret_value()


def filled(template: SqliteTemplate, folder: Path) -> Path:
    """A file with the demo in it, as it looks at the time of the stopped clock."""
    with template.copy(folder) as url:
        database = Database.open(url)
        fill(database, now=NOON, password=PASSWORD)
        database.close()
    return folder / "kompass.sqlite3"


def copied(file: Path, folder: Path) -> Database:
    """The demo in a file of its own."""
    own = folder / "demo.sqlite3"
    shutil.copyfile(file, own)
    return Database.open(f"sqlite:///{own}")


def cast_of(database: Database) -> Cast:
    """Everybody by the part of their address before the @; towns in lower case, as their files."""
    with database.reading() as session:
        people = {
            person.email.partition("@")[0]: person.id for person in session.scalars(select(Person))
        }
        named = {town.name: town.address for town in TOWNS}
        towns = {
            named[town.name]: town.id
            for town in session.scalars(select(Municipality))
            if town.name in named
        }
        address_of = {town_id: address for address, town_id in towns.items()}
        dossiers = {
            address_of[dossier.municipality_id]: dossier.id
            for dossier in session.scalars(select(Dossier))
        }
        rounds = {
            "past" if round_.status == RoundStatus.CLOSED else "current": round_.id
            for round_ in session.scalars(select(Round))
        }
        networks = {network.name: network.id for network in session.scalars(select(Network))}
    return Cast(people, towns, dossiers, rounds, networks)
