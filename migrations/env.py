"""How Alembic reaches the tables: all models, and the connection that app/schema.py hands over."""

from importlib import import_module
from typing import Literal

from alembic import context
from sqlalchemy import Connection

from app.database import Base, Database, Instant
from app.schema import alone
from app.settings import read_settings

MODELS = (
    "app.municipalities.models",
    "app.rounds.models",
    "app.checklists.models",
    "app.people.models",
    "app.dossiers.models",
    "app.dossiers.sheets.models",
    "app.assessment.models",
    "app.bundles.models",
)


def plain(kind: str, value: object, _context: object) -> str | Literal[False]:
    """Write our own column types by what they are in SQL: a migration outlives our code."""
    if kind == "type" and isinstance(value, Instant):
        return "sa.DateTime(timezone=True)"
    return False


def run(connection: Connection) -> None:
    """Run the migrations in the transaction of this connection."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        render_item=plain,
        compare_server_default=True,
    )
    context.run_migrations()


for name in MODELS:
    import_module(name)

handed_over: Connection | None = context.config.attributes.get("connection")
if handed_over is not None:
    run(handed_over)
else:
    database = Database.open(read_settings().database_url)
    with alone(database) as own:
        run(own)
    database.close()
