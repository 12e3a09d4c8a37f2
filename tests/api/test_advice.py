"""Programs read the same advice as people: contradictions, next steps, the backwards plan."""

from typing import Any

from fastapi import FastAPI

from app.api.advice_shapes import Findings, NextSteps, Plan
from tests.api.programs import Program
from tests.cast import Cast
from tests.ready import ready


def sent(program: Program, **edits: Any) -> None:
    content = ready({place.replace("__", "."): value for place, value in edits.items()})
    revision = 1
    for part in ("applicant", "project_plan", "cost_plan", "time_plan", "council"):
        answer = program.send(part, content[part], revision=f'"{revision}"')
        assert answer.status_code == 200, answer.text
        revision = answer.json()["revision"]


def test_findings_name_both_places_and_both_values(program: Program) -> None:
    sent(program, council__resolutions__0__own_share_rate="0.30")
    found = Findings.model_validate_json(program.show("/findings").text)
    (one,) = [finding for finding in found.findings if "own_share_rate" in finding.places[1]] or [
        finding for finding in found.findings if "own_share_rate" in finding.places[0]
    ]
    assert one.sentence.de != one.sentence.en
    assert {value.en for value in one.values} >= {"30%"}
    assert found.dossier.revision == 6


def test_steps_are_exact_and_name_their_edits(program: Program) -> None:
    sent(program, cost_plan__financing__sources__2__amount="69999.99")
    found = NextSteps.model_validate_json(program.show("/steps").text)
    step = next(one for one in found.steps if "fin-own-share-covered" in one.gates)
    assert step.do.en.startswith("Raise the own money by €0.01")
    assert step.actions[0].edits[0].value == "70000.01"
    assert found.checklist.id == "mpsc-2021"


def test_the_plan_counts_back_from_the_deadlines(program: Program) -> None:
    found = Plan.model_validate_json(program.show("/plan").text)
    assert found.tasks
    starts = [task.start_by for task in found.tasks]
    assert starts == sorted(starts)
    assert {one.mark.value for one in found.milestones} >= {"application"}
    assert set(found.critical_path) <= {task.criterion for task in found.tasks}


def test_advice_is_for_whoever_may_read_the_content(app: FastAPI, cast: Cast) -> None:
    for advice in ("findings", "steps", "plan"):
        assert Program.of(app, cast, "adviser").show(f"/{advice}").status_code == 200
        assert Program.of(app, cast, "coordinator").show(f"/{advice}").status_code == 404
        assert Program.of(app, cast, "lead_of_talheim").show(f"/{advice}").status_code == 404
