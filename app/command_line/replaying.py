"""`kompass replay`: recompute every stored score from its receipt."""

import typer

from app.assessment.replaying import replay
from app.command_line import ExitCode
from app.command_line.opened import opened_database
from app.command_line.saying import complain


def replay_all() -> ExitCode:
    """Recompute all stored scores and name those that differ."""
    with opened_database() as database:
        found = replay(database)
    for mismatch in found.mismatches:
        complain(
            f"{mismatch.dossier_id}, revision {mismatch.revision}: "
            f"differs in {', '.join(mismatch.differs_in)}"
        )
    typer.echo(f"{found.compared} stored scores recomputed, {len(found.mismatches)} mismatches.")
    if found.other_engine:
        typer.echo(
            f"{found.other_engine} earlier scores were made by another engine and not compared."
        )
    return ExitCode.NOT_READY if found.mismatches else ExitCode.FINE
