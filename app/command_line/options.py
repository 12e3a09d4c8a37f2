"""What the commands share: the choices of an option, and how one ends."""

from enum import StrEnum
from typing import NoReturn

import typer

from app.command_line import ExitCode

BY_ID = {"ignore_unknown_options": True}
"""For commands that take an id: it may begin with a hyphen and is no option for that."""


class Language(StrEnum):
    """The languages of the output."""

    DE = "de"
    EN = "en"


class Form(StrEnum):
    """The forms of a result."""

    TABLE = "table"
    JSON = "json"


def leave(code: ExitCode) -> NoReturn:
    """End the command with this code."""
    raise typer.Exit(code)
