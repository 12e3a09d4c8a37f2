"""Edits of a plain dossier."""

from typing import Any

import pytest

from app.scoring.steps.edit import Add, Edit, NoSuchPlace, Put, Remove, contradict, edited, touched

PLAIN: dict[str, Any] = {
    "entry": "phase_b_only",
    "goals": [{"id": "g1", "text": "eins"}, {"text": "zwei"}, {"text": "drei"}],
}


def test_values_are_put_at_any_depth_and_the_original_stays() -> None:
    changed = edited(PLAIN, [Put("goals[g1].text", "neu"), Put("a.b.c", 1), Put("entry", None)])
    assert changed["goals"][0] == {"id": "g1", "text": "neu"}
    assert changed["a"] == {"b": {"c": 1}}
    assert changed["entry"] is None
    assert PLAIN["goals"][0]["text"] == "eins"
    assert changed["goals"][1] is PLAIN["goals"][1]


def test_rows_go_by_their_position_before_any_is_removed() -> None:
    changed = edited(
        PLAIN, [Remove("goals[1]"), Add("goals", {"text": "vier"}), Put("goals[2].text", "III")]
    )
    assert [row["text"] for row in changed["goals"]] == ["eins", "III", "vier"]
    assert [row["text"] for row in PLAIN["goals"]] == ["eins", "zwei", "drei"]


def test_several_rows_are_removed_at_once() -> None:
    changed = edited(PLAIN, [Remove("goals[g1]"), Remove("goals[2]")])
    assert [row["text"] for row in changed["goals"]] == ["zwei"]


def test_a_list_is_begun_by_its_first_row() -> None:
    assert edited({}, [Add("a.rows", {"x": 1}), Add("a.rows", {"x": 2})]) == {
        "a": {"rows": [{"x": 1}, {"x": 2}]}
    }


@pytest.mark.parametrize(
    "edit", [Put("goals[g9].text", ""), Remove("goals[7]"), Remove("goals[0]"), Remove("none[a]")]
)
def test_a_row_that_is_not_there_is_refused(edit: Edit) -> None:
    with pytest.raises(NoSuchPlace):
        edited(PLAIN, [edit])


def test_an_edit_touches_its_place_and_the_groups_around_it() -> None:
    assert touched([Put("a.rows[r1].text", "x"), Put("b.c", {"d": {"e": 1}})]) == {
        *("a", "a.rows", "b", "b.c", "b.c.d", "b.c.d.e")
    }


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        (Put("a.b", 1), Put("a.b", 2), True),
        (Put("a.b", 1), Put("a.b", 1), False),
        (Put("a.b", 1), Put("a.bc", 2), False),
        (Put("a", []), Put("a[r].b", 2), True),
        (Put("a", []), Add("a", {}), True),
        (Add("a", {}), Add("a", {}), False),
        (Remove("a[r]"), Put("a[r].b", 1), True),
        (Remove("a[r]"), Put("a[s].b", 1), False),
        (Remove("a[r]"), Remove("a[r]"), True),
    ],
)
def test_edits_that_cannot_stand_together(one: Edit, other: Edit, against: bool) -> None:
    assert contradict([one], [other]) is against
    assert contradict([other], [one]) is against
