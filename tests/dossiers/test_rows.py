"""Rows are added, changed, moved and deleted under ids that stay."""

import pytest

from app.dossiers.checking import InvalidContent
from app.dossiers.editing import (
    add_row,
    delete_row,
    move_row,
    save_fields,
    save_rows,
)
from app.dossiers.row_ids import with_row_ids
from app.errors import NotFound
from tests.desk import TWO_COSTS, Desk


def test_rows_of_a_new_dossier_get_ids(desk: Desk) -> None:
    dossier = desk.dossier({"cost_plan": {"positions": [{"amount": "1"}, {"id": "c7"}, {}]}})
    assert [row.id for row in dossier.stated.cost_plan.positions] == ["c8", "c7", "c9"]


@pytest.mark.parametrize(
    "path", ["cost_plan.positions[c9]", "cost_plan.positions[99]", "council.resolutions[0]"]
)
def test_a_row_that_is_not_there_is_not_found(desk: Desk, path: str) -> None:
    dossier = desk.dossier(TWO_COSTS)
    with pytest.raises(NotFound):
        save_fields(
            desk.session,
            dossier,
            path=path,
            fields={"amount": "1"},
            drawn_from=1,
            **desk.by_anna(),
        )


@pytest.mark.parametrize("path", ["[c1]", ".a", "a..", "cost_plan.positions[", "cost_plan[]"])
def test_a_malformed_path_is_not_found(desk: Desk, path: str) -> None:
    dossier = desk.dossier(TWO_COSTS)
    with pytest.raises(NotFound):
        delete_row(
            desk.session,
            dossier,
            path=path,
            drawn_from=1,
            **desk.by_anna(),
        )


def test_a_row_is_added_changed_moved_and_deleted(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    added = add_row(
        desk.session,
        dossier,
        path="cost_plan.positions",
        fields={"amount": "300", "phase": "B"},
        **desk.by_anna(),
    )
    assert added.row_id == "c3"
    move_row(
        desk.session,
        dossier,
        path="cost_plan.positions[c3]",
        to=0,
        **desk.by_anna(),
    )
    deleted = delete_row(
        desk.session,
        dossier,
        path="cost_plan.positions[c1]",
        drawn_from=1,
        **desk.by_anna(),
    )
    assert [row.id for row in deleted.content.cost_plan.positions] == ["c3", "c2"]
    assert dossier.revision == 4


def test_a_misfit_in_a_new_row_is_placed_at_the_new_row(desk: Desk) -> None:
    dossier = desk.dossier()
    with pytest.raises(InvalidContent) as raised:
        add_row(
            desk.session,
            dossier,
            path="cost_plan.positions",
            fields={"amount": "1,5"},
            **desk.by_anna(),
        )
    assert raised.value.problems[0].path == "cost_plan.positions[new].amount"


def test_the_id_of_a_measure_that_costs_still_refer_to_is_not_given_again(desk: Desk) -> None:
    content = {
        "project_plan": {"measures": [{"id": "m1"}, {"id": "m2"}]},
        "cost_plan": {"positions": [{"measure": "m2"}]},
    }
    dossier = desk.dossier(content)
    delete_row(
        desk.session,
        dossier,
        path="project_plan.measures[m2]",
        drawn_from=1,
        **desk.by_anna(),
    )
    added = add_row(
        desk.session, dossier, path="project_plan.measures", fields={}, **desk.by_anna()
    )
    assert added.row_id == "m3"


def test_a_list_is_saved_at_once_and_new_rows_get_ids(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    saved = save_rows(
        desk.session,
        dossier,
        path="cost_plan.positions",
        rows=[{"id": "c2", "amount": "5"}, {"amount": "6"}],
        drawn_from=1,
        **desk.by_anna(),
    )
    rows = saved.content.cost_plan.positions
    assert [(row.id, row.phase, row.amount) for row in rows] == [
        ("c2", "B", 500),
        ("c3", None, 600),
    ]


def test_a_dossier_never_grows_beyond_a_mebibyte(desk: Desk) -> None:
    dossier = desk.dossier()
    rows = [{"text": "x" * 20_000} for _ in range(60)]
    with pytest.raises(InvalidContent) as raised:
        save_rows(
            desk.session,
            dossier,
            path="cost_plan.positions",
            rows=rows,
            drawn_from=1,
            **desk.by_anna(),
        )
    assert "1 MiB" in raised.value.problems[0].sentence.de


@pytest.mark.parametrize("blank", [None, "", "  ", "\u200b"])
def test_a_blank_id_is_none_at_all(desk: Desk, blank: str | None) -> None:
    dossier = desk.dossier(TWO_COSTS)
    saved = save_rows(
        desk.session,
        dossier,
        path="cost_plan.positions",
        rows=[{"id": blank, "amount": "5"}, {"id": blank, "amount": "6"}],
        drawn_from=1,
        **desk.by_anna(),
    )
    assert [row.id for row in saved.content.cost_plan.positions] == ["c1", "c2"]


def test_a_long_list_gets_its_ids_in_one_pass() -> None:
    rows: list[dict[str, str]] = [{"amount": "1"} for _ in range(20_000)]
    with_row_ids({"cost_plan": {"positions": rows}})
    assert rows[0]["id"] == "c1"
    assert rows[-1]["id"] == "c20000"
