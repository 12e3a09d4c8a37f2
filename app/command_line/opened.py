"""The database of the settings, opened for one command; what is wrong with it in a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from app.command_line import ExitCode
from app.command_line.saying import complain
from app.database import Database
from app.errors import StorageFull, Unavailable
from app.schema import is_current
from app.settings import Settings, SettingsRefused, read_settings


def usable_settings() -> Settings:
    """The settings from the environment; ends the command if they cannot be used."""
    try:
        return read_settings()
    except SettingsRefused as refused:
        complain(str(refused))
        raise typer.Exit(ExitCode.UNUSABLE) from None


@contextmanager
def opened_database() -> Iterator[Database]:
    """The database with the newest schema; ends the command if there is none."""
    database = Database.open(usable_settings().database_url)
    try:
        if not is_current(database):
            complain("The database has not the newest schema: run `kompass migrate` first.")
            raise typer.Exit(ExitCode.UNUSABLE)
        yield database
    except (Unavailable, StorageFull) as error:
        complain(f"The data cannot be used: {error}")
        raise typer.Exit(ExitCode.UNUSABLE) from None
    finally:
        database.close()
