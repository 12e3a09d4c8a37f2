"""The commands under `kompass round`."""

from typing import Annotated

import typer

from app.command_line.options import BY_ID, Language, leave

rounds = typer.Typer(help="Rounds, and what checklists leave to them.", no_args_is_help=True)


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


@rounds.command("open")
def open_(
    checklist: Annotated[str, typer.Argument(help="Id of its checklist, such as leitfaden.")],
    name: Annotated[str, typer.Option(help="What the round is called.")],
    opens_on: Annotated[str, typer.Option(help="The day it opens, such as 2027-03-14.")],
    apply_by: Annotated[str, typer.Option(help="The last day to apply.")],
    values: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME=VALUE]...", help="As for `round set`.")
    ] = None,
    resolution_by: Annotated[
        str | None, typer.Option(help="The last day of the council's resolution, if known.")
    ] = None,
    network: Annotated[
        str | None, typer.Option(help="Name of the network; not needed if there is only one.")
    ] = None,
    lang: Annotated[Language, typer.Option(help="Language of the output.")] = Language.DE,
) -> None:
    """Open a round of a network; the checklist is published by that."""
    from app.command_line.round_opening import open_for_network

    days = (opens_on, apply_by, resolution_by)
    leave(
        open_for_network(
            checklist, values or [], network=network, name=name, days=days, language=lang.value
        )
    )


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
