"""Section E: the council. Cases from scoring.md and domain.md 7, not from the checks."""

from typing import Any

import pytest

from tests.ready import DROP, READY
from tests.scoring.reading import PASSED, Case, check_case, parametrized, scorecard

DECISIONS = "council.resolutions"
FIRST = f"{DECISIONS}.0"
SAID = f"{FIRST}.declarations"
PARTNER = "applicant.partners.0"
NOT_MET = ("unknown", "unmet", "partly")
READY_DECISION: dict[str, Any] = READY["council"]["resolutions"][0]


def decision(**changes: Any) -> dict[str, Any]:
    """The ready decision with other facts, without an id."""
    return {**READY_DECISION, "id": None, **changes}


URGENT = {"kind": "urgent_decision", "legal_basis": "§ 48 GemO"}


def urgent(**changes: Any) -> dict[str, Any]:
    return {f"{FIRST}.{key}": value for key, value in {**URGENT, **changes}.items()}


def decided(*decisions: dict[str, Any]) -> dict[str, Any]:
    return {DECISIONS: list(decisions)}


def declared(key: str, passes: str) -> list[Case]:
    """A declaration with its passage passes; without a word it is unknown, denied it is unmet."""
    place = f"{SAID}.{key}"
    silent = {name: said for name, said in READY_DECISION["declarations"].items() if name != key}
    return [
        Case("declared with its passage", {}, passes),
        Case("nothing decided", decided(), "unknown"),
        Case("not said", {place: None}, "unknown"),
        Case("no passage", {f"{place}.passage": None}, "unknown"),
        Case("a blank passage", {f"{place}.passage": " "}, "unknown"),
        Case("a passage without the flag", {f"{place}.declared": None}, "unknown"),
        Case("denied", {f"{place}.declared": False}, "unmet"),
        Case("denied in a passage", {place: {"declared": False, "passage": "Nein."}}, "unmet"),
        Case("only recommended", {f"{FIRST}.kind": "recommendation"}, NOT_MET),
        Case("kind unknown", {f"{FIRST}.kind": None}, NOT_MET),
        Case("planned", {f"{FIRST}.date": "2021-03-25"}, "unknown"),
        Case("no day", {f"{FIRST}.date": None}, "unknown"),
        Case("by urgent decision", urgent(), passes),
        Case(
            "in a committee's paper beside a silent resolution",
            decided(decision(declarations=silent), decision(kind="recommendation")),
            NOT_MET,
        ),
        Case(
            "in a planned resolution beside a silent one",
            decided(decision(declarations=silent), decision(date="2021-03-25")),
            NOT_MET,
        ),
        Case(
            "in one of two resolutions, all in it",
            decided(decision(declarations=silent), decision(date="2021-03-01")),
            passes,
        ),
    ]


