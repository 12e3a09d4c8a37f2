"""How a network stands in its rounds, counted from what is stored."""

from datetime import date, timedelta

from app.assessment.network import (
    NetworkStanding,
    members_without_dossier,
    network_standings,
)
from app.database import Database
from app.rounds.models import Round
from app.rounds.queries import visible_rounds
from app.scoring.scorecard import Level
from tests.networks import TODAY, Member, Scene, add_round, bring_network, numbered
from tests.statements import counted

MEMBERS = [
    Member("Altwied", Level.SUBMITTABLE),
    Member("Berg", Level.BLOCKED),
    Member("Calw", Level.BLOCKED),
]


def standing(database: Database, scene: Scene) -> NetworkStanding:
    with database.reading() as session:
        round_ = session.get_one(Round, scene.round_id)
        found = network_standings(session, scene.coordinator, [round_], TODAY)
        return found[scene.round_id]


def without(database: Database, scene: Scene, name: str = "") -> list[str]:
    with database.reading() as session:
        return members_without_dossier(session, session.get_one(Round, scene.round_id), name=name)


def test_dossiers_are_counted_by_level_and_members_beside_them(database: Database) -> None:
    found = standing(database, bring_network(database, MEMBERS, without=["Dorn", "Eich"]))
    assert found.by_level == {Level.SUBMITTABLE: 1, Level.BLOCKED: 2}
    assert (found.members, found.dossiers, found.without, found.outdated) == (5, 3, 2, 0)


def test_what_is_not_of_today_is_counted_as_outdated(database: Database) -> None:
    old = Member("Dorn", Level.COMPLETE, assessed_on=TODAY - timedelta(days=1))
    never = Member("Eich", assessed_on=None)
    found = standing(database, bring_network(database, [*MEMBERS, old, never]))
    assert (found.outdated, found.unassessed) == (2, 1)
    assert found.by_level[Level.COMPLETE] == 1


def test_a_network_without_members_or_dossiers_counts_nothing(database: Database) -> None:
    found = standing(database, bring_network(database, []))
    assert (found.members, found.dossiers, found.by_level) == (0, 0, {})


def test_a_stranger_counts_nothing(database: Database) -> None:
    scene = bring_network(database, MEMBERS)
    other = bring_network(database, []).coordinator
    strange = Scene(other, scene.network_id, scene.round_id, scene.dossiers)
    assert standing(database, strange).dossiers == 0


def test_members_without_a_dossier_are_named_in_alphabetical_order(database: Database) -> None:
    scene = bring_network(database, MEMBERS, without=["Zell", "Öhringen", "Oberau"])
    assert without(database, scene) == ["Oberau", "Öhringen", "Zell"]
    assert without(database, scene, "ohr") == ["Öhringen"]
    assert without(database, scene, "berg") == []


def test_rounds_are_counted_apart_and_together_in_two_statements(database: Database) -> None:
    scene = bring_network(database, numbered(40))
    later = add_round(database, scene, "Nächste", date(2027, 3, 31))
    with database.reading() as session:
        rounds = session.scalars(visible_rounds(scene.coordinator)).all()
        with counted(database.engine) as statements:
            found = network_standings(session, scene.coordinator, rounds, TODAY)
    assert len(statements) == 2
    assert (found[scene.round_id].dossiers, found[later].dossiers) == (40, 0)
    assert found[later].without == 40
