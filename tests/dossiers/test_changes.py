"""An edit makes a new dossier and leaves the given one as it is."""

from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.dossiers import changes
from app.dossiers.checking import InvalidContent, checked
from app.dossiers.row_ids import with_row_ids
from app.errors import NotFound

WHOLE: dict[str, Any] = {
    "format": "dossier/1",
    "entry": "phase_b_only",
    "applicant": {"name": "Rebenau", "contacts": {"contact": {"email": "a@b.example"}}},
    "cost_plan": {"positions": [{"id": "c1", "amount": "1.00"}, {"id": "c2", "text": "x"}]},
}


@pytest.fixture
def before() -> dict[str, Any]:
    return deepcopy(WHOLE)


def test_groups_on_the_way_are_made(before: dict[str, Any]) -> None:
    after = changes.fields_set(before, "applicant", {"contacts.deputy.name": "B", "name": " "})
    assert after["applicant"] == {
        "contacts": {"contact": {"email": "a@b.example"}, "deputy": {"name": "B"}}
    }
    assert before == WHOLE


def test_a_row_is_added_at_the_end(before: dict[str, Any]) -> None:
    after, row_id = changes.row_added(before, "cost_plan.positions", {"id": "c1", "amount": "3"})
    assert row_id == "c3"
    assert after["cost_plan"]["positions"][-1] == {"id": "c3", "amount": "3"}
    assert before == WHOLE


def test_a_list_is_made_with_its_first_row(before: dict[str, Any]) -> None:
    after, row_id = changes.row_added(before, "council.meetings", {"body": "Stadtrat"})
    assert after["council"] == {"meetings": [{"id": row_id, "body": "Stadtrat"}]}


@given(st.integers(-3, 5))
def test_a_moved_row_stands_where_it_shall_or_at_an_end(to: int) -> None:
    after = changes.row_moved(WHOLE, "cost_plan.positions[c1]", to)
    order = [row["id"] for row in after["cost_plan"]["positions"]]
    assert order == (["c1", "c2"] if to <= 0 else ["c2", "c1"])


def test_rows_at_once_keep_what_they_leave_out(before: dict[str, Any]) -> None:
    rows = [{"id": "c2", "amount": "5"}, {"text": "new"}]
    after = changes.rows_replaced(before, "cost_plan.positions", rows)
    assert after["cost_plan"]["positions"] == [
        {"id": "c2", "text": "x", "amount": "5"},
        {"text": "new"},
    ]


def test_a_part_is_replaced_alone(before: dict[str, Any]) -> None:
    after = changes.part_replaced(before, "application", {"label": "L", "cost_plan": {}})
    assert after["label"] == "L"
    assert "entry" not in after
    assert after["cost_plan"] == WHOLE["cost_plan"]
    assert changes.part_replaced(before, "council", {"meetings": []})["council"] == {"meetings": []}


@pytest.mark.parametrize(
    "path", ["cost_plan.positions", "cost_plan", "cost_plan.positions[c9]", "entry[0]", ""]
)
def test_what_is_no_row_cannot_be_deleted(before: dict[str, Any], path: str) -> None:
    with pytest.raises(NotFound):
        changes.row_deleted(before, path)


@pytest.mark.parametrize("path", ["", "cost_plan.positions[c1]", "entry"])
def test_what_is_no_list_takes_no_row(before: dict[str, Any], path: str) -> None:
    if path == "entry":
        after, _ = changes.row_added(before, path, {})
        assert after["entry"] == [{"id": "e1"}]  # for the model to refuse
        return
    with pytest.raises(NotFound):
        changes.row_added(before, path, {})


def test_a_text_holds_no_fields(before: dict[str, Any]) -> None:
    with pytest.raises(NotFound):
        changes.fields_set(before, "entry", {"x": "1"})


NAMES = ["cost_plan", "positions", "[c1]", "[0]", "applicant", "contacts", "partners", "entry"]
NAMES += ["amount", "sources", "answers", "project_plan", "measures", "charta", "1", "format"]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=2)
    ),
    max_leaves=4,
)


@given(st.lists(st.sampled_from(NAMES), max_size=4), VALUES, st.integers(-1, 3))
def test_whatever_is_asked_for_is_done_or_refused(way: list[str], value: Any, to: int) -> None:
    path = ".".join(way).replace(".[", "[")
    edits: list[Callable[[], Any]] = [
        lambda: changes.fields_set(WHOLE, path, {"amount": value, "x.y": value}),
        lambda: changes.row_added(WHOLE, path, {"amount": value})[0],
        lambda: changes.row_deleted(WHOLE, path),
        lambda: changes.row_moved(WHOLE, path, to),
        lambda: changes.rows_replaced(WHOLE, path, [{"id": "c1", "amount": value}]),
        lambda: changes.part_replaced(WHOLE, "cost_plan", value),
        lambda: changes.part_replaced(WHOLE, "application", value),
    ]
    for edit in edits:
        with suppress(NotFound, InvalidContent):
            checked(with_row_ids(edit()))


@pytest.mark.parametrize(
    ("stood", "stands"), [(None, None), ([], []), ([{"id": "o1", "call": "2020"}], None)]
)
def test_an_empty_table_makes_no_statement(stood: Any, stands: Any) -> None:
    before = {} if stood is None else {"other_applications": stood}
    after = changes.rows_replaced(before, "other_applications", [])
    assert after.get("other_applications") == stands


def test_the_last_row_gone_is_no_statement_that_there_are_none() -> None:
    before = {"applicant": {"partners": [{"id": "p1", "name": "Verband"}]}}
    assert changes.row_deleted(before, "applicant.partners[p1]") == {"applicant": {}}
    two = {"applicant": {"partners": [{"id": "p1"}, {"id": "p2"}]}}
    assert changes.row_deleted(two, "applicant.partners[p1]") == {
        "applicant": {"partners": [{"id": "p2"}]}
    }
