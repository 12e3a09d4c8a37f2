"""`kompass plan`: by when each open criterion of a dossier file must be begun."""

import json
from collections.abc import Iterator
from pathlib import Path

import typer

from app.command_line import ExitCode
from app.command_line.checking import facts_from
from app.scoring.backwards import BackwardsPlan, Mark, Task, backwards_plan
from app.scoring.checklist import Checklist
from app.scoring.plan_record import recorded_plan
from app.scoring.score import score
from app.scoring.wording import Language, Text, day_text

_MARKS = {
    Mark.APPLICATION: Text("Bewerbungsfrist", "application deadline"),
    Mark.HAND_IN: Text("letzter sicherer Tag für die Vorlage", "latest safe day for the draft"),
    Mark.MEETING: Text("Sitzung", "meeting"),
    Mark.RESOLUTION: Text("Frist für den Ratsbeschluss", "deadline for the council resolution"),
}
_TOO_LATE = Text("Hätte schon beginnen müssen:", "Should have been begun before:")
_TO_BEGIN = Text("Zu beginnen:", "To be begun:")
_FIXED = Text("Feste Tage:", "Fixed days:")
_UNDATED = Text("Ohne Frist:", "Without a deadline:")
_NOTHING = Text("Es ist nichts mehr offen.", "Nothing is open any more.")


def tell_plan(
    file: Path, *, checklist_id: str, as_of: str | None, language: Language, as_json: bool
) -> ExitCode:
    """Print the plan backwards from the deadlines: exit 1 if something is too late to begin."""
    read = facts_from(file, checklist_id=checklist_id, as_of=as_of, language=language)
    if read is None:
        return ExitCode.UNUSABLE
    facts, rules = read
    plan = backwards_plan(facts, score(facts, rules), rules)
    if as_json:
        checklist = {"id": rules.id, "version": rules.version, "fingerprint": rules.fingerprint}
        record = {"checklist": checklist, **recorded_plan(plan)}
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(_lines(plan, rules, language)))
    return ExitCode.NOT_READY if plan.too_late else ExitCode.FINE


def _lines(plan: BackwardsPlan, rules: Checklist, language: Language) -> Iterator[str]:
    ahead = [task for task in plan.tasks if not task.too_late]
    for title, tasks in ((_TOO_LATE, plan.too_late), (_TO_BEGIN, ahead)):
        if tasks:
            yield title.pick(language)
            yield from (_task(task, rules, language) for task in tasks)
    if plan.undated:
        yield _UNDATED.pick(language)
        yield from (f"  - {_title(item.criterion, rules, language)}" for item in plan.undated)
    if not plan.tasks and not plan.undated:
        yield _NOTHING.pick(language)
    if plan.milestones:
        yield _FIXED.pick(language)
        for one in plan.milestones:
            yield f"  {day_text(one.day, language)}  {_MARKS[one.mark].pick(language)}"


def _task(task: Task, rules: Checklist, language: Language) -> str:
    done = day_text(task.finish_by, language)
    by = Text(f"fertig bis {done}", f"done by {done}").pick(language)
    mark = "!" if task.critical else "-"
    title = _title(task.item.criterion, rules, language)
    return f"  {mark} {day_text(task.start_by, language)}  {title} ({by})"


def _title(criterion: str, rules: Checklist, language: Language) -> str:
    return rules.rule(criterion).criterion.title.text.pick(language)
