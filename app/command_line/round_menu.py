"""The commands under `kompass round`."""

from typing import Annotated

import typer

from app.command_line.options import BY_ID, Language, leave

rounds = typer.Typer(help="What checklists leave to rounds.", no_args_is_help=True)


@rounds.command("list", context_settings=BY_ID)
def list_values(
    round_: Annotated[
        str | None, typer.Argument(metavar="ROUND", help="Id or name; all rounds if none.")
    ] = None,
    lang: Annotated[Language, typer.Option(help="Language of the output.")] = Language.DE,
) -> None:
    """Print all rounds, or the values of one: what is set, and what is not set yet."""
    from app.command_line.round_values import list_rounds

    leave(list_rounds(round_, language=lang.value))


@rounds.command("set", context_settings=BY_ID)
def set_values(
    round_: Annotated[str, typer.Argument(metavar="ROUND", help="Id or name.")],
    values: Annotated[
        list[str], typer.Argument(metavar="NAME=VALUE...", help="Lists by commas; empty opens it.")
    ],
    lang: Annotated[Language, typer.Option(help="Language of the output.")] = Language.DE,
) -> None:
    """Set values of a round and assess all its dossiers anew: exit 0, or 2 if one cannot be."""
    from app.command_line.round_values import set_round_values

    leave(set_round_values(round_, values, language=lang.value))
