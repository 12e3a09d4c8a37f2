"""`kompass check`: score one dossier file."""

import json
from datetime import date, datetime
from pathlib import Path

import typer

from app.checklists.calls import timetable_of
from app.checklists.library import UnknownChecklist, checklist
from app.clock import berlin_day, utc_now
from app.command_line import ExitCode
from app.command_line.saying import complain_in, complain_of
from app.dossiers.exchange import from_file
from app.located import UnusableInput, read_file
from app.located.problem import shown
from app.scoring.checklist import Checklist
from app.scoring.facts import Facts
from app.scoring.record import recorded
from app.scoring.score import score
from app.scoring.scorecard import Level
from app.scoring.wording import Language, Text

READY = (Level.SUBMITTABLE, Level.COMPLETE)


class UnusableDay(ValueError):
    """Neither a day nor an instant with a time zone."""


def check_file(
    file: Path, *, checklist_id: str, as_of: str | None, language: Language, as_json: bool
) -> ExitCode:
    """Score a dossier file against a checklist and print the result."""
    read = facts_from(file, checklist_id=checklist_id, as_of=as_of, language=language)
    if read is None:
        return ExitCode.UNUSABLE
    facts, rules = read
    card = score(facts, rules)
    if as_json:
        typer.echo(json.dumps(recorded(card), ensure_ascii=False, indent=2))
    else:
        from app.command_line.table import table

        typer.echo(table(card, rules, facts.dossier, language))
    return ExitCode.FINE if card.level in READY else ExitCode.NOT_READY


def facts_from(
    file: Path, *, checklist_id: str, as_of: str | None, language: Language
) -> tuple[Facts, Checklist] | None:
    """What is known of a dossier file on a day, and its checklist; None once it has complained."""
    try:
        day = day_of(as_of)
        rules = checklist(checklist_id)
        dossier = from_file(read_file(file))
    except UnusableDay:
        complain_in(language, _unusable_day(as_of or ""))
        return None
    except UnknownChecklist as unknown:
        complain_in(language, _unknown(unknown))
        return None
    except UnusableInput as unusable:
        complain_of(unusable.problems, language)
        return None
    if rules.cancelled:
        complain_in(language, _cancelled(rules))
        return None
    return Facts(dossier=dossier, timetable=timetable_of(rules), as_of=day), rules


def day_of(text: str | None) -> date:
    """The day meant: today in Berlin, a day, or the day in Berlin of an instant.

    Raises:
        UnusableDay: anything else, such as an instant without a time zone.
    """
    if text is None:
        return berlin_day(utc_now())
    try:
        if len(text) == len("2021-03-14"):
            return date.fromisoformat(text)
        instant = datetime.fromisoformat(text)
        if instant.tzinfo is None:
            raise UnusableDay(text)
        return berlin_day(instant)
    except (ValueError, OverflowError):
        raise UnusableDay(text) from None


def _unusable_day(text: str) -> Text:
    typed = shown(text)
    return Text(
        de=f"--as-of: „{typed}“ ist weder ein Tag (2021-03-14) noch ein Zeitpunkt mit Zeitzone"
        " (2021-03-14T23:59:00+01:00).",
        en=f'--as-of: "{typed}" is neither a day (2021-03-14) nor an instant with a time zone'
        " (2021-03-14T23:59:00+01:00).",
    )


def _cancelled(rules: Checklist) -> Text:
    title = rules.file.call.title.text
    return Text(
        de=f"{rules.id}: Der Aufruf „{title.de}“ ist entfallen; dagegen lässt sich nichts prüfen."
        " Für neue Aufrufe gibt es die Checkliste leitfaden.",
        en=f'{rules.id}: the call "{title.en}" was cancelled; there is nothing to check against.'
        " For new calls there is the checklist leitfaden.",
    )


def _unknown(unknown: UnknownChecklist) -> Text:
    typed, known = shown(unknown.checklist_id), ", ".join(unknown.known) or "–"
    return Text(
        de=f"Eine Checkliste „{typed}“ gibt es nicht. Bekannt sind: {known}.",
        en=f'There is no checklist "{typed}". Known are: {known}.',
    )