TABLE = {
    "res-in-time": [
        Case("decided", {}, "met"),
        Case("nothing", decided(), "unknown"),
        Case("nothing on the last day", decided(), "unknown", "2021-04-14"),
        Case("nothing after it", decided(), "unmet", "2021-04-15"),
        Case("on the last day", {f"{FIRST}.date": "2021-04-14"}, "met", "2021-05-01"),
        Case("a day late", {f"{FIRST}.date": "2021-04-15"}, "unmet", "2021-05-01"),
        Case("planned in time", {f"{FIRST}.date": "2021-03-25"}, "unknown"),
        Case("planned too late", {f"{FIRST}.date": "2021-04-15"}, "unknown"),
        Case("today", {f"{FIRST}.date": "2021-03-10"}, "met"),
        Case("no day", {f"{FIRST}.date": None}, "unknown"),
        Case("kind unknown", {f"{FIRST}.kind": None}, "unknown"),
        Case("only recommended", {f"{FIRST}.kind": "recommendation"}, NOT_MET),
        Case("by urgent decision", urgent(), "met"),
        Case("an empty row", decided({}), "unknown"),
        Case(
            "late, and another in time",
            decided(decision(date="2021-04-20"), decision()),
            "met",
            "2021-05-01",
        ),
    ],
    "res-substitute": [
        Case("a resolution needs no substitute", {}, "not_applicable"),
        Case("nothing decided", decided(), "unknown"),
        Case("kind unknown", {f"{FIRST}.kind": None}, "unknown"),
        Case("with legal basis", urgent(), "met"),
        Case("without legal basis", urgent(legal_basis=None), "unknown"),
        Case("with legal basis, after a row just begun", decided({}, decision(**URGENT)), "met"),
        Case("undated, after a row just begun", decided({}, {"kind": "resolution"}), "unknown"),
        Case("not ratified, not asked in 2021", urgent(ratified_on=None), "met"),
        Case("planned", urgent(date="2021-03-25"), "unknown"),
        Case(
            "only recommended", {f"{FIRST}.kind": "recommendation"}, ("unknown", "not_applicable")
        ),
    ],
    "res-charta": declared("charta", "met"),
    "res-own-share": declared("own_share", "met"),
    "res-participation": declared("participatory_process", PASSED),
    "res-cross-sector": declared("not_sectoral", PASSED),
    "res-learning": declared("model_learning", PASSED),
    "res-own-share-amount": [
        Case("70 % of 350,000", {}, "met"),
        Case("nothing decided", decided(), "unknown"),
        Case("99.5 %", {f"{FIRST}.amount": "243775.00"}, "met"),
        Case("a cent below 99.5 %", {f"{FIRST}.amount": "243774.99"}, "unmet"),
        Case("more than enough", {f"{FIRST}.amount": "999999.00"}, "met"),
        Case(
            "alone, the whole share",
            {"applicant.partners": [], f"{FIRST}.amount": "348250.00"},
            "met",
        ),
        Case(
            "alone, a cent below",
            {"applicant.partners": [], f"{FIRST}.amount": "348249.99"},
            "unmet",
        ),
        Case("partners unsaid, not the whole", {"applicant.partners": None}, NOT_MET),
        Case("partner's part unknown, not the whole", {f"{PARTNER}.cost_share": None}, NOT_MET),
        Case("a rate", {f"{FIRST}.amount": None, f"{FIRST}.own_share_rate": "0.35"}, "met"),
        Case(
            "a rate too low",
            {f"{FIRST}.amount": None, f"{FIRST}.own_share_rate": "0.3499"},
            "unmet",
        ),
        Case(
            "a rate for an unknown plan",
            {
                f"{FIRST}.amount": None,
                f"{FIRST}.own_share_rate": "0.35",
                "cost_plan.financing.rate": None,
            },
            "unknown",
        ),
        Case("neither", {f"{FIRST}.amount": None}, "not_applicable"),
        Case("a year too few", {f"{FIRST}.to": 2025}, "partly"),
        Case("a year too late", {f"{FIRST}.from": 2023}, "partly"),
        Case(
            "the years known so far of an unfinished plan",
            {"time_plan.phases.1.to": None, f"{FIRST}.to": 2023},
            "unknown",
        ),
        Case(
            "fewer years than an unfinished plan has already",
            {"time_plan.phases.1.to": None, f"{FIRST}.to": 2022},
            NOT_MET,
        ),
        Case(
            "phase B not planned yet",
            {"time_plan.phases.1": DROP, f"{FIRST}.to": 2022},
            "unknown",
        ),
        Case("an open end", {f"{FIRST}.to": None, "time_plan.phases.1.to": None}, "met"),
        Case(
            "a small part of its own, partners unsaid",
            {"applicant.partners": None, "applicant.cost_share": "0.1"},
            NOT_MET,
        ),
        Case("no years", {f"{FIRST}.from": None, f"{FIRST}.to": None}, "met"),
        Case("more years", {f"{FIRST}.from": 2020, f"{FIRST}.to": 2027}, "met"),
        Case("no plan to compare with", {"cost_plan": None}, "unknown"),
        Case("planned", {f"{FIRST}.date": "2021-03-25"}, "unknown"),
        Case("only recommended", {f"{FIRST}.kind": "recommendation"}, NOT_MET),
        Case(
            "no sources: the required share",
            {"cost_plan.financing.sources": []},
            "met",
        ),
        Case(
            "no sources: a cent below",
            {"cost_plan.financing.sources": [], f"{FIRST}.amount": "243774.99"},
            "unmet",
        ),
    ],
    "res-partners": [
        Case("the partner decided", {}, "met"),
        Case("no partners", {"applicant.partners": []}, "not_applicable"),
        Case("nothing said of partners", {"applicant.partners": None}, "unknown"),
        Case("not decided", {f"{PARTNER}.resolution": None}, "unknown"),
        Case("planned", {f"{PARTNER}.resolution": "2021-03-11"}, "unknown"),
        Case("today", {f"{PARTNER}.resolution": "2021-03-10"}, "met"),
        Case("too late", {f"{PARTNER}.resolution": "2021-04-15"}, "unmet", "2021-05-01"),
        Case(
            "one of two", {"applicant.partners.1": {"name": "B", "type": "municipality"}}, NOT_MET
        ),
        Case("kind of partner unknown", {f"{PARTNER}.type": None}, ("met", "unknown")),
        Case(
            "a company decides nothing",
            {"applicant.partners.1": {"name": "Werke", "type": "company"}},
            "met",
        ),
        Case("only a company", {f"{PARTNER}.type": "company"}, "not_applicable"),
    ],
    "res-formalities": [
        Case("all documented", {}, "met"),
        Case("nothing", decided(), "unknown"),
        *(
            Case(f"no {key}", {f"{FIRST}.{key}": None}, NOT_MET)
            for key in ("body", "date", "paper", "document", "vote")
        ),
        Case("an empty vote", {f"{FIRST}.vote": {"in_favour": None}}, NOT_MET),
        Case("a vote in words", {f"{FIRST}.vote": {"text": "einstimmig"}}, "met"),
        Case("planned", {f"{FIRST}.date": "2021-03-25"}, "unknown"),
        Case("only recommended", {f"{FIRST}.kind": "recommendation"}, NOT_MET),
    ],
}


