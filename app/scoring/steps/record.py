"""The next steps as JSON: texts in both languages, points as text of the exact fraction."""

from dataclasses import asdict
from typing import Any

from app.scoring.steps.edit import Edit
from app.scoring.steps.search import Steps
from app.scoring.steps.standing import Standing
from app.scoring.steps.step import Action, Step
from app.scoring.steps.words import gain_in_words, what_to_do
from app.scoring.wording import Sentence


def recorded_steps(found: Steps) -> dict[str, Any]:
    """The steps as plain JSON values, best first."""
    return {
        "steps": [_step(step) for step in found.steps],
        "awaiting_adviser": list(found.awaiting),
        "without_step": list(found.rest),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "do": _both(what_to_do(step)),
        "brings": _both(gain_in_words(step)),
        "on": step.on.isoformat(),
        "due": None if step.due is None else step.due.isoformat(),
        "gates": list(step.gates),
        "criteria": list(step.moved),
        "broken_gates": list(step.broken),
        "points": str(step.points),
        "earned": str(step.earned),
        "awaiting": str(step.awaiting),
        "no_longer_missing": str(step.relief),
        "own_choice": step.own,
        "before": _standing(step.before),
        "after": _standing(step.after),
        "actions": [_action(action) for action in step.actions],
    }


def _action(action: Action) -> dict[str, Any]:
    return {
        "criteria": list(action.criteria),
        "do": _both(action.remedy.what),
        "own_choice": action.remedy.own,
        "places": list(action.remedy.places),
        "edits": [_edit(edit) for edit in action.remedy.edits],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {"kind": type(edit).__name__.lower(), **asdict(edit)}


def _standing(standing: Standing) -> dict[str, Any]:
    return {
        "level": standing.level.value,
        "earned": str(standing.earned),
        "awaiting": str(standing.awaiting),
        "attainable": str(standing.attainable),
        "percent": standing.percent,
    }


def _both(sentence: Sentence) -> dict[str, str]:
    return {"de": sentence.pick("de"), "en": sentence.pick("en")}
