"""Section B as bare predicates."""

from app.scoring.facts import Facts


def present(facts: Facts) -> bool:
    if any("plan-present" in one.proves and one.title for one in facts.dossier.documents):
        return True
    plan = facts.dossier.project_plan
    return bool(
        plan.title
        and plan.summary
        and any(goal.text for goal in plan.goals)
        and any(measure.title for measure in plan.measures)
    )


def baseline(facts: Facts) -> bool:
    found = facts.dossier.project_plan.baseline
    if len(" ".join((found.text or "").split())) < 400:
        return False
    return sum(bool(figure.value and figure.source) for figure in found.figures) >= 3


def goals(facts: Facts) -> bool:
    found = facts.dossier.project_plan.goals
    return len(found) >= 3 and all(
        goal.text and goal.challenge and goal.indicator for goal in found
    )


def sectors(facts: Facts) -> bool:
    measures = facts.dossier.project_plan.measures
    return len({" ".join(one.sector.casefold().split()) for one in measures if one.sector}) >= 3


def scope(facts: Facts) -> bool:
    kind = facts.dossier.project_plan.scope.kind
    if kind != "sub_area":
        return kind is not None
    return (facts.dossier.applicant.population or 0) > 100_000


def measures_complete(facts: Facts) -> bool:
    plan = facts.dossier.project_plan
    goals_there = {goal.id for goal in plan.goals if goal.id}
    paid = {row.measure for row in facts.dossier.cost_plan.positions if row.amount}
    return bool(plan.measures) and all(
        one.goals
        and goals_there.issuperset(one.goals)
        and one.sector
        and one.phase
        and one.from_
        and one.to
        and one.from_.first_day <= one.to.last_day
        and one.id in paid
        and one.owner
        for one in plan.measures
    )


def motto(facts: Facts) -> bool:
    return facts.dossier.project_plan.motto_fit is not None


def charta(facts: Facts) -> bool:
    plan = facts.dossier.project_plan
    tagged = {number for measure in plan.measures for number in measure.charta}
    return all(number in tagged or plan.charta.get(number) for number in ("1", "2", "3", "4"))


def novelty(_: Facts) -> bool:
    return False


PREDICATES = {
    "plan-present": present,
    "plan-baseline": baseline,
    "plan-goals": goals,
    "plan-integrated-sectors": sectors,
    "plan-spatial-scope": scope,
    "plan-measures-complete": measures_complete,
    "plan-motto-fit": motto,
    "plan-charta-mapping": charta,
    "plan-novelty": novelty,
}
