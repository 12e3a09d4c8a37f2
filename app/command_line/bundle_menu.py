"""`kompass bundle`: what can be done with the signed file of a dossier."""

from pathlib import Path
from typing import Annotated

import typer

from app.command_line.options import BY_ID, Language, leave

bundle = typer.Typer(help="Signed files of whole dossiers.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="A bundle (.zip).")]
Signer = Annotated[
    str | None,
    typer.Option(help="Who must have signed it, as `verify` shows it; anybody if left out."),
]
Tongue = Annotated[Language, typer.Option(help="Language of the messages.")]


@bundle.command(context_settings=BY_ID)
def export(
    dossier: Annotated[str, typer.Argument(help="The dossier's id, as in its address.")],
    output: Annotated[Path, typer.Option(help="Where to write it; must not be there yet.")],
    lang: Tongue = Language.DE,
) -> None:
    """Write a dossier with its checklist, documents, history and score as one signed file."""
    from app.command_line.bundling import export_file

    leave(export_file(dossier, output, language=lang.value))


@bundle.command()
def verify(file: File, signer: Signer = None, lang: Tongue = Language.DE) -> None:
    """Check every byte of a bundle and its signature, offline: exit 0 if sound, else 1."""
    from app.command_line.bundling import verify_file

    leave(verify_file(file, signer=signer, language=lang.value))


@bundle.command(name="import")
def import_(file: File, signer: Signer = None, lang: Tongue = Language.DE) -> None:
    """Take a bundle into this installation; nothing that is here is overwritten."""
    from app.command_line.bundling import import_file

    leave(import_file(file, signer=signer, language=lang.value))
