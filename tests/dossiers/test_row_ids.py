"""Rows get ids once, in every list that there is."""

from app.dossiers.row_ids import next_row_id, row_lists, with_row_ids


def test_every_list_of_rows_is_known() -> None:
    assert set(row_lists()) == {
        ("applicant", "partners"),
        ("project_plan", "baseline", "figures"),
        ("project_plan", "goals"),
        ("project_plan", "measures"),
        ("project_plan", "comparison_with_funded_projects"),
        ("project_plan", "participation"),
        ("project_plan", "partners_and_actors"),
        ("project_plan", "governance", "posts"),
        ("cost_plan", "positions"),
        ("cost_plan", "financing", "sources"),
        ("time_plan", "phases"),
        ("time_plan", "milestones"),
        ("council", "resolutions"),
        ("council", "meetings"),
        ("documents",),
        ("earlier_applications",),
        ("other_applications",),
    }


def test_rows_without_an_id_get_the_next_one() -> None:
    whole = {"project_plan": {"goals": [{"text": "a"}, {"id": "g5"}, {"id": " "}, {"id": "own"}]}}
    goals = with_row_ids(whole)["project_plan"]["goals"]
    assert [goal["id"] for goal in goals] == ["g6", "g5", "g7", "own"]


def test_an_id_that_is_still_referred_to_is_not_given_again() -> None:
    whole = {
        "project_plan": {"goals": [], "measures": [{"id": "m1", "goals": ["g3", "other"]}]},
        "cost_plan": {"positions": [{"measure": "m7"}, {"measure": None}]},
    }
    assert next_row_id(whole, ("project_plan", "goals")) == "g4"
    assert next_row_id(whole, ("project_plan", "measures")) == "m8"
    assert next_row_id(whole, ("cost_plan", "positions")) == "c1"


def test_what_is_no_list_of_rows_is_left_to_the_model() -> None:
    strange = {"cost_plan": {"positions": "x"}, "council": [], "documents": [1, None]}
    assert with_row_ids(strange) == strange
