"""Every check has its remedies, and they mend what it finds: with exact numbers where it can be."""

import inspect
from typing import Any, NamedTuple

import pytest

from app.scoring.catalogue import catalogue
from app.scoring.steps.catalogue import proposers
from app.scoring.steps.search import next_steps
from app.scoring.steps.step import Step
from app.scoring.wording import NO_BREAK
from tests.builders import facts
from tests.ready import DROP, READY, READY_ON, ready
from tests.scoring.reading import mpsc_2021

WITHOUT_REMEDIES: dict[str, str] = {}
"""Checks for which nothing can be proposed, and why. What only a person judges has no check."""

DECISION: dict[str, Any] = READY["council"]["resolutions"][0]
SAID = "council.resolutions.0.declarations"
MEASURE = "project_plan.measures.1"
SOURCES = "cost_plan.financing.sources"
PARTNER = "applicant.partners.0"


class Case(NamedTuple):
    """A criterion that edits of the ready dossier break, and what the step that mends it says."""

    criterion: str
    edits: dict[str, Any]
    says: str = ""
    day: str = READY_ON


CASES = (
    Case("elig-applicant-type", {"applicant.type": "company"}, "antragsberechtigte Stelle"),
    Case("elig-applicant-type", {"applicant.type": None}),
    Case("elig-single-application", {"other_applications": None}, "keine"),
    Case(
        "elig-single-application",
        {"other_applications": [{"call": "mpsc-2021", "status": "live", "role": "lead"}]},
        "zurückziehen: 1",
    ),
    Case("elig-lead-body", {"applicant.partners": None}),
    Case("elig-lead-body", {f"{PARTNER}.lead": True, "applicant.partners.1": {"lead": True}}),
    Case("elig-county-with-municipality", {"applicant.type": "county", "applicant.partners": []}),
    Case("elig-county-with-municipality", {"applicant.type": "county", f"{PARTNER}.type": None}),
    Case("elig-municipality-key", {"applicant.key": "7999001"}, "berichtigen"),
    Case("elig-phase-entry", {"entry": None}, "wählen"),
    Case("elig-phase-entry", {"entry": "phase_b_only"}, "Strategie beschließen"),
    Case(
        "elig-phase-entry",
        {
            "entry": "phase_b_only",
            "existing_strategy": {"document": "Strategie", "adopted_on": "2021-04-01"},
        },
        "Mit Phase A beginnen",
    ),
    Case("plan-present", {"project_plan.title": None}, "Titel"),
    Case("plan-present", {"project_plan.goals": [], "project_plan.summary": None}, "Dokument"),
    Case("plan-baseline", {"project_plan.baseline.text": "Kurz."}, "400 Zeichen"),
    Case("plan-baseline", {"project_plan.baseline.figures.1.source": None}),
    Case("plan-goals", {"project_plan.goals.0.indicator": None}, "3 Ziele"),
    Case("plan-integrated-sectors", {f"{MEASURE}.sector": "administration"}, "1 weiteren"),
    Case("plan-spatial-scope", {"project_plan.scope.kind": "sub_area"}, "gesamte Stadt"),
    Case("plan-measures-complete", {f"{MEASURE}.owner": None}, "1 Maßnahmen"),
    Case("plan-measures-complete", {f"{MEASURE}.goals": ["g9"]}),
    Case("plan-motto-fit", {"project_plan.motto_fit": None}, "Gemeinsam aus der Krise"),
    Case("plan-charta-mapping", {f"{MEASURE}.charta": []}, "Leitlinie 3"),
    Case("fin-plan-present", {SOURCES: []}),
    Case("fin-caps", {"cost_plan.positions.0.amount": "2500000.01"}, "um 0,01 € senken"),
    Case("fin-caps", {"cost_plan.positions.0.phase": None}, "1 Angaben"),
    Case(
        "fin-first-measures-cap",
        {"cost_plan.positions.0.type": "investment", "cost_plan.positions.0.amount": "1000000.01"},
        "von 0,01 €",
    ),
    Case("fin-grant-rate", {"cost_plan.financing.rate": "0.90"}, "350.000,00 €"),
    Case("fin-grant-rate", {"cost_plan.financing.rate": None}, "höchstens 65 %"),
    Case("fin-emergency-proof", {"cost_plan.financing.rate": "0.90"}, "Fördersatz 90 % belegen"),
    Case("fin-arithmetic", {f"{SOURCES}.2.amount": "70001.01"}, "größte Abweichung 1,01 €"),
    Case("fin-arithmetic", {"cost_plan.declared_totals.total": "1.00"}),
    Case("fin-own-share-covered", {f"{SOURCES}.2.amount": "25000.00"}, "um 45.000,00 € erhöhen"),
    Case("fin-own-share-covered", {f"{SOURCES}.2.amount": "69999.99"}, "um 0,01 € erhöhen"),
    Case(
        "fin-third-party-limit",
        {
            f"{SOURCES}.{at}": {
                "id": f"t{at}",
                "kind": "third_party",
                "federal": False,
                "amount": "70000.00",
            }
            for at in (2, 3, 4)
        },
        "35.000,00 € Drittmittel",
    ),
    Case(
        "fin-cumulation",
        {f"{SOURCES}.2": {"kind": "other_public", "federal": True, "amount": "70000.00"}},
        "durch 70.000,00 € Eigenmittel",
    ),
    Case("fin-annual-breakdown", {"cost_plan.positions.0.year": None}, "2022 bis 2026"),
    Case("fin-cost-types", {"cost_plan.positions.0.type": "other"}, "1 Positionen"),
    Case("fin-budget-embedding", {"cost_plan.follow_up_costs": None}, "Folgekosten"),
    Case("time-plan-present", {"time_plan.phases": []}),
    Case("time-phase-durations", {"time_plan.phases.1.to": "2027-01-01"}, "am 31.12.2026"),
    Case("time-sequence", {"time_plan.phases.1.from": "2022-12-31"}, "am 01.01.2023 beginnen"),
    Case("time-sequence", {f"{MEASURE}.from": "2022-12"}, "1 Angaben"),
    Case("time-milestones", {"time_plan.milestones.1.date": "2023-01-01"}, "bis 31.12.2022"),
    Case("time-milestones", {"time_plan.milestones.3": DROP}),
    Case("time-staff-procurement", {"time_plan.milestones.0.date": "2022-03-01"}, "28.02.2022"),
    Case("res-in-time", {"council.resolutions": []}, "bis 14.04.2021, 24:00 Uhr"),
    Case("res-in-time", {"council.resolutions.0.date": None}, "Art und Tag"),
    Case("res-substitute", {"council.resolutions.0.kind": "urgent_decision"}, "Rechtsgrundlage"),
    Case("res-charta", {f"{SAID}.charta.passage": None}, "Smart City Charta"),
    Case("res-own-share", {f"{SAID}.own_share.declared": False}, "bis 14.04.2021"),
    Case("res-own-share-amount", {"council.resolutions.0.amount": "1.00"}, "245.000,00 €"),
    Case("res-own-share-amount", {"council.resolutions.0.to": 2025}, "in allen Planjahren"),
    Case("res-participation", {f"{SAID}.participatory_process": None}),
    Case("res-cross-sector", {f"{SAID}.not_sectoral.passage": None}),
    Case("res-learning", {f"{SAID}.model_learning": None}),
    Case("res-partners", {f"{PARTNER}.resolution": None}, "Verbandsgemeinde Rebenau-Land"),
    Case("res-formalities", {"council.resolutions.0.paper": None}, "Vorlagennummer"),
    Case("part-partners-described", {"project_plan.partners_and_actors": []}),
    Case("part-citizen-participation", {"project_plan.participation.0": DROP}),
    Case("part-cost-split", {f"{PARTNER}.cost_share": None}, "50 %"),
    Case("part-cost-split", {"applicant.cost_share": "0.80"}, "Rest von 70 %"),
    Case("gov-organisation", {"project_plan.governance.posts": []}),
    Case("gov-open-source", {f"{MEASURE}.licence": "proprietär"}, "offene Lizenz"),
    Case("gov-knowledge-transfer", {"project_plan.knowledge_transfer.budget": "0"}),
    Case("doc-contacts", {"applicant.contacts.deputy.email": "niemand"}),
    Case("doc-contacts", {"submitted_on": READY_ON, "applicant.signed_off": None}, "10.03.2021"),
    Case("doc-questions-and-deadline", {"submitted_on": "2021-03-15"}, "Bis 14.03.2021, 24:00"),
)


