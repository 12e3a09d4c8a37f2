"""Two people, one field: a conflict shows the other version, everything else passes."""

import pytest

from app.dossiers.conflicts import EditConflict
from app.dossiers.editing import (
    delete_row,
    save_fields,
    save_part,
)
from tests.desk import TWO_COSTS, Desk


def test_two_people_may_change_different_fields(desk: Desk) -> None:
    dossier = desk.dossier({"project_plan": {"title": "Alt", "summary": "Alt"}})
    desk.save_title(dossier, "Von Bert", drawn_from=1)
    saved = save_fields(
        desk.session,
        dossier,
        path="project_plan",
        fields={"summary": "Von Anna"},
        drawn_from=1,
        **desk.by_anna(),
    )
    plan = saved.content.project_plan
    assert (plan.title, plan.summary, dossier.revision) == ("Von Bert", "Von Anna", 3)


def test_the_same_field_changed_by_another_is_a_conflict_with_the_other_version(
    desk: Desk,
) -> None:
    dossier = desk.dossier({"project_plan": {"title": "Alt"}})
    desk.save_title(dossier, "Von Bert", drawn_from=1)
    with pytest.raises(EditConflict) as raised:
        desk.save_title(dossier, "Von Anna", drawn_from=1)
    conflict = raised.value
    assert conflict.theirs == {"project_plan.title": "Von Bert"}
    assert (conflict.revision, conflict.changed_by) == (2, desk.bert)
    assert dossier.stated.project_plan.title == "Von Bert"


def test_who_wants_what_is_there_already_has_no_conflict(desk: Desk) -> None:
    dossier = desk.dossier({"project_plan": {"title": "Alt"}})
    desk.save_title(dossier, "Neu", drawn_from=1)
    desk.save_title(dossier, "Neu", drawn_from=1)
    assert dossier.revision == 2


@pytest.mark.parametrize("revision", [0, -1, 3, 2**63])
def test_a_revision_that_never_was_is_a_conflict(desk: Desk, revision: int) -> None:
    dossier = desk.dossier({"project_plan": {"title": "Alt"}})
    desk.save_title(dossier, "Neu", drawn_from=1)
    with pytest.raises(EditConflict):
        desk.save_title(dossier, "Neuer", drawn_from=revision)


def test_a_row_changed_by_another_is_not_deleted(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    save_fields(
        desk.session,
        dossier,
        path="cost_plan.positions[c2]",
        fields={"amount": "250"},
        drawn_from=1,
        **desk.by_bert(),
    )
    with pytest.raises(EditConflict) as raised:
        delete_row(
            desk.session,
            dossier,
            path="cost_plan.positions[c2]",
            drawn_from=1,
            **desk.by_anna(),
        )
    assert raised.value.theirs["cost_plan.positions[c2]"]["amount"] == "250.00"


def test_a_part_is_not_replaced_from_an_older_revision(desk: Desk) -> None:
    dossier = desk.dossier()
    desk.save_title(dossier, "Neu", drawn_from=1)
    with pytest.raises(EditConflict):
        save_part(
            desk.session,
            dossier,
            part="cost_plan",
            value={},
            drawn_from=1,
            **desk.by_anna(),
        )
