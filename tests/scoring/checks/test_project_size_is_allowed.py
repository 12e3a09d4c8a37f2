"""The grant reaches the least, the costs keep to the most; the bounds themselves are allowed."""

import pytest

from app.scoring.checks.project_size_is_allowed import project_size_is_allowed
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, costs

PARAMETERS = {"least": 10_000_000, "most": 250_000_000}


def checked(amount: str | None, rate: str | None) -> Verdict:
    positions = () if amount is None else ({"id": "c1", "amount": amount},)
    return project_size_is_allowed.run(facts(costs(*positions, rate=rate)), PARAMETERS)


@pytest.mark.parametrize(
    ("amount", "rate", "outcome"),
    [
        ("2500000.00", "0.80", Outcome.MET),
        ("2500000.01", "0.80", Outcome.UNMET),
        ("2500000.01", None, Outcome.UNMET),
        ("125000.00", "0.80", Outcome.MET),
        ("124999.99", "0.80", Outcome.UNMET),
        ("100000.00", "0.80", Outcome.UNMET),
        ("1000000.00", None, Outcome.UNKNOWN),
        (None, "0.80", Outcome.UNKNOWN),
        (None, None, Outcome.UNKNOWN),
    ],
)
def test_both_bounds(amount: str | None, rate: str | None, outcome: Outcome) -> None:
    verdict = checked(amount, rate)
    assert verdict.outcome is outcome
    assert all("…" not in words for words in both_languages(verdict))


def test_costs_that_may_still_rise_decide_nothing_but_an_excess() -> None:
    open_position = {"id": "c2", "amount": None, "text": "offen"}
    low = costs({"id": "c1", "amount": "1000.00"}, open_position, rate="0.80")
    assert project_size_is_allowed.run(facts(low), PARAMETERS).outcome is Outcome.UNKNOWN
    high = costs({"id": "c1", "amount": "2500000.01"}, open_position, rate="0.80")
    assert project_size_is_allowed.run(facts(high), PARAMETERS).outcome is Outcome.UNMET
