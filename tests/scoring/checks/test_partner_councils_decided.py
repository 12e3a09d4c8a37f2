"""The councils of the partners decided: by share, the lead left out."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.partner_councils_decided import partner_councils_decided
from app.scoring.facts import Facts, Timetable
from app.scoring.verdict import Outcome, Verdict
from tests.builders import CALL_2021, facts
from tests.scoring.checks.council import CALL_2019
from tests.scoring.checks.council import run as run_check

PARAMETERS = {
    "partner_types": ["municipality", "county", "municipal_association", "alliance"],
    "by": "resolution",
}


def partner(resolution: str | None = None, **more: Any) -> dict[str, Any]:
    return {"type": "municipality", "resolution": resolution, **more}


def run(
    partners: list[dict[str, Any]] | None,
    as_of: str = "2021-04-01",
    timetable: Timetable = CALL_2021,
) -> Verdict:
    given: Facts = facts({"applicant": {"partners": partners}}, as_of=as_of, timetable=timetable)
    return run_check(partner_councils_decided, given, **PARAMETERS)


def test_partners_not_stated_are_unknown_and_none_is_a_statement() -> None:
    assert run(None).outcome is Outcome.UNKNOWN
    assert run([]).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("day", "as_of", "expected"),
    [
        ("2021-04-14", "2021-04-14", Outcome.MET),
        ("2021-04-15", "2021-04-15", Outcome.UNMET),
        ("2021-04-14", "2021-04-13", Outcome.UNKNOWN),
        ("2021-04-15", "2021-04-13", Outcome.UNKNOWN),
        (None, "2021-04-13", Outcome.UNKNOWN),
        (None, "2021-04-20", Outcome.UNKNOWN),
    ],
)
def test_one_partner_at_and_beside_the_deadline(
    day: str | None, as_of: str, expected: Outcome
) -> None:
    assert run([partner(day)], as_of).outcome is expected


def test_some_of_several_are_graded_by_their_share() -> None:
    verdict = run([partner("2021-03-01"), partner(None, name="Weiler"), partner("2021-03-02")])
    assert verdict.outcome is Outcome.PARTLY
    assert verdict.degree == Fraction(2, 3)
    assert "„Weiler“" in verdict.reason.pick("de")
    assert verdict.looked_at == ("applicant.partners[1].resolution",)


def test_a_late_partner_beside_one_without_a_day_breaks_the_rule() -> None:
    verdict = run([partner("2021-04-15"), partner(None)], "2021-05-01")
    assert verdict.outcome is Outcome.UNMET


def test_a_late_partner_beside_one_in_time_counts_half() -> None:
    verdict = run([partner("2021-04-15", id="p1"), partner("2021-04-14")], "2021-05-01")
    assert verdict.degree == Fraction(1, 2)
    assert "Nach der Frist (14.04.2021, 24:00 Uhr)" in verdict.reason.pick("de")
    assert verdict.looked_at == ("applicant.partners[p1].resolution",)


def test_a_planned_day_that_is_too_late_is_warned_of() -> None:
    assert "after the deadline" in run([partner("2021-04-15")]).reason.pick("en")
    assert "after the deadline" not in run([partner("2021-04-14")]).reason.pick("en")


def test_firms_are_not_asked() -> None:
    firm = {"type": "company", "name": "Stadtwerke"}
    assert run([firm]).outcome is Outcome.NOT_APPLICABLE
    assert run([firm, partner("2021-03-01")]).outcome is Outcome.MET


def test_a_partner_without_a_type_may_be_municipal() -> None:
    assert run([{"name": "Weiler"}]).outcome is Outcome.UNKNOWN


def test_the_lead_is_left_out_unless_two_are_marked() -> None:
    lead = partner(None, lead=True)
    assert run([lead]).outcome is Outcome.NOT_APPLICABLE
    assert run([lead, partner("2021-03-01")]).outcome is Outcome.MET
    assert run([lead, lead, partner("2021-03-01")]).degree == Fraction(1, 3)


def test_without_a_known_deadline_what_was_taken_counts() -> None:
    assert run([partner("2019-07-02")], "2019-07-02", CALL_2019).outcome is Outcome.MET
    assert run([partner("2019-07-02")], "2019-07-01", CALL_2019).outcome is Outcome.UNKNOWN
