"""`kompass documents`: tidy up in the store of documents, and check that it is whole."""

import typer

from app.command_line import ExitCode

documents = typer.Typer(help="Uploaded documents.", no_args_is_help=True)


@documents.command("sweep")
def sweep_documents() -> None:
    """Remove left-over uploads, documents removed 35 days ago, and content nobody needs."""
    from app.clock import utc_now
    from app.command_line.opened import opened_database, usable_settings
    from app.evidence.archive import open_archive
    from app.evidence.janitor import sweep

    with opened_database() as database:
        swept = sweep(database, open_archive(usable_settings()), now=utc_now())
    typer.echo(
        f"Removed: {swept.temporary} left-over uploads, {swept.documents} documents, "
        f"{swept.contents} contents."
    )


@documents.command("verify")
def verify_documents() -> None:
    """Compare every content with its fingerprint: exit 0 if all are whole, else 1."""
    from app.command_line.opened import opened_database, usable_settings
    from app.command_line.saying import complain
    from app.evidence.archive import open_archive
    from app.evidence.verifying import verify_contents

    with opened_database() as database:
        found = verify_contents(database, open_archive(usable_settings()).store)
    for one in found.damaged:
        complain(
            f"dossier {one.dossier_id}, document {one.document_id}, version {one.number}: "
            f"content {one.sha256} is {one.damage}"
        )
    typer.echo(
        f"{found.versions} versions, {found.contents} contents, {len(found.damaged)} damaged."
    )
    if found.damaged:
        raise typer.Exit(ExitCode.NOT_READY)
