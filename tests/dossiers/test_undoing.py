"""The last change can be taken back, whoever made it."""

import pytest

from app.dossiers.editing import (
    undo_last,
)
from app.dossiers.queries import history
from app.dossiers.undoing import NothingToUndo
from tests.desk import TWO_COSTS, Desk


def test_the_last_change_is_undone_and_brought_again(desk: Desk) -> None:
    dossier = desk.dossier({"project_plan": {"title": "Eins"}, **TWO_COSTS})
    desk.save_title(dossier, "Zwei", drawn_from=1)
    undone = undo_last(desk.session, dossier, **desk.by_anna())
    assert undone.content.project_plan.title == "Eins"
    again = undo_last(desk.session, dossier, **desk.by_anna())
    assert again.content.project_plan.title == "Zwei"
    assert [(e.number, e.part, e.note, who) for e, who in history(desk.session, dossier)] == [
        (4, "project_plan", "undone", "Anna"),
        (3, "project_plan", "undone", "Anna"),
        (2, "project_plan", None, "Bert"),
        (1, "dossier", "created", "Anna"),
    ]


def test_a_new_dossier_has_nothing_to_undo(desk: Desk) -> None:
    with pytest.raises(NothingToUndo):
        undo_last(desk.session, desk.dossier(), **desk.by_anna())