def steps(edits: dict[str, Any], day: str = READY_ON) -> tuple[Step, ...]:
    """The next steps of the ready dossier after some edits."""
    return next_steps(facts(ready(edits), as_of=day), mpsc_2021()).steps


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.criterion} {case.says}")
def test_a_broken_criterion_is_mended_by_a_single_step(case: Case) -> None:
    found = [
        step
        for step in steps(case.edits, case.day)
        if case.criterion in step.moved and len(step.actions) == 1
    ]
    said = [step.actions[0].remedy.what for step in found]
    assert any(case.says in sentence.pick("de").replace(NO_BREAK, " ") for sentence in said)
    for sentence in said:
        assert "…" not in sentence.pick("de") + sentence.pick("en")


def test_every_criterion_with_a_check_has_a_case() -> None:
    asked = {rule.criterion.id for rule in mpsc_2021().rules if rule.check}
    assert asked == {case.criterion for case in CASES}


def test_every_check_has_remedies_or_says_why_not() -> None:
    assert set(catalogue()) - set(proposers()) == set(WITHOUT_REMEDIES)
    assert set(proposers()) <= set(catalogue()), "remedies are named after their check"


@pytest.mark.parametrize("name", sorted(proposers()))
def test_remedies_take_the_parameters_of_their_check(name: str) -> None:
    taken = inspect.signature(proposers()[name]).parameters.values()
    named = {one.name for one in taken if one.kind is one.KEYWORD_ONLY}
    asked = set(catalogue()[name].parameters.model_fields)
    assert named <= asked
    assert named == asked or any(one.kind is one.VAR_KEYWORD for one in taken)


