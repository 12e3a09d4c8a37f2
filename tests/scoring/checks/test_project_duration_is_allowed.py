"""From the first start to the last end: the last allowed day counts, the next is too long."""

from typing import Any

import pytest

from app.scoring.checks.project_duration_is_allowed import project_duration_is_allowed
from app.scoring.verdict import Outcome
from tests.builders import facts
from tests.scoring.checks.plans import Row, both_languages, period


@pytest.mark.parametrize(
    ("phases", "outcome"),
    [
        ([], Outcome.UNKNOWN),
        ([period("A", "2022-01-01", "2023-12-31")], Outcome.MET),
        ([period("A", "2022-01-01", "2024-01-01")], Outcome.UNMET),
        ([period("A", "2022-01-01", "2022-06-30"), period("B", "2023-07-01", "2023-12-31")], "met"),
        (
            [period("A", "2022-01-01", "2022-06-30"), period("B", "2023-07-01", "2024-01-01")],
            "unmet",
        ),
        ([period(None, "2022-01-01", "2022-12-31")], Outcome.MET),
        ([period("A", "2022-01-01", None)], Outcome.UNKNOWN),
        ([period("A", "2022-01-01", None), period("B", "2023-01-01", "2024-01-01")], "unmet"),
        ([period("A", "2022-01-01", None), period("B", "2023-01-01", "2023-12-31")], "unknown"),
        ([period("A", None, "2022-12-31")], Outcome.UNKNOWN),
        ([period("A", "2022-12-31", "2022-01-01")], Outcome.UNMET),
        ([period("A", "2024-01-01", None), period("B", None, "2022-12-31")], Outcome.UNKNOWN),
    ],
)
def test_the_whole_project_is_measured(phases: list[Row], outcome: str) -> None:
    content: dict[str, Any] = {"time_plan": {"phases": phases}}
    verdict = project_duration_is_allowed.run(facts(content), {"months": 24})
    assert verdict.outcome == outcome
    assert all("…" not in words for words in both_languages(verdict))
