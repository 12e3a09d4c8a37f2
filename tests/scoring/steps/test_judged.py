"""What people have judged is theirs to change: no step pretends to."""

from datetime import date

from app.scoring.judgement import Judge, Judgement
from app.scoring.steps.search import Steps, next_steps
from app.scoring.verdict import Outcome
from tests.builders import facts
from tests.ready import READY_ON, ready
from tests.scoring.reading import mpsc_2021


def found(*judgements: Judgement, self_assessment: bool = False) -> Steps:
    known = facts(ready({"project_plan.goals.0.indicator": None}), as_of=READY_ON)
    return next_steps(known, mpsc_2021(), judgements, self_assessment=self_assessment)


def moved(steps: Steps) -> set[str]:
    return {criterion for step in steps.steps for criterion in step.moved}


def test_without_a_judgement_the_goals_are_to_be_completed() -> None:
    steps = found()
    assert "plan-goals" in moved(steps)
    [step] = [step for step in steps.steps if step.moved == ("plan-goals",)]
    assert (str(step.points), str(step.earned), str(step.awaiting)) == ("4/3", "-8/3", "4")


def test_what_an_adviser_has_judged_is_not_mended_by_an_edit() -> None:
    judged = Judgement(criterion="plan-goals", outcome=Outcome.UNMET, reason="Nicht ableitbar.")
    steps = found(judged)
    assert "plan-goals" not in moved(steps)
    assert "plan-goals" in steps.rest
    assert "plan-goals" not in steps.awaiting


def test_what_an_adviser_has_accepted_needs_no_step() -> None:
    judged = Judgement(criterion="plan-novelty", outcome=Outcome.MET, reason="Neu.")
    assert "plan-novelty" not in found(judged).awaiting
    mine = Judgement(criterion="plan-novelty", outcome=Outcome.MET, reason="Neu.", judge=Judge.SELF)
    assert "plan-novelty" in found(mine).awaiting
    assert "plan-novelty" not in found(mine, self_assessment=True).awaiting


def test_a_waiver_takes_its_steps_away_as_long_as_it_counts() -> None:
    def waived(day: str) -> Judgement:
        return Judgement(
            criterion="plan-goals",
            outcome=Outcome.WAIVED,
            reason="Ausgesetzt.",
            expires_on=date.fromisoformat(day),
        )

    assert "plan-goals" not in moved(found(waived(READY_ON)))
    assert "plan-goals" in moved(found(waived("2021-03-09")))
