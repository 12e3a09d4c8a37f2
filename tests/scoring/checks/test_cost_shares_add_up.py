"""The cost shares add up: exactly, with the rest for the applicant."""

from typing import Any

import pytest

from app.scoring.checks.cost_shares_add_up import cost_shares_add_up
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts


def run(own: str | None, partners: list[str | None] | None) -> Verdict:
    rows = None if partners is None else [{"cost_share": share} for share in partners]
    content: dict[str, Any] = {"applicant": {"cost_share": own, "partners": rows}}
    return cost_shares_add_up.run(facts(content), {})


@pytest.mark.parametrize(
    ("own", "partners", "expected"),
    [
        (None, None, Outcome.UNKNOWN),
        ("0.7", None, Outcome.UNKNOWN),
        (None, [], Outcome.NOT_APPLICABLE),
        ("0.7", ["0.30"], Outcome.MET),
        (None, ["0.30"], Outcome.MET),
        (None, ["0.999999999"], Outcome.MET),
        (None, ["1"], Outcome.UNMET),
        (None, ["0.6", "0.4"], Outcome.UNMET),
        (None, ["0.6", "0.5"], Outcome.UNMET),
        ("0.7", ["0.300000001"], Outcome.UNMET),
        ("0.7", ["0.299999999"], Outcome.UNMET),
        ("1/3", ["1/3", "1/3"], Outcome.MET),
        ("0.33", ["0.33", "0.33"], Outcome.UNMET),
        ("0.333333333", ["1/3", "1/3"], Outcome.UNMET),
        ("0", ["1"], Outcome.MET),
        ("0.7", [None], Outcome.UNKNOWN),
        (None, [None, "0.5"], Outcome.UNKNOWN),
        (None, [""], Outcome.UNKNOWN),
        ("0.7", ["0.4", None], Outcome.UNMET),
        (None, ["1", None], Outcome.UNMET),
        ("0.5", ["0.5", None], Outcome.UNKNOWN),
    ],
)
def test_shares_at_and_beside_the_whole(
    own: str | None, partners: list[str | None] | None, expected: Outcome
) -> None:
    assert run(own, partners).outcome is expected


def test_the_reason_names_the_sum_and_the_rest() -> None:
    assert "105\u00a0%" in run("0.75", ["0.30"]).reason.pick("de")
    assert "the rest of 70%" in run(None, ["0.30"]).reason.pick("en")


def test_only_the_partners_without_a_share_are_pointed_at() -> None:
    assert run(None, ["0.3", None]).looked_at == ("applicant.partners[1].cost_share",)