@parametrized(TABLE)
def test_council(criterion: str, case: Case) -> None:
    check_case(criterion, case)


def test_declarations_are_not_collected_from_several_decisions() -> None:
    said = READY_DECISION["declarations"]
    one = decision(declarations={"charta": said["charta"]})
    two = decision(declarations={"own_share": said["own_share"]})
    for both in (decided(one, two), decided(two, one)):
        card = scorecard(both)
        gates = [card.line(name).outcome.value for name in ("res-charta", "res-own-share")]
        assert gates.count("met") <= 1


@pytest.mark.parametrize(
    "edits",
    [
        decided(),
        {f"{FIRST}.date": "2021-03-25"},
        {f"{FIRST}.kind": "recommendation"},
        {SAID: {}},
    ],
)
def test_a_dossier_that_waits_for_its_council_is_submittable_until_the_last_day(
    edits: dict[str, Any],
) -> None:
    submitted = {**edits, "submitted_on": "2021-03-14"}
    assert scorecard(submitted, "2021-03-15").level == "submittable"
    after = {**submitted, **({f"{FIRST}.date": None} if f"{FIRST}.date" in edits else {})}
    assert scorecard(after, "2021-04-15").level == "blocked"


def test_a_decision_taken_after_the_deadline_blocks() -> None:
    late = {f"{FIRST}.date": "2021-04-15", "submitted_on": "2021-03-14"}
    assert scorecard(late, "2021-04-16").level == "blocked"
    assert scorecard({**late, f"{DECISIONS}.0": DROP}, "2021-04-16").level == "blocked"


@pytest.mark.parametrize("kind", ["resolution", "urgent_decision"])
def test_a_row_just_begun_does_not_hide_a_decision_that_is_recorded(kind: str) -> None:
    recorded = {"kind": kind, "body": "Stadtrat"}
    for rows in (decided({}, recorded), decided(recorded, {})):
        line = scorecard(rows).line("res-formalities")
        assert line.outcome == "partly"
        assert "Stadtrat" in line.reason.pick("de")
