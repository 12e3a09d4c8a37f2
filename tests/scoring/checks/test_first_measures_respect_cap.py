"""First measures are both types of investment in phase A, up to and including the cap."""

from typing import Any

import pytest

from app.scoring.checks.first_measures_respect_cap import first_measures_respect_cap
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, costs

PARAMETERS = {"cap": 100_000_000}
STAFF = {"phase": "A", "type": "staff", "amount": "1.00"}


def checked(content: dict[str, Any]) -> Verdict:
    """What the check says of a dossier."""
    return first_measures_respect_cap.run(facts(content), PARAMETERS)


def invested(amount: str | None, kind: str = "investment", phase: str | None = "A") -> Any:
    """A position that invests."""
    return {"phase": phase, "type": kind, "amount": amount}


@pytest.mark.parametrize(
    ("first", "other", "outcome"),
    [
        ("600000.00", "400000.00", Outcome.MET),
        ("600000.00", "400000.01", Outcome.UNMET),
        ("600000.00", "399999.99", Outcome.MET),
    ],
)
def test_both_types_of_investment_count(first: str, other: str, outcome: Outcome) -> None:
    rows = invested(first, "investment_first_measures"), invested(other)
    assert checked(costs(*rows)).outcome is outcome


def test_other_cost_types_and_phase_b_do_not_count() -> None:
    rows = STAFF, invested("9000000.00", phase="B"), invested("9000000.00", "software")
    assert checked(costs(*rows)).outcome is Outcome.MET


def test_a_phase_a_without_any_investment_meets_the_cap() -> None:
    assert checked(costs(STAFF)).outcome is Outcome.MET


@pytest.mark.parametrize(
    "loose",
    [
        invested(None),
        invested("1.00", phase=None),
        {"phase": "A", "amount": "1.00"},
        {"amount": "1.00"},
    ],
)
def test_what_may_be_an_investment_leaves_it_open_unless_the_cap_is_broken(loose: Any) -> None:
    assert checked(costs(STAFF, loose)).outcome is Outcome.UNKNOWN
    assert checked(costs(invested("1000000.01"), loose)).outcome is Outcome.UNMET


@pytest.mark.parametrize(
    "loose",
    [
        {"phase": "A", "type": "staff"},
        {"type": "staff", "amount": "1.00"},
        {"phase": "B", "amount": "1.00"},
    ],
)
def test_what_cannot_be_such_an_investment_leaves_nothing_open(loose: Any) -> None:
    assert checked(costs(STAFF, loose)).outcome is Outcome.MET


@pytest.mark.parametrize(
    "content",
    [{}, costs(declared={"A": "1.00", "B": "1.00"}), costs(invested("1.00", phase="B"))],
)
def test_without_positions_in_phase_a_it_is_unknown(content: dict[str, Any]) -> None:
    assert checked(content).outcome is Outcome.UNKNOWN


def test_it_does_not_apply_where_only_phase_b_is_applied_for() -> None:
    only_b = costs(invested("5000000.00", phase="B"), entry="phase_b_only")
    assert checked(only_b).outcome is Outcome.NOT_APPLICABLE
    still_a = costs(invested("1000000.01"), entry="phase_b_only")
    assert checked(still_a).outcome is Outcome.UNMET


def test_the_reason_names_what_exceeds_and_where_it_stands() -> None:
    verdict = checked(costs({"id": "c9", **invested("1000000.01")}))
    assert "0,01\u00a0€" in both_languages(verdict)[0]
    assert verdict.looked_at == ("cost_plan.positions[c9].amount",)
