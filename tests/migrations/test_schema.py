"""The migrations make exactly the tables that the models describe, on both databases."""

import re
from importlib import import_module

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, inspect

from app.database import Base, Database
from app.schema import MIGRATIONS, downgrade, is_current, upgrade
from tests.house.tree import python_files


def import_all_models() -> None:
    for file in python_files("app"):
        if file.name == "models.py":
            import_module(".".join(file.with_suffix("").parts))


def differences(database: Database) -> list[object]:
    import_all_models()
    options = {"compare_type": True, "compare_server_default": True}
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        return list(compare_metadata(context, Base.metadata))


def test_models_equal_migrations(database: Database) -> None:
    assert differences(database) == []
    assert len(Base.metadata.tables) > 5


def test_rules_of_the_models_are_in_the_migrations_too(database: Database) -> None:
    import_all_models()
    inspector = inspect(database.engine)
    for table in Base.metadata.sorted_tables:
        rules = {c.name for c in table.constraints if isinstance(c, CheckConstraint)}
        found = {c["name"] for c in inspector.get_check_constraints(table.name)}
        assert found == rules, table.name


def test_the_whole_way_down_and_up_again_ends_where_it_began(database: Database) -> None:
    downgrade(database, "base")
    assert set(inspect(database.engine).get_table_names()) == {"alembic_version"}
    assert not is_current(database)
    upgrade(database)
    assert is_current(database)
    assert differences(database) == []


def test_upgrading_twice_changes_nothing(database: Database) -> None:
    upgrade(database)
    assert is_current(database)


def test_migrations_are_dated_sentences() -> None:
    names = [file.stem for file in (MIGRATIONS / "versions").glob("*.py")]
    assert names
    assert [
        n for n in names if not re.fullmatch(r"20\d\d_\d\d_\d\d_[a-z0-9]+(_[a-z0-9]+)+", n)
    ] == []
