"""What an address asks for: only what our own links can say, anything else means the usual."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assessment.members import Sorting, Wanted
from app.scoring.scorecard import Level
from app.web.overview.asked import LONGEST_NAME, Asked, asked

ADDRESS = "/overview/x"
TEXT = st.text(max_size=30)


def followed(address: str) -> Asked:
    parts = urlsplit(address)
    assert parts.path == ADDRESS
    return asked(ADDRESS, dict(parse_qsl(parts.query)))


def test_no_query_is_the_usual() -> None:
    assert asked(ADDRESS, {}) == Asked(ADDRESS, Wanted())


@pytest.mark.parametrize(
    "query",
    [
        {"sort": "DROP TABLE", "order": "up"},
        {"level": "perfect"},
        {"page": "-1"},
        {"page": "1e3"},
        {"page": "٣"},
        {"page": "²"},
        {"page": ""},
        {"name": "\x00\n "},
        {"unknown": "x"},
    ],
)
def test_what_no_link_of_ours_says_is_the_usual(query: dict[str, str]) -> None:
    assert asked(ADDRESS, query) == Asked(ADDRESS, Wanted())


def test_a_huge_page_is_a_number_that_a_database_knows() -> None:
    assert asked(ADDRESS, {"page": "9" * 400}).wanted.page <= 2**31


def test_a_long_name_is_cut() -> None:
    assert len(asked(ADDRESS, {"name": "a" * 5_000}).wanted.name) == LONGEST_NAME


def test_a_column_sorts_the_other_way_round_the_second_time() -> None:
    once = followed(asked(ADDRESS, {}).sorted_by(Sorting.NAME))
    assert (once.wanted.sorting, once.wanted.descending) == (Sorting.NAME, False)
    twice = followed(once.sorted_by(Sorting.NAME))
    assert (twice.wanted.sorting, twice.wanted.descending) == (Sorting.NAME, True)
    assert followed(twice.sorted_by(Sorting.NAME)) == once


def test_the_latest_change_and_most_unmet_gates_come_first() -> None:
    for sorting in (Sorting.CHANGED, Sorting.GATES):
        assert followed(asked(ADDRESS, {}).sorted_by(sorting)).wanted.descending


def test_sorting_keeps_the_filter_and_begins_on_the_first_page() -> None:
    before = asked(ADDRESS, {"level": "blocked", "name": "Öhr & Co", "page": "3"})
    after = followed(before.sorted_by(Sorting.SCORE))
    assert (after.level, after.wanted.name, after.wanted.page) == ("blocked", "Öhr & Co", 1)
    assert after.wanted.level is Level.BLOCKED


def test_a_page_keeps_everything_else() -> None:
    before = asked(ADDRESS, {"sort": "due", "order": "desc", "level": "none", "name": "x"})
    after = followed(before.on_page(2))
    assert after == Asked(ADDRESS, Wanted(Sorting.DUE, True, None, "x", 2), "none")
    assert after.without_only


def test_every_level_has_an_address_and_none_is_one_of_them() -> None:
    addresses = asked(ADDRESS, {"name": "x"}).level_addresses
    assert set(addresses) == {*(level.value for level in Level), "none"}
    for level, address in addresses.items():
        assert followed(address).level == level
        assert followed(address).wanted.name == ""


@given(st.dictionaries(st.sampled_from(["sort", "order", "level", "name", "page"]), TEXT))
def test_any_query_is_answered_and_its_links_lead_to_the_same_rows(query: dict[str, str]) -> None:
    before = asked(ADDRESS, query)
    assert followed(before.on_page(before.wanted.page)) == before
