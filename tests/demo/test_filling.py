"""The demo is filled in once, with 15 invented towns in very different states."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from app.assessment.models import Assessment
from app.assessment.rescoring import verify
from app.clock import berlin_day
from app.database import Database
from app.demo.calendar import DemoCalendar
from app.demo.cast import TOWNS, email
from app.demo.filling import DOSSIERS, TYPING_MISTAKE, fill
from app.demo.greeting import greeting
from app.dossiers.models import Dossier, DossierRevision
from app.municipalities.models import Membership, Municipality
from app.people.models import Assignment, Person
from app.people.passwords import password_matches
from app.rounds.models import Round, RoundStatus
from app.scoring.scorecard import Level
from tests.databases import SqliteTemplate

NOW = datetime(2026, 11, 23, 15, 30, tzinfo=UTC)
PASSWORD = "Kompass zum Ausprobieren"


@pytest.fixture(scope="module")
def filled(
    sqlite_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """One filled demo for all tests that only look at it."""
    with sqlite_template.copy(tmp_path_factory.mktemp("demo")) as url:
        database = Database.open(url)
        assert fill(database, now=NOW, password=PASSWORD)
        yield database
        database.close()


def levels(database: Database) -> dict[str, str]:
    with database.reading() as session:
        rows = session.execute(
            select(Municipality.name, Assessment.level)
            .join(Dossier, Dossier.municipality_id == Municipality.id)
            .join(Assessment, Assessment.dossier_id == Dossier.id)
        )
        return dict(rows.all())


def test_it_is_filled_in_only_once(database: Database) -> None:
    assert fill(database, now=NOW, password=PASSWORD)
    assert not fill(database, now=NOW + timedelta(days=1), password=PASSWORD)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Municipality)) == 15
        assert session.scalar(select(func.count()).select_from(Membership)) == 15
        assert session.scalar(select(func.count()).select_from(Dossier)) == 14


def test_the_towns_are_in_very_different_states(filled: Database) -> None:
    found = levels(filled)
    assert found["Rebenau"] == Level.BLOCKED
    assert found["Ahrenfels"] == Level.SUBMITTABLE
    assert found["Queichfurt"] == Level.SUBMITTABLE
    assert found["Salzbrunnen"] == Level.INCOMPLETE
    assert found["Schieferbach"] == Level.BLOCKED
    assert {Level.BLOCKED, Level.INCOMPLETE, Level.SUBMITTABLE} == set(found.values())
    assert "Nahebrück" not in found


def test_the_deadlines_of_the_open_round_lie_ahead(filled: Database) -> None:
    today = berlin_day(NOW)
    with filled.reading() as session:
        past, current = session.scalars(select(Round).order_by(Round.opens_on)).all()
    assert past.resolution_by is not None
    assert past.resolution_by < today
    assert (past.status, current.status) == (RoundStatus.CLOSED, RoundStatus.ACTIVE)
    assert current.opens_on < today < current.apply_by
    assert (current.apply_by - today).days == 41
    assert current.name == "Staffel 2026/27 (Demo)"


def test_every_stored_scorecard_is_what_its_dossier_gives(filled: Database) -> None:
    assert verify(filled) == []


def test_the_history_has_days_and_people(filled: Database) -> None:
    with filled.reading() as session:
        assert all(at < NOW for at in session.scalars(select(DossierRevision.at)))
        days = {berlin_day(at) for at in session.scalars(select(Dossier.changed_at))}
        last = session.scalars(
            select(DossierRevision).order_by(DossierRevision.number.desc()).limit(1)
        ).one()
    assert len(days) > 8
    assert last.path == TYPING_MISTAKE[0]


def test_everybody_signs_in_with_the_one_password(filled: Database) -> None:
    with filled.reading() as session:
        people = session.scalars(select(Person)).all()
        roles = session.scalars(select(Assignment.role).distinct()).all()
    assert all(person.email.endswith(".example") for person in people)
    assert {email(town.address) for town in TOWNS} <= {person.email for person in people}
    assert password_matches(PASSWORD, people[0].password_hash)
    assert set(roles) == {"lead", "adviser", "coordinator", "administrator"}


def test_the_greeting_names_everybody() -> None:
    text = greeting(PASSWORD)
    assert PASSWORD in text
    assert all(email(town.address) in text for town in TOWNS)


@pytest.mark.parametrize("today", ["2026-01-01", "2026-11-23", "2028-02-29", "2027-12-31"])
def test_every_file_makes_sense_on_any_day(today: str) -> None:
    calendar = DemoCalendar.of_open_round(datetime.fromisoformat(today).date())
    for file in DOSSIERS.glob("*.yaml"):
        text = calendar.filled_in(file.read_text(encoding="utf-8"))
        assert "<" not in text
    assert calendar.first_year > calendar.apply_by.year
    assert calendar.filled_in("<T+0>") <= today
