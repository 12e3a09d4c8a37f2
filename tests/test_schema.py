"""What a migration leaves behind besides the tables (tests/migrations compares those)."""

from sqlalchemy import inspect, text

from app import schema
from app.database import Base, Database


def test_deleting_follows_references_as_the_models_say(database: Database) -> None:
    inspector = inspect(database.engine)
    for table in Base.metadata.tables.values():
        said = {
            (key.parent.name, str(key.target_fullname), key.ondelete) for key in table.foreign_keys
        }
        found = {
            (
                key["constrained_columns"][0],
                f"{key['referred_table']}.{key['referred_columns'][0]}",
                key["options"].get("ondelete"),
            )
            for key in inspector.get_foreign_keys(table.name)
        }
        assert found == said, table.name


def test_foreign_keys_count_again_after_a_migration(sqlite_url: str) -> None:
    database = Database.open(sqlite_url, threads=1)
    schema.downgrade(database, "base")
    schema.upgrade(database)
    with database.engine.connect() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    database.close()
