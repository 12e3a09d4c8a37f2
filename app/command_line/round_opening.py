"""`kompass round open`: a network takes part in a call, by a checklist and with its own days."""

from collections.abc import Sequence
from datetime import date

import typer
from pydantic_core import PydanticCustomError
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.checklists.left_to_round import left_to_round, not_set_yet
from app.checklists.pinning import Dates, open_round
from app.clock import utc_now
from app.command_line import ExitCode
from app.command_line.named import Unclear, named_checklist, named_network
from app.command_line.opened import opened_database
from app.command_line.round_values import answered, settings_from
from app.municipalities.models import Network
from app.rounds.models import Round
from app.scoring.text import read_line
from app.scoring.values import read_day
from app.scoring.wording import Language, Text

_NO_NAME = Text("Nennen Sie die Runde mit --name.", "Name the round with --name.")


def open_for_network(
    checklist_name: str,
    given: Sequence[str],
    *,
    network: str | None,
    name: str,
    days: tuple[str, str, str | None],
    language: Language,
) -> ExitCode:
    """Open a round; `days`: when it opens, until when to apply, until when the council decides."""

    def run() -> ExitCode:
        found = named_checklist(checklist_name)
        opens_on, apply_by, resolution_by = map(_day, days)
        if opens_on is None or apply_by is None:
            raise Unclear(_no_day(""))
        asked = left_to_round(found)
        settings = settings_from(given, asked, {})
        with opened_database() as database, database.writing() as session:
            owner = named_network(session, network)
            opened = open_round(
                session,
                owner,
                found,
                Dates(opens_on, apply_by, resolution_by),
                name=_new_name(session, owner, name),
                now=utc_now(),
                settings=settings,
            )
            opened_id = opened.id
        typer.echo(f"{opened_id}  {name} ({found.id}@{found.version})")
        lacking = not_set_yet(found, settings)
        if lacking:
            names = ", ".join(one.name for one in lacking)
            typer.echo(f"{_LACKING.pick(language)} {names}")
        return ExitCode.FINE

    return answered(run, language)


def _new_name(session: Session, network: Network, name: str) -> str:
    line = read_line(name)
    if line is None:
        raise Unclear(_NO_NAME)
    same = select(Round.id).where(Round.network_id == network.id, Round.name == line)
    if session.scalars(same).first() is not None:
        raise Unclear(
            Text(
                de=f"Das Netzwerk hat schon eine Runde „{line}“. Wählen Sie einen anderen Namen.",
                en=f'The network has a round "{line}" already. Choose another name.',
            )
        )
    return line


def _day(text: str | None) -> date | None:
    try:
        return read_day(text)
    except PydanticCustomError:
        raise Unclear(_no_day(text or "")) from None


def _no_day(text: str) -> Text:
    return Text(
        de=f"„{text}“ ist kein Tag; er steht als JJJJ-MM-TT, etwa 2027-03-14.",
        en=f'"{text}" is no day; it is written as YYYY-MM-DD, such as 2027-03-14.',
    )


_LACKING = Text(
    "Noch einzutragen, hier mit `kompass round set` oder auf der Seite der Runde:",
    "Still to be set, by `kompass round set` or on the page of the round:",
)
