"""The council declares: the flag, the passage, and only one decision."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.scoring.checks.council_declares import council_declares
from app.scoring.council_terms import DECLARATIONS
from app.scoring.facts import Facts
from app.scoring.verdict import Outcome
from tests.scoring.checks.council import CALL_2020, RULES_2020, RULES_2021, council, decision, run
from tests.scoring.checks.council import outcome as outcome_of


def declares(key: str, given: Facts) -> Outcome:
    return outcome_of(council_declares, given, declaration=key, **RULES_2021)


def charta(**made: Any) -> dict[str, Any]:
    return {"kind": "resolution", "date": "2021-03-25", "declarations": {"charta": made}}


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ({"declared": True, "passage": "Sie folgt der Charta."}, Outcome.MET),
        ({"declared": True}, Outcome.UNKNOWN),
        ({"declared": True, "passage": " \n "}, Outcome.UNKNOWN),
        ({"declared": False}, Outcome.UNMET),
        ({"declared": False, "passage": "Sie folgt der Charta nicht."}, Outcome.UNMET),
        ({"declared": None}, Outcome.UNKNOWN),
        ({"passage": "Sie folgt der Charta."}, Outcome.UNKNOWN),
        ({}, Outcome.UNKNOWN),
    ],
)
def test_flag_and_passage(made: dict[str, Any], expected: Outcome) -> None:
    assert declares("charta", council(charta(**made))) is expected


@pytest.mark.parametrize("key", list(DECLARATIONS))
def test_each_of_the_six_is_looked_at_on_its_own(key: str) -> None:
    others = [other for other in DECLARATIONS if other != key]
    assert declares(key, council(decision(key))) is Outcome.MET
    assert declares(key, council(decision(*others))) is Outcome.UNKNOWN


def test_another_declaration_is_refused_as_a_parameter() -> None:
    with pytest.raises(ValidationError, match="participatory_process, charta"):
        run(council_declares, council(), declaration="chart", **RULES_2021)


def test_declarations_are_not_collected_from_several_decisions() -> None:
    given = council(decision("charta"), decision("own_share"))
    outcomes = {declares("charta", given), declares("own_share", given)}
    assert outcomes == {Outcome.MET, Outcome.UNKNOWN}


def test_the_two_that_the_call_insists_on_outweigh_three_others() -> None:
    three = decision("participatory_process", "not_sectoral", "model_learning")
    given = council(three, decision("charta", "own_share"))
    assert declares("charta", given) is Outcome.MET
    assert declares("own_share", given) is Outcome.MET
    assert declares("model_learning", given) is Outcome.UNKNOWN


def test_a_declaration_only_in_a_late_decision_does_not_help_one_in_time() -> None:
    late = decision("charta", "own_share", day="2021-04-15")
    assert declares("charta", council(late, decision(), as_of="2021-05-01")) is Outcome.UNKNOWN


def test_a_late_decision_alone_still_makes_its_declarations() -> None:
    given = council(decision("charta", day="2021-04-15"), as_of="2021-05-01")
    assert declares("charta", given) is Outcome.MET


def test_a_recommendation_declares_nothing() -> None:
    assert declares("charta", council(decision("charta", kind="recommendation"))) is Outcome.UNKNOWN


def test_without_a_kind_it_may_be_a_recommendation() -> None:
    assert declares("charta", council(decision("charta", kind=None))) is Outcome.UNKNOWN


def test_without_a_day_it_may_be_a_draft_unless_it_denies_the_declaration() -> None:
    draft = decision("charta", day=None)
    denied = charta(declared=False) | {"date": None}
    assert declares("charta", council(draft)) is Outcome.UNKNOWN
    assert declares("charta", council(denied)) is Outcome.UNMET


@pytest.mark.parametrize("declared", [True, False, None])
def test_a_planned_decision_declares_nothing_yet(declared: bool | None) -> None:
    planned = charta(declared=declared, passage="...") | {"date": "2021-04-02"}
    verdict = run(council_declares, council(planned), declaration="charta", **RULES_2021)
    assert verdict.outcome is Outcome.UNKNOWN
    assert ("Vorlage" in verdict.reason.pick("de")) is not bool(declared)


def test_a_rejected_proposal_declares_nothing() -> None:
    rejected = decision("charta", vote={"in_favour": 10, "against": 20})
    assert declares("charta", council(rejected)) is Outcome.UNMET


def test_of_equal_decisions_a_resolution_counts_before_an_urgent_decision() -> None:
    urgent = decision("charta", kind="urgent_decision", day="2021-03-30", id="u")
    given = council(urgent, decision("charta", id="r"))
    verdict = run(council_declares, given, declaration="charta", **RULES_2021)
    assert "council.resolutions[r].declarations.charta.passage" in verdict.looked_at


def test_of_equal_resolutions_the_latest_counts() -> None:
    given = council(decision("charta", id="newer"), decision("charta", day="2021-03-01", id="old"))
    verdict = run(council_declares, given, declaration="charta", **RULES_2021)
    assert verdict.looked_at[0].startswith("council.resolutions[newer]")


def test_in_2020_the_urgent_decision_of_the_last_day_counts_before_the_later_resolution() -> None:
    urgent = decision("charta", kind="urgent_decision", day="2020-05-20")
    later = decision("charta", "own_share", day="2020-06-17")
    given = council(urgent, later, as_of="2020-07-01", timetable=CALL_2020)
    verdict = run(council_declares, given, declaration="own_share", **RULES_2020)
    assert verdict.outcome is Outcome.UNKNOWN
    assert verdict.looked_at[0].startswith("council.resolutions[0]")


def test_the_reason_names_decision_and_declaration_in_both_languages() -> None:
    given = council(decision("charta", body="Stadtrat Rebenau"))
    reason = run(council_declares, given, declaration="charta", **RULES_2021).reason
    assert reason.pick("de").startswith("Beschluss (Stadtrat Rebenau, 25.03.2021): Die Erklärung")
    assert "“Commitment to the Smart City Charta”" in reason.pick("en")


def test_the_rule_is_worded_with_its_parameters() -> None:
    typed = council_declares.parameters.model_validate({"declaration": "charta", **RULES_2021})
    rule = council_declares.rule_with(dict(typed))
    assert "Beschluss und Eil- oder Dringlichkeitsentscheidung" in rule.pick("de")
    assert "“Commitment to the Smart City Charta”" in rule.pick("en")
