"""A finding agrees, differs or is new; a paper that decides nothing offers nothing."""

from datetime import date
from typing import Any

import pytest

from app.papers.comparing import State, compared, row_for
from app.scoring.content.council import Resolution
from tests.papers.gold import reading

PAPER = reading("rp-rabenstaedt-stadtrat.txt")


def row(**typed: Any) -> Resolution:
    return Resolution.model_validate({"id": "r1", **typed})


def states(typed: Resolution | None) -> dict[str, State]:
    return {offer.key: offer.state for offer in compared(PAPER, typed)}


def test_everything_is_new_where_nothing_is_typed() -> None:
    offers = compared(PAPER, None)
    assert {offer.state for offer in offers} == {State.NEW}
    assert all(offer.typed is None for offer in offers)
    assert {offer.key: offer.found for offer in offers}["amount"] == "1619054.55"


@pytest.mark.parametrize(
    ("typed", "key", "state"),
    [
        ({"body": "Stadtrat"}, "body", State.AGREES),
        ({"body": "Stadtrat Rabenstädt"}, "body", State.AGREES),
        ({"body": "Kreistag"}, "body", State.DIFFERS),
        ({"date": "2021-03-25"}, "date", State.AGREES),
        ({"date": "2021-03-24"}, "date", State.DIFFERS),
        ({"paper": "Vorlage 0412/2021"}, "paper", State.AGREES),
        ({"paper": "0412/2020"}, "paper", State.DIFFERS),
        ({"amount": "1619054.55"}, "amount", State.AGREES),
        ({"amount": "1619054.54"}, "amount", State.DIFFERS),
        ({"vote": {"in_favour": 36}}, "vote.in_favour", State.AGREES),
        ({"vote": {"in_favour": 1, "against": 36}}, "vote.against", State.DIFFERS),
        (
            {"declarations": {"charta": {"declared": True}}},
            "declarations.charta.declared",
            "agrees",
        ),
        (
            {"declarations": {"charta": {"declared": False}}},
            "declarations.charta.declared",
            State.DIFFERS,
        ),
    ],
)
def test_a_typed_value_agrees_or_differs(typed: dict[str, Any], key: str, state: State) -> None:
    assert states(row(**typed))[key] == state


def test_a_declaration_brings_its_passage_unless_one_is_typed() -> None:
    def fields(typed: Resolution | None) -> dict[str, Any]:
        offers = {offer.key: offer.fields for offer in compared(PAPER, typed)}
        return dict(offers["declarations.charta.declared"])

    passage = "2. einen strategischen Ansatz im Sinne der Smart City Charta verfolgt,"
    assert fields(None) == {
        "declarations.charta.declared": True,
        "declarations.charta.passage": passage,
    }
    own = row(declarations={"charta": {"passage": "eigener Wortlaut"}})
    assert fields(own) == {"declarations.charta.declared": True}


def test_words_of_a_vote_are_offered_only_where_the_paper_says_them() -> None:
    assert "vote.text" not in states(None)
    said = {
        offer.key: offer.found for offer in compared(reading("rp-wiesbachtal-kreistag.txt"), None)
    }
    assert said["vote.text"] == "einstimmig"


def test_an_urgent_decision_says_its_kind_and_its_ratification() -> None:
    offers = {
        offer.key: offer.found for offer in compared(reading("mv-seehagen-buergerschaft.txt"), None)
    }
    assert (offers["kind"], offers["ratified_on"]) == ("urgent_decision", "2020-06-17")


@pytest.mark.parametrize(
    "name",
    ["nw-lerchenau-entwurf.txt", "by-neuweiler-abgelehnt.txt", "bw-kaltbrunn-empfehlung.txt"],
)
def test_a_paper_that_decides_nothing_offers_nothing(name: str) -> None:
    assert compared(reading(name), None) == ()


@pytest.mark.parametrize(
    ("rows", "names", "found"),
    [
        ([], [], None),
        ([{"id": "a"}], [], "a"),
        ([{"id": "a", "date": date(2019, 1, 1)}], [], None),
        ([{"id": "a", "date": date(2021, 3, 25)}], [], "a"),
        ([{"id": "a"}, {"id": "b", "paper": "0412/2021"}], [], "b"),
        ([{"id": "a"}, {"id": "b", "document": "Auszug.pdf"}], ["auszug.pdf"], "b"),
        ([{"id": "a"}, {"id": "b", "date": date(2021, 3, 25)}], [], "b"),
        ([{"id": "a"}, {"id": "b"}], [], None),
    ],
)
def test_a_paper_belongs_to_the_row_of_its_number_file_or_day(
    rows: list[dict[str, Any]], names: list[str], found: str | None
) -> None:
    chosen = row_for(PAPER, [Resolution.model_validate(one) for one in rows], names=names)
    assert (chosen.id if chosen else None) == found
