"""Steps as a person reads them: each once, with the other ways to the same below it."""

from collections.abc import Iterable

from app.scoring.steps.step import Step


def grouped(steps: Iterable[Step]) -> list[list[Step]]:
    """Other ways to mend the same criterion behind the best one; what brings nothing new left out.

    Single steps come first, so that a pair is shown only for what none of them reaches.
    """
    groups: list[list[Step]] = []
    reached: set[str] = set()
    for step in sorted(steps, key=lambda step: len(step.actions)):
        same = next((group for group in groups if _is_another_way(group, step)), None)
        if same is not None:
            same.append(step)
        elif not reached.issuperset(step.moved):
            groups.append([step])
            reached.update(step.moved)
    return sorted(groups, key=lambda group: group[0].rank)


def _is_another_way(group: list[Step], step: Step) -> bool:
    asked = set(_asked(step))
    return len(step.actions) == 1 and any(not asked.isdisjoint(_asked(one)) for one in group)


def _asked(step: Step) -> tuple[str, ...]:
    """The criteria for which a single step is proposed."""
    return step.actions[0].criteria if len(step.actions) == 1 else ()
