"""The members of a network, as a coordinator sorts, filters and pages them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.assessment.members import ROWS, Members, Sorting, Wanted, members
from app.database import Database
from app.municipalities.models import Membership
from app.rounds.models import Round
from app.scoring.scorecard import Level
from tests.networks import TODAY, Member, Scene, bring_network, numbered
from tests.statements import counted

A = Member("Altwied", Level.SUBMITTABLE, 90, 0, None, date(2027, 1, 31), hours=1)
B = Member("Berg", Level.BLOCKED, 40, 2, "C,E", date(2026, 12, 31), hours=3)
C = Member("Calw", Level.COMPLETE, None, 0, None, None, hours=2)
D = Member("Dorn", Level.BLOCKED, 70, 1, "A", date(2026, 12, 31), hours=0)


def page(database: Database, scene: Scene, wanted: Wanted | None = None) -> Members:
    with database.reading() as session:
        round_ = session.get_one(Round, scene.round_id)
        return members(session, scene.coordinator, round_, wanted or Wanted(), TODAY)


def names(found: Members) -> list[str]:
    return [dossier.municipality.name for dossier, _ in found.rows]


@pytest.mark.parametrize(
    ("sorting", "ascending", "descending"),
    [
        (Sorting.NAME, "Altwied Berg Calw Dorn", "Dorn Calw Berg Altwied"),
        (Sorting.LEVEL, "Berg Dorn Altwied Calw", "Calw Altwied Dorn Berg"),
        (Sorting.SCORE, "Berg Dorn Altwied Calw", "Altwied Dorn Berg Calw"),
        (Sorting.GATES, "Altwied Calw Dorn Berg", "Berg Dorn Altwied Calw"),
        (Sorting.DUE, "Berg Dorn Altwied Calw", "Altwied Berg Dorn Calw"),
        (Sorting.CHANGED, "Berg Calw Altwied Dorn", "Dorn Altwied Calw Berg"),
    ],
)
def test_every_column_sorts_both_ways_and_what_is_unknown_comes_last(
    database: Database, sorting: Sorting, ascending: str, descending: str
) -> None:
    scene = bring_network(database, [A, B, C, D])
    assert names(page(database, scene, Wanted(sorting))) == ascending.split()
    backwards = Wanted(sorting, descending=True)
    assert names(page(database, scene, backwards)) == descending.split()


def test_what_is_equal_is_in_german_alphabetical_order(database: Database) -> None:
    alike = [Member(name) for name in ("Zell", "Öhringen", "Aalen", "Ostheim", "Ähren", "oberau")]
    found = page(database, bring_network(database, alike))
    assert names(found) == ["Aalen", "Ähren", "oberau", "Öhringen", "Ostheim", "Zell"]


def test_a_level_filters(database: Database) -> None:
    scene = bring_network(database, [A, B, C, D])
    found = page(database, scene, Wanted(level=Level.BLOCKED))
    assert names(found) == ["Berg", "Dorn"]
    assert found.total == 2


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ohr", ["Öhringen"]),
        ("ÖHR", ["Öhringen"]),
        ("  gross ", ["Großau"]),
        ("%", ["100 % Dorf"]),
        ("_", []),
        ("\\", []),
        ("\x00", ["100 % Dorf", "Großau", "Öhringen"]),
        ("", ["100 % Dorf", "Großau", "Öhringen"]),
        ("' OR 1=1 --", []),
    ],
)
def test_a_part_of_a_name_filters_whatever_the_case(
    database: Database, typed: str, expected: list[str]
) -> None:
    alike = [Member(name) for name in ("Öhringen", "Großau", "100 % Dorf")]
    found = page(database, bring_network(database, alike), Wanted(name=typed))
    assert names(found) == expected


def test_a_page_is_one_that_there_is(database: Database) -> None:
    scene = bring_network(database, numbered(ROWS + 1))
    by_name = Wanted(Sorting.NAME)
    first, second = (page(database, scene, replace(by_name, page=n)) for n in (1, 2))
    assert (len(first.rows), len(second.rows), first.pages) == (ROWS, 1, 2)
    assert names(second) == [f"Gemeinde {ROWS:04d}"]
    assert page(database, scene, replace(by_name, page=99)).number == 2
    assert page(database, scene, replace(by_name, page=-1)).number == 1
    nobody = page(database, scene, Wanted(name="x", page=7))
    assert (nobody.rows, nobody.total, nobody.number, nobody.pages) == ([], 0, 1, 1)


def test_a_row_says_where_gates_are_unmet_and_what_is_due(database: Database) -> None:
    found = page(database, bring_network(database, [B, C]))
    (_, berg), (_, calw) = found.rows
    assert (berg.sections_unmet, berg.next_gate_on) == (("C", "E"), date(2026, 12, 31))
    assert (calw.sections_unmet, calw.next_gate_on) == ((), None)


def test_a_scorecard_of_yesterday_is_not_shown(database: Database) -> None:
    yesterday = TODAY - timedelta(days=1)
    stale = Member("Berg", Level.COMPLETE, 100, assessed_on=yesterday)
    never = Member("Dorn", assessed_on=None)
    found = page(database, bring_network(database, [stale, never]))
    assert [standing.level for _, standing in found.rows] == [Level.INCOMPLETE] * 2
    assert all(standing.gates_total > 0 for _, standing in found.rows)


def test_others_and_whoever_has_left_are_not_listed(database: Database) -> None:
    scene = bring_network(database, [A, B])
    other = bring_network(database, [C])
    foreign = replace(scene, coordinator=other.coordinator)
    assert page(database, foreign).total == 0
    with database.writing() as session:
        town = page(database, scene, Wanted(name="Berg")).rows[0][0].municipality_id
        session.delete(session.get_one(Membership, (scene.network_id, town)))
    assert names(page(database, scene)) == ["Altwied"]


def test_many_members_take_as_many_statements_as_few(database: Database) -> None:
    taken = []
    for count in (15, 1_000):
        scene = bring_network(database, numbered(count))
        with counted(database.engine) as statements:
            found = page(database, scene)
        assert found.total == count
        taken.append(len(statements))
    assert taken[0] == taken[1] == 3  # the round, how many, one page
