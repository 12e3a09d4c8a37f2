"""The call's questions."""

from app.scoring.call_questions import Questions
from app.scoring.facts import Facts
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own


def remedies(facts: Facts, *, questions: Questions = ()) -> tuple[Remedy, ...]:
    """Answer what is not answered and shorten what is too long.

    A day of submission is a fact that no advice can change: what is late, or not open yet, stays.
    A submission planned too late is brought forward to the last day.
    """
    return (*_forward(facts), *_answered(facts, questions))


def _forward(facts: Facts) -> tuple[Remedy, ...]:
    planned, apply_by = facts.dossier.submitted_on, facts.timetable.apply_by
    if planned is None or apply_by is None or not facts.as_of <= apply_by < planned:
        return ()
    return (
        own(
            "Bis {apply_by}, 24:00 Uhr, einreichen statt am {planned}",
            "Submit by {apply_by}, 24:00, instead of on {planned}",
            Put("submitted_on", apply_by.isoformat()),
            apply_by=apply_by,
            planned=planned,
        ),
    )


def _answered(facts: Facts, questions: Questions) -> tuple[Remedy, ...]:
    edits: list[Edit] = []
    for question in questions:
        answer = (facts.dossier.answers.get(question.key) or "").strip()
        if not answer:
            text = OWN_TEXT if question.longest is None else OWN_TEXT[: question.longest]
            edits.append(Put(f"answers.{question.key}", text))
        elif question.longest and len(answer) > question.longest:
            edits.append(Put(f"answers.{question.key}", answer[: question.longest].strip()))
    if not edits:
        return ()
    return (
        own(
            "Pflichtfragen beantworten oder kürzen: {count}",
            "Answer or shorten questions: {count}",
            *edits,
            count=len(edits),
        ),
    )
