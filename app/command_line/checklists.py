"""`kompass checklist`: compare versions, try one on all dossiers, publish it."""

from collections.abc import Callable, Iterator

import typer

from app.assessment.moving import publish_and_move
from app.assessment.simulating import Effect, Simulation, simulate, waiting_rounds
from app.checklists.comparing import Change, changes
from app.checklists.library import all_checklists
from app.clock import berlin_day, utc_now
from app.command_line import ExitCode
from app.command_line.named import Unclear, named_checklist
from app.command_line.opened import opened_database
from app.command_line.saying import complain, complain_in, complain_of
from app.errors import Refused
from app.located import UnusableInput
from app.scoring.checklist import Checklist
from app.scoring.scorecard import Scorecard
from app.scoring.steps.words import LEVELS
from app.scoring.wording import Language, Text, decimal_text


def diff(old: str, new: str, *, language: Language) -> ExitCode:
    """Print what is different between two versions: installed, published (id@version) or files."""

    def compare() -> ExitCode:
        found = changes(named_checklist(old), named_checklist(new))
        for change in found:
            typer.echo(_change(change, language))
        if not found:
            typer.echo(_NOTHING.pick(language))
        return ExitCode.FINE

    return _told(compare, language)


def try_out(new: str, *, language: Language) -> ExitCode:
    """Print what a version would make of all stored dossiers of its rounds; write nothing."""

    def run() -> ExitCode:
        found = named_checklist(new)
        with opened_database() as database, database.reading() as session:
            rounds = waiting_rounds(session, found)
            today = berlin_day(utc_now())
            for simulation in simulate(session, found, rounds, today=today):
                for line in _simulation(simulation, language):
                    typer.echo(line)
            if not rounds:
                typer.echo(_NO_ROUND.pick(language))
        return ExitCode.FINE

    return _told(run, language)


def publish_versions(names: list[str], *, agreed: bool, language: Language) -> ExitCode:
    """Publish checklists for good; rounds follow where nothing is tightened, or all if agreed."""

    def run() -> ExitCode:
        found = [named_checklist(name) for name in names] or [
            one for one in all_checklists() if not one.cancelled
        ]
        with opened_database() as database:
            now = utc_now()
            for one in found:
                moved = publish_and_move(
                    database,
                    one,
                    now=now,
                    today=berlin_day(now),
                    agreed=None if agreed else (),
                )
                typer.echo(_published(one, new=moved.new).pick(language))
                for name in moved.followed:
                    typer.echo(f"  → {name}")
                for name in moved.waiting:
                    typer.echo(f"  … {name}: {_WAITS.pick(language)}")
        return ExitCode.FINE

    return _told(run, language)


def _told(run: Callable[[], ExitCode], language: Language) -> ExitCode:
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


def _change(change: Change, language: Language) -> str:
    where = change.criterion or "–"
    return f"{change.kind.words.pick(language)}: {where}: {change.what.pick(language)}"


def _simulation(found: Simulation, language: Language) -> Iterator[str]:
    yield f"{found.round.name}: {found.old.version} → {found.new.version}"
    for change in found.changes:
        yield f"  {_change(change, language)}"
    total, concerned = len(found.effects), found.concerned
    words = Text(
        de=f"  {total} Dossiers, davon ändert sich etwas bei {len(concerned)}.",
        en=f"  {total} dossiers, of which {len(concerned)} come out differently.",
    )
    yield words.pick(language)
    for effect in concerned:
        yield f"  {effect.municipality}: {_step(effect, language)}"


def _step(effect: Effect, language: Language) -> str:
    steps = f"{_standing(effect.before, language)} → {_standing(effect.after, language)}"
    flipped = [f"{'+' if gate.opens else '-'}{gate.criterion}" for gate in effect.flipped]
    return f"{steps} ({', '.join(flipped)})" if flipped else steps


def _standing(card: Scorecard, language: Language) -> str:
    earned = decimal_text(card.earned, language)
    return f"{LEVELS[card.level].pick(language)} {earned}/{decimal_text(card.attainable, language)}"


def _published(found: Checklist, *, new: bool) -> Text:
    name = f"{found.id}@{found.version} ({found.fingerprint[:16]})"
    if new:
        return Text(de=f"{name} ist veröffentlicht.", en=f"{name} is published.")
    return Text(de=f"{name} war schon veröffentlicht.", en=f"{name} was published before.")


_NOTHING = Text(de="Es gibt keinen Unterschied.", en="There is no difference.")
_NO_ROUND = Text(
    de="Keine laufende Runde ist auf einer anderen Fassung dieser Checkliste.",
    en="No active round is on another version of this checklist.",
)
_WAITS = Text(
    de="wartet auf das Wort der Netzwerkkoordination (neue oder verschärfte Pflichten)",
    en="waits for its coordinators' word (new duties or tightened rules)",
)