def test_what_only_a_person_can_judge_awaits_an_adviser() -> None:
    found = next_steps(facts(ready({"project_plan.motto_fit": None})), mpsc_2021())
    judged = {rule.criterion.id for rule in mpsc_2021().rules if rule.check is None}
    assert judged <= set(found.awaiting)
    assert "plan-motto-fit" not in found.awaiting


def test_own_texts_are_marked_as_such() -> None:
    found = steps({"project_plan.motto_fit": None})
    assert [step.own for step in found] == [True]
    assert "[Eigener Text]" in repr(found[0].actions[0].remedy.edits)
    assert not steps({f"{SOURCES}.2.amount": "25000.00"})[0].own


def test_a_decision_is_predicted_for_the_day_of_the_meeting() -> None:
    meeting = {"council.resolutions": [], "council.meetings": [{"date": "2021-03-25"}]}
    found = [step for step in steps(meeting, "2021-03-01") if "res-in-time" in step.gates]
    assert {step.on.isoformat() for step in found} == {"2021-03-25"}


def test_nothing_is_promised_after_the_deadline_of_the_council() -> None:
    found = next_steps(facts(ready({"council.resolutions": []}), as_of="2021-04-15"), mpsc_2021())
    assert "res-in-time" in found.rest


def test_the_grant_of_a_budget_emergency_is_proven_or_lowered() -> None:
    found = steps({"cost_plan.financing.rate": "0.90"})
    lowered = [step for step in found if "fin-grant-rate" in step.gates and not step.own]
    assert [step.after.level.value for step in lowered] == ["submittable"]
    assert lowered[0].relief == 5, "the proof is no longer asked for"
    assert lowered[0].points == 0
