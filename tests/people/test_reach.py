"""What each of the cast reaches: the policy table as SQL, joined with the assignments of now."""

import pytest
from sqlalchemy import select, update

from app.database import Database
from app.dossiers.models import Dossier
from app.municipalities.models import Membership, Municipality, Network
from app.people.actor import Actor
from app.people.models import Assignment, Person
from app.people.permission import permits
from app.people.policy import Action
from app.people.reach import municipality_within_reach, network_within_reach, within_reach
from app.people.recognition import actor_of
from app.rounds.models import Round
from tests.cast import Cast, bring_cast
from tests.clock import NOON

ALL = {"rebenau", "talheim", "fernau"}
# Which dossiers each reaches; the one of Talheim is opened to the network, the others are not.
READ = {
    "lead": {"rebenau"},
    "lead_of_talheim": {"talheim"},
    "adviser": {"rebenau"},
    "adviser_of_talheim": {"talheim"},
    "coordinator": {"talheim"},
}
EDIT = {"lead": {"rebenau"}, "lead_of_talheim": {"talheim"}}
SCORECARD = READ | {"coordinator": {"rebenau", "talheim"}, "coordinator_of_far": {"fernau"}}
EXPECTED = {
    Action.START_DOSSIER: EDIT,
    Action.READ_DOSSIER: READ,
    Action.EDIT_DOSSIER: EDIT,
    Action.OPEN_DOSSIER: EDIT,
    Action.READ_SCORECARD: SCORECARD,
    Action.SEE_OVERVIEW: {
        "coordinator": {"rebenau", "talheim"},
        "coordinator_of_far": {"fernau"},
    },
    Action.SET_RULES: {
        "coordinator": {"rebenau", "talheim"},
        "coordinator_of_far": {"fernau"},
    },
    Action.MANAGE_PEOPLE: {},
}
WHO = [
    *("lead", "lead_of_talheim", "adviser", "adviser_of_talheim"),
    *("coordinator", "coordinator_of_far", "administrator", "nobody"),
]


@pytest.fixture
def cast(database: Database) -> Cast:
    cast = bring_cast(database, NOON)
    opened = update(Dossier).where(Dossier.id == cast.dossiers["talheim"])
    with database.writing() as session:
        session.execute(opened.values(opened_to_network=True))
    return cast


def actor(database: Database, cast: Cast, name: str, *, may_write: bool = True) -> Actor:
    with database.reading() as session:
        person = session.get_one(Person, cast.people[name])
        given = session.scalars(select(Assignment).where(Assignment.person_id == person.id)).all()
        return actor_of(person, given, may_write=may_write)


def reached(database: Database, cast: Cast, who: Actor, action: Action) -> set[str]:
    query = (
        select(Dossier.id)
        .join(Round, Round.id == Dossier.round_id)
        .where(
            within_reach(
                who,
                action,
                municipality_id=Dossier.municipality_id,
                network_id=Round.network_id,
                opened=Dossier.opened_to_network,
            )
        )
    )
    with database.reading() as session:
        found = set(session.scalars(query))
    return {name for name, dossier_id in cast.dossiers.items() if dossier_id in found}


def test_everybody_reaches_exactly_what_is_expected(database: Database, cast: Cast) -> None:
    for name in WHO:
        for action in Action:
            who = actor(database, cast, name)
            expected = EXPECTED[action].get(name, set())
            assert reached(database, cast, who, action) == expected, (name, action)


def test_a_token_that_may_only_read_reaches_nothing_to_change(
    database: Database, cast: Cast
) -> None:
    who = actor(database, cast, "lead", may_write=False)
    assert reached(database, cast, who, Action.EDIT_DOSSIER) == set()
    assert reached(database, cast, who, Action.READ_DOSSIER) == {"rebenau"}


def test_a_withdrawn_assignment_reaches_nothing_even_if_the_actor_still_has_it(
    database: Database, cast: Cast
) -> None:
    who = actor(database, cast, "adviser")
    with database.writing() as session:
        for given in session.scalars(
            select(Assignment).where(Assignment.person_id == who.person_id)
        ):
            session.delete(given)
    assert reached(database, cast, who, Action.READ_DOSSIER) == set()


def test_a_town_that_left_the_network_is_out_of_its_coordinators_reach(
    database: Database, cast: Cast
) -> None:
    with database.writing() as session:
        membership = session.get_one(Membership, (cast.networks["near"], cast.towns["talheim"]))
        session.delete(membership)
    who = actor(database, cast, "coordinator")
    assert reached(database, cast, who, Action.READ_SCORECARD) == {"rebenau"}
    assert reached(database, cast, who, Action.READ_DOSSIER) == set()


def test_two_roles_in_one_person_count_each_for_their_own_town(
    database: Database, cast: Cast
) -> None:
    with database.writing() as session:
        session.add(
            Assignment(
                person_id=cast.people["lead"],
                role="adviser",
                municipality_id=cast.towns["talheim"],
            )
        )
    who = actor(database, cast, "lead")
    assert reached(database, cast, who, Action.READ_DOSSIER) == {"rebenau", "talheim"}
    assert reached(database, cast, who, Action.EDIT_DOSSIER) == {"rebenau"}


def test_towns_and_networks_are_reached_like_their_dossiers(database: Database, cast: Cast) -> None:
    lead, coordinator = (actor(database, cast, name) for name in ("lead", "coordinator"))
    with database.reading() as session:
        towns = select(Municipality.name).where(
            municipality_within_reach(lead, Action.START_DOSSIER, Municipality.id)
        )
        networks = select(Network.name).where(
            network_within_reach(coordinator, Action.SEE_OVERVIEW, Network.id)
        )
        assert list(session.scalars(towns)) == ["Rebenau"]
        assert list(session.scalars(networks)) == ["Rheintal"]


def test_what_a_page_offers_is_what_the_query_reaches(database: Database, cast: Cast) -> None:
    """`permits` and `within_reach` say the same of every person, action and dossier."""
    with database.reading() as session:
        dossiers = {
            name: session.execute(
                select(Dossier.municipality_id, Round.network_id, Dossier.opened_to_network)
                .join(Round, Round.id == Dossier.round_id)
                .where(Dossier.id == dossier_id)
            ).one()
            for name, dossier_id in cast.dossiers.items()
        }
    for name in WHO:
        who = actor(database, cast, name)
        for action in set(Action) - {Action.MANAGE_PEOPLE}:
            offered = {
                town
                for town, row in dossiers.items()
                if permits(who, action, municipality_id=row[0], network_id=row[1], opened=row[2])
            }
            assert offered == reached(database, cast, who, action), (name, action)
