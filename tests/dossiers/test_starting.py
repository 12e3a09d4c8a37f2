"""One dossier for each municipality and round, for those who may, however often they ask."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from sqlalchemy import update

from app.database import Database
from app.dossiers.starting import start_dossier
from app.errors import NotFound
from app.municipalities.models import Network
from app.people.actor import Actor, Assigned
from app.people.policy import Role
from app.rounds.editing import plan_round
from app.rounds.models import Round, RoundStatus
from tests.cast import Cast, bring_cast
from tests.clock import NOON


@pytest.fixture
def cast(database: Database) -> Cast:
    return bring_cast(database, NOON)


@pytest.fixture
def next_round(database: Database, cast: Cast) -> str:
    """A round of the network in which nobody has a dossier."""
    with database.writing() as session:
        return plan_round(
            session,
            session.get_one(Network, cast.networks["near"]),
            name="Staffel 2027",
            checklist_id="mpsc-2021",
            checklist_version="1",
            checklist_fingerprint="-",
            opens_on=date(2027, 1, 1),
            apply_by=date(2027, 3, 31),
        ).id


def lead(cast: Cast) -> Actor:
    assigned = Assigned(Role.LEAD, municipality_id=cast.towns["rebenau"])
    return Actor(cast.people["lead"], "lead", "de", (assigned,))


def start(database: Database, actor: Actor, town: str, round_id: str) -> str:
    with database.writing() as session:
        return start_dossier(session, actor, municipality_id=town, round_id=round_id, now=NOON).id


def test_a_new_dossier_knows_its_municipality(
    database: Database, cast: Cast, next_round: str
) -> None:
    with database.writing() as session:
        dossier = start_dossier(
            session,
            lead(cast),
            municipality_id=cast.towns["rebenau"],
            round_id=next_round,
            now=NOON,
        )
        assert dossier.stated.applicant.name == "Rebenau"
        assert dossier.changed_by == cast.people["lead"]


def test_asking_again_gives_the_same_one(database: Database, cast: Cast, next_round: str) -> None:
    first = start(database, lead(cast), cast.towns["rebenau"], next_round)
    assert start(database, lead(cast), cast.towns["rebenau"], next_round) == first


def test_the_one_that_is_there_is_found(database: Database, cast: Cast) -> None:
    found = start(database, lead(cast), cast.towns["rebenau"], cast.rounds["near"])
    assert found == cast.dossiers["rebenau"]


def test_asking_twice_at_once_gives_one(database: Database, cast: Cast, next_round: str) -> None:
    together = Barrier(2)

    def ask(_: int) -> str:
        together.wait()
        return start(database, lead(cast), cast.towns["rebenau"], next_round)

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(ask, range(2))
    assert first == second


@pytest.mark.parametrize("town", ["talheim", "fernau"])
def test_a_foreign_town_is_not_found(
    database: Database, cast: Cast, next_round: str, town: str
) -> None:
    with pytest.raises(NotFound):
        start(database, lead(cast), cast.towns[town], next_round)


def test_a_round_of_another_network_is_not_found(database: Database, cast: Cast) -> None:
    with pytest.raises(NotFound):
        start(database, lead(cast), cast.towns["rebenau"], cast.rounds["far"])


@pytest.mark.parametrize("status", [RoundStatus.CLOSED, RoundStatus.CANCELLED])
def test_a_round_that_is_over_is_not_found(
    database: Database, cast: Cast, next_round: str, status: RoundStatus
) -> None:
    with database.writing() as session:
        session.execute(update(Round).where(Round.id == next_round).values(status=status))
    with pytest.raises(NotFound):
        start(database, lead(cast), cast.towns["rebenau"], next_round)


@pytest.mark.parametrize(
    "made_up", ["nothing-is-under-this1", "", "0", "\x00", "x" * 23, "9223372036854775808"]
)
def test_what_is_made_up_is_not_found(
    database: Database, cast: Cast, next_round: str, made_up: str
) -> None:
    for town, round_id in ((made_up, next_round), (cast.towns["rebenau"], made_up)):
        with pytest.raises(NotFound):
            start(database, lead(cast), town, round_id)


def test_who_only_claims_to_lead_finds_nothing(
    database: Database, cast: Cast, next_round: str
) -> None:
    assigned = Assigned(Role.LEAD, municipality_id=cast.towns["rebenau"])
    liar = Actor(cast.people["adviser"], "adviser", "de", (assigned,))
    with pytest.raises(NotFound):
        start(database, liar, cast.towns["rebenau"], next_round)
