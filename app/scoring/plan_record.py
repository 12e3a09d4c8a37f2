"""The backwards plan as JSON: criteria by their ids, civil days, lead times in days."""

from datetime import date
from typing import Any

from app.scoring.backwards import BackwardsPlan, Milestone, Task
from app.scoring.open_items import Open
from app.scoring.safe_day import SafeDay


def recorded_plan(plan: BackwardsPlan) -> dict[str, Any]:
    """The plan as plain JSON values, what must be begun first first."""
    return {
        "as_of": plan.today.isoformat(),
        "safe_day": _safe_day(plan.safe_day),
        "tasks": [_task(task) for task in plan.tasks],
        "undated": [_item(item) for item in plan.undated],
        "milestones": [_milestone(one) for one in plan.milestones],
        "critical_path": list(plan.critical_path),
    }


def _safe_day(day: SafeDay) -> dict[str, Any]:
    return {
        "outlook": day.outlook.value,
        "decide_by": _day(day.limit),
        "hand_in_by": _day(day.hand_in_by),
        "papers_known": day.papers_known,
        "meeting": _day(day.meeting),
        "body": day.body,
        "place": day.place,
    }


def _task(task: Task) -> dict[str, Any]:
    return {
        **_item(task.item),
        "start_by": task.start_by.isoformat(),
        "finish_by": task.finish_by.isoformat(),
        "slack_days": task.slack,
        "critical": task.critical,
    }


def _item(item: Open) -> dict[str, Any]:
    return {
        "criterion": item.criterion,
        "gate": item.gate,
        "due_on": _day(item.due_on),
        "lead_time_days": item.lead_time,
        "for_council": item.for_council,
    }


def _milestone(one: Milestone) -> dict[str, Any]:
    return {"mark": one.mark.value, "day": one.day.isoformat(), "critical": one.critical}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
