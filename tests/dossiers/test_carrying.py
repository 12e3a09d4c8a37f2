"""What carries over into another call, and what must be said anew."""

from copy import deepcopy
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.checklists.library import checklist
from app.dossiers.carrying import carried_over
from app.dossiers.checking import checked
from app.dossiers.exchange import as_plain
from app.scoring.facts import Facts
from app.scoring.score import score
from app.scoring.scorecard import Level
from tests.builders import CALL_2021
from tests.ready import READY_ON, leaves, ready

TODAY = date(2021, 3, 10)
SUBMITTED: dict[str, Any] = {
    "submitted_on": "2021-03-09",
    "answers": {"a": "Ja", "b": "Nein"},
    "council.meetings": [
        {"id": "m1", "date": "2021-02-25"},
        {"id": "m2", "date": "2021-03-10"},
        {"id": "m3", "body": "Stadtrat"},
    ],
    "cost_plan.financing.budget_emergency": {
        "claimed": True,
        "proof": "Bestätigung",
        "issued_by": "ADD",
        "issued_on": "2021-01-05",
    },
}


def carried(edits: dict[str, Any] | None = None, same: tuple[str, ...] = ()) -> Any:
    return carried_over(ready(edits), today=TODAY, same_questions=same)


def left(found: Any) -> dict[str, int]:
    return {one.path: one.number for one in found.left_behind}


def test_what_holds_for_one_call_only_stays_behind() -> None:
    found = carried(SUBMITTED, same=("a",))
    assert left(found) == {
        "submitted_on": 1,
        "applicant.signed_off": 1,
        "cost_plan.financing.budget_emergency.proof": 1,
        "cost_plan.financing.budget_emergency.issued_by": 1,
        "cost_plan.financing.budget_emergency.issued_on": 1,
        "council.resolutions": 1,
        "other_applications": 0,
        "applicant.partners": 1,
        "council.meetings": 1,
        "answers": 1,
    }
    whole = found.whole
    assert "resolutions" not in whole["council"]
    assert [one["id"] for one in whole["council"]["meetings"]] == ["m2", "m3"]
    assert whole["answers"] == {"a": "Ja"}
    assert whole["cost_plan"]["financing"]["budget_emergency"] == {"claimed": True}
    assert "resolution" not in whole["applicant"]["partners"][0]


def test_everything_else_carries_over_with_its_ids() -> None:
    whole, original = carried(SUBMITTED).whole, ready(SUBMITTED)
    assert whole["project_plan"] == original["project_plan"]
    assert whole["time_plan"] == original["time_plan"]
    assert whole["cost_plan"]["positions"] == original["cost_plan"]["positions"]
    assert whole["applicant"]["partners"][0]["cost_share"] == "0.30"


def test_the_dossier_itself_stays_as_it_is() -> None:
    whole = ready(SUBMITTED)
    before = deepcopy(whole)
    carried_over(whole, today=TODAY, same_questions=())
    assert whole == before


def test_an_empty_dossier_leaves_nothing_behind() -> None:
    found = carried_over({"format": "dossier/1"}, today=TODAY, same_questions=())
    assert found.left_behind == ()
    assert set(found.facts.values()) == {0}


def test_entries_are_counted_without_row_ids() -> None:
    whole = {"cost_plan": {"positions": [{"id": "c1", "amount": "1.00", "year": 2022}]}}
    facts = carried_over(whole, today=TODAY, same_questions=()).facts
    assert facts["cost_plan"] == 2


@given(st.sets(st.sampled_from(leaves()), max_size=12))
def test_a_copy_is_never_readier_in_what_the_council_decides(places: set[str]) -> None:
    """Whatever the dossier states: no resolution of the old call makes a copy complete."""
    whole = ready({place: None for place in places if not place[-1].isdigit()})
    copy = carried_over(as_plain(checked(whole)), today=TODAY, same_questions=())
    facts = Facts(
        dossier=checked(copy.whole), timetable=CALL_2021, as_of=date.fromisoformat(READY_ON)
    )
    card = score(facts, checklist("mpsc-2021"))
    assert card.level is not Level.COMPLETE
    assert not any(line.earned for line in card.section("E").lines)
    assert card.line("res-in-time").outcome != "met"
