"""A bundle taken into an empty installation: the same score, and the same bytes again."""

from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import func, select

from app.assessment.models import Assessment
from app.bundles.exporting import export_bundle
from app.bundles.importing import Imported, import_bundle
from app.bundles.verifying import BadBundle
from app.database import Database
from app.dossiers.models import Dossier
from app.dossiers.queries import for_upkeep
from tests.browser.demo import cast_of, filled
from tests.bundles.files import KEY
from tests.cast import Cast
from tests.clock import NOON
from tests.databases import SqliteTemplate

OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))


@pytest.fixture(scope="module")
def demo(sqlite_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo in a file that nobody changes."""
    return filled(sqlite_template, tmp_path_factory.mktemp("demo"))


@pytest.fixture
def source(demo: Path) -> Iterator[Database]:
    database = Database.open(f"sqlite:///{demo}")
    yield database
    database.close()


@pytest.fixture
def cast(source: Database) -> Cast:
    return cast_of(source)


def exported(database: Database, dossier_id: str, key: Ed25519PrivateKey = KEY) -> bytes:
    target = BytesIO()
    with database.reading() as session:
        dossier = for_upkeep(session, dossier_id)
        assert dossier is not None
        export_bundle(session, dossier, key, target)
    return target.getvalue()


def imported(database: Database, bundle: bytes) -> Imported:
    return import_bundle(database, BytesIO(bundle), now=NOON + timedelta(days=3))


@pytest.mark.parametrize("town", ["rebenau", "salzbrunnen", "ahrenfels"])
def test_an_empty_installation_gives_the_same_score_and_bytes(
    source: Database, cast: Cast, database: Database, town: str
) -> None:
    bundle = exported(source, cast.dossiers[town])
    found = imported(database, bundle)
    with source.reading() as here, database.reading() as there:
        before = here.get_one(Assessment, cast.dossiers[town])
        after = there.get_one(Assessment, found.dossier_id)
        columns = Assessment.__table__.columns.keys()
        assert [getattr(before, c) for c in columns] == [getattr(after, c) for c in columns]
    assert found.same_engine
    assert found.score is not None
    assert found.score.level.value == after.level
    assert exported(database, found.dossier_id, OTHER_KEY) == bundle


def test_the_same_dossier_gives_the_same_bytes(source: Database, cast: Cast) -> None:
    dossier = cast.dossiers["rebenau"]
    assert exported(source, dossier) == exported(source, dossier)


def test_what_is_here_already_is_not_overwritten(
    source: Database, cast: Cast, database: Database
) -> None:
    bundle = exported(source, cast.dossiers["rebenau"])
    imported(database, bundle)
    with pytest.raises(BadBundle, match="here already"):
        imported(database, bundle)


def test_a_second_town_of_the_same_round_joins_it(
    source: Database, cast: Cast, database: Database
) -> None:
    for town in ("rebenau", "salzbrunnen"):
        imported(database, exported(source, cast.dossiers[town]))
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Dossier)) == 2
        assert len(set(session.scalars(select(Dossier.round_id)))) == 1
