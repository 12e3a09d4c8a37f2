"""`kompass next`: what helps a dossier file most, and exactly what it brings."""

import json
import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path

import typer

from app.command_line import ExitCode
from app.command_line.checking import facts_from
from app.command_line.table import NARROWEST, WIDEST
from app.scoring.checklist import Checklist
from app.scoring.facts import Facts
from app.scoring.steps.record import recorded_steps
from app.scoring.steps.search import Steps, next_steps
from app.scoring.steps.step import Step
from app.scoring.steps.words import gain_in_words, what_to_do
from app.scoring.wording import Language, Text, day_text, deadline_text

_INDENT = "     "


def advise(
    file: Path, *, checklist_id: str, as_of: str | None, language: Language, as_json: bool
) -> ExitCode:
    """Print the next steps of a dossier file."""
    read = facts_from(file, checklist_id=checklist_id, as_of=as_of, language=language)
    if read is None:
        return ExitCode.UNUSABLE
    facts, rules = read
    found = next_steps(facts, rules)
    if as_json:
        checklist = {"id": rules.id, "version": rules.version, "fingerprint": rules.fingerprint}
        record = {"checklist": checklist, "as_of": facts.as_of.isoformat(), **recorded_steps(found)}
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(_lines(found, facts, rules, language)))
    return ExitCode.FINE


def _lines(found: Steps, facts: Facts, rules: Checklist, language: Language) -> Iterator[str]:
    width = max(NARROWEST, min(WIDEST, shutil.get_terminal_size((100, 24)).columns))
    day = day_text(facts.as_of, language)
    yield Text(f"Als Nächstes (Stand {day})", f"What to do next (as of {day})").pick(language)
    yield f"{rules.file.title.text.pick(language)} ({rules.id}, {rules.version})"
    if not found.steps:
        yield ""
        yield _NOTHING.pick(language)
    for number, step in enumerate(found.steps, start=1):
        yield ""
        yield from _of(number, step, facts, width, language)
    for title, criteria in ((_AWAITING, found.awaiting), (_REST, found.rest)):
        if criteria:
            yield ""
            yield title.pick(language)
            for criterion in criteria:
                yield f"  - {rules.rule(criterion).criterion.title.text.pick(language)}"


def _of(number: int, step: Step, facts: Facts, width: int, language: Language) -> Iterator[str]:
    head = f"{number:3}  "
    yield from textwrap.wrap(
        what_to_do(step).pick(language),
        width,
        initial_indent=head,
        subsequent_indent=_INDENT,
        break_on_hyphens=False,
    )
    brings = gain_in_words(step).pick(language)
    if step.due is not None:
        due = deadline_text(step.due, language)
        brings += Text(f" · spätestens {due}", f" · by {due} at the latest").pick(language)
    if step.on != facts.as_of:
        day = day_text(step.on, language)
        brings += Text(f" · berechnet für den {day}", f" · reckoned for {day}").pick(language)
    if step.own:
        brings += Text(" · mit eigenen Angaben", " · with entries of your own").pick(language)
    places = ", ".join(step.places)
    for text in (brings, f"→ {places}"):
        yield from textwrap.wrap(
            text,
            width,
            initial_indent=_INDENT,
            subsequent_indent=_INDENT,
            break_on_hyphens=False,
        )


_NOTHING = Text("Es gibt nichts mehr, was Sie tun können.", "There is nothing left for you to do.")
_AWAITING = Text("Wartet auf die Beratung:", "Awaits an adviser:")
_REST = Text(
    "Offen, ohne dass ein einzelner Schritt oder zwei Schritte es ändern:",
    "Open, and not to be changed by one step or two:",
)
