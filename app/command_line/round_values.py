"""`kompass round`: which values a checklist leaves to a round, and what the round has set."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import typer
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assessment.facts import checklist_of
from app.assessment.round_values import held, set_values
from app.checklists.left_to_round import LeftToRound, ValueKind, left_to_round, not_set_yet
from app.clock import berlin_day, utc_now
from app.command_line import ExitCode
from app.command_line.named import Unclear, named_round
from app.command_line.opened import opened_database
from app.command_line.saying import complain, complain_in, complain_of
from app.errors import Refused
from app.located import UnusableInput
from app.rounds.models import Round, RoundStatus
from app.scoring.wording import Language, Text

_LISTS = (ValueKind.SOME, ValueKind.WORDS)
_NOT_SET = Text("noch nicht eingetragen", "not set yet")
_NOTHING = Text("Die Checkliste überlässt der Runde nichts.", "Nothing is left to the round.")
_OVER = Text("Diese Runde ist beendet; ihre Werte bleiben.", "This round is over; its values stay.")
_SET = Text(
    "Die Werte sind eingetragen, alle Dossiers der Runde sind danach bewertet.",
    "The values are set, and all dossiers of the round are assessed by them.",
)
_AS_BEFORE = Text("Alles ist, wie es war.", "Everything is as it was.")


def list_rounds(name: str | None, *, language: Language) -> ExitCode:
    """Print all rounds and how many values each lacks, or the values of one."""

    def run(session: Session) -> Iterator[str]:
        if name is not None:
            yield from _values_of(named_round(session, name), language)
            return
        query = select(Round).order_by(Round.apply_by.desc(), Round.name, Round.id)
        for round_ in session.scalars(query):
            found = checklist_of(round_)
            asked, open_ = left_to_round(found), not_set_yet(found, round_.settings)
            values = f"{len(asked) - len(open_)}/{len(asked)}"
            yield f"{round_.id}  {values:>5}  {round_.name}  ({found.id}@{found.version})"

    def told() -> ExitCode:
        with opened_database() as database, database.reading() as session:
            for line in run(session):
                typer.echo(line)
        return ExitCode.FINE

    return answered(told, language)


def set_round_values(name: str, given: Sequence[str], *, language: Language) -> ExitCode:
    """Set some values (NAME=VALUE; lists by commas; nothing behind = opens the value again)."""

    def run() -> ExitCode:
        with opened_database() as database, database.writing() as session:
            round_ = held(session, named_round(session, name))
            if round_.status != RoundStatus.ACTIVE:
                raise Unclear(_OVER)
            asked = left_to_round(checklist_of(round_))
            values = settings_from(given, asked, round_.settings)
            changed = set_values(session, round_, values, today=berlin_day(utc_now()))
        typer.echo((_SET if changed else _AS_BEFORE).pick(language))
        return ExitCode.FINE

    return answered(run, language)


def settings_from(
    given: Sequence[str], asked: Sequence[LeftToRound], before: Mapping[str, Any]
) -> dict[str, Any]:
    """What a round sets after NAME=VALUE words were given. Raises Unclear."""
    known = {one.name: one for one in asked}
    values = dict(before)
    for word in given:
        key, _, text = word.partition("=")
        if key not in known or "=" not in word:
            raise Unclear(_no_value(word, tuple(known)))
        values.pop(key, None)
        if text.strip():
            values[key] = _read(known[key], text)
    return values


def answered(run: Callable[[], ExitCode], language: Language) -> ExitCode:
    """Run, and say in a sentence what cannot be."""
    try:
        return run()
    except Unclear as unclear:
        complain_in(language, unclear.sentence)
    except UnusableInput as unusable:
        complain_of(unusable.problems, language)
    except Refused as refused:
        complain(refused.reason.pick(language))
    return ExitCode.UNUSABLE


def _values_of(round_: Round, language: Language) -> Iterator[str]:
    found = checklist_of(round_)
    asked = left_to_round(found)
    yield f"{round_.name} ({found.id}@{found.version})"
    if not asked:
        yield _NOTHING.pick(language)
    for one in asked:
        value = round_.settings.get(one.name)
        yield f"  {one.name}: {_NOT_SET.pick(language) if value is None else _plain(value)}"
        users = ", ".join(criterion.id for criterion in one.criteria)
        words = f" [{', '.join(one.options)}]" if one.options else ""
        yield f"      {one.title.pick(language)} ({one.kind}){words}: {users}"


def _read(one: LeftToRound, text: str) -> Any:
    """As a file has it; whether it fits, the checklist says."""
    if one.kind in _LISTS:
        return [word.strip() for word in text.split(",") if word.strip()]
    if one.kind is ValueKind.SWITCH:
        return _SWITCHES.get(text.strip(), text.strip())
    return text.strip()


_SWITCHES = {"true": True, "false": False}
"""As the page of the round keeps them: the same values, the same fingerprint."""


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _no_value(word: str, known: Sequence[str]) -> Text:
    names = ", ".join(known) or "–"
    return Text(
        de=f"„{word}“ setzt keinen Wert dieser Runde. Möglich sind NAME=WERT mit: {names}.",
        en=f'"{word}" sets no value of this round. Possible are NAME=VALUE with: {names}.',
    )
