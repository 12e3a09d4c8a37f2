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
from app.evidence.archive import Archive
from app.evidence.editing import About, By, KeptFile, add_document, add_version
from app.evidence.judging import keep_if_fit
from app.evidence.models import Document, DocumentVersion
from app.inspection.kind import FileKind
from app.people.models import Person
from tests.browser.demo import cast_of, copied, filled
from tests.bundles.files import KEY
from tests.cast import Cast
from tests.clock import NOON
from tests.databases import SqliteTemplate
from tests.documents import PDF, archive_in, arrived

OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))


@pytest.fixture(scope="module")
def demo(sqlite_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo in a file that nobody changes."""
    return filled(sqlite_template, tmp_path_factory.mktemp("demo"))


@pytest.fixture
def source(demo: Path, tmp_path: Path) -> Iterator[Database]:
    database = copied(demo, tmp_path)
    yield database
    database.close()


@pytest.fixture
def cast(source: Database) -> Cast:
    return cast_of(source)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_in(tmp_path / "source")


@pytest.fixture
def other_archive(tmp_path: Path) -> Archive:
    return archive_in(tmp_path / "target")


def exported(
    database: Database, archive: Archive, dossier_id: str, key: Ed25519PrivateKey = KEY
) -> bytes:
    target = BytesIO()
    with database.reading() as session:
        dossier = for_upkeep(session, dossier_id)
        assert dossier is not None
        export_bundle(session, archive.store, dossier, key, target)
    return target.getvalue()


def imported(database: Database, archive: Archive, bundle: bytes) -> Imported:
    return import_bundle(database, archive, BytesIO(bundle), now=NOON + timedelta(days=3))


def evidence(source: Database, archive: Archive, dossier_id: str, files: list[bytes]) -> None:
    """Somebody files a document with these versions."""
    with source.writing() as session:
        person = session.scalars(select(Person.id)).first()
        assert person is not None
        by, about = By(person, NOON), About("Ratsbeschluss", proves=("res-decided",))
        first, *rest = (kept_pdf(archive, data) for data in files)
        document = add_document(session, archive, dossier_id, about, first, by)
        for file in rest:
            add_version(session, archive, document, file, by)


def kept_pdf(archive: Archive, data: bytes) -> KeptFile:
    with arrived(archive, data) as arrival:
        return keep_if_fit(archive, arrival, "Beschluss vom 12. März.pdf")


@pytest.mark.parametrize("town", ["rebenau", "salzbrunnen", "ahrenfels"])
def test_an_empty_installation_gives_the_same_score_and_bytes(
    source: Database, cast: Cast, database: Database, archive: Archive, town: str
) -> None:
    bundle = exported(source, archive, cast.dossiers[town])
    found = imported(database, archive, bundle)
    with source.reading() as here, database.reading() as there:
        before = here.get_one(Assessment, cast.dossiers[town])
        after = there.get_one(Assessment, found.dossier_id)
        columns = Assessment.__table__.columns.keys()
        assert [getattr(before, c) for c in columns] == [getattr(after, c) for c in columns]
    assert found.same_engine
    assert found.score is not None
    assert found.score.level.value == after.level
    assert exported(database, archive, found.dossier_id, OTHER_KEY) == bundle


def test_the_same_dossier_gives_the_same_bytes(
    source: Database, cast: Cast, archive: Archive
) -> None:
    dossier = cast.dossiers["rebenau"]
    assert exported(source, archive, dossier) == exported(source, archive, dossier)


def test_what_is_here_already_is_not_overwritten(
    source: Database, cast: Cast, database: Database, archive: Archive
) -> None:
    bundle = exported(source, archive, cast.dossiers["rebenau"])
    imported(database, archive, bundle)
    with pytest.raises(BadBundle, match="here already"):
        imported(database, archive, bundle)


def test_a_second_town_of_the_same_round_joins_it(
    source: Database, cast: Cast, database: Database, archive: Archive
) -> None:
    for town in ("rebenau", "salzbrunnen"):
        imported(database, archive, exported(source, archive, cast.dossiers[town]))
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Dossier)) == 2
        assert len(set(session.scalars(select(Dossier.round_id)))) == 1


def test_documents_travel_with_all_their_versions(
    source: Database, cast: Cast, database: Database, archive: Archive, other_archive: Archive
) -> None:
    dossier = cast.dossiers["rebenau"]
    versions = [PDF, PDF + b"% signed\n"]
    evidence(source, archive, dossier, versions)
    evidence(source, archive, dossier, [PDF])
    bundle = exported(source, archive, dossier)
    imported(database, other_archive, bundle)
    with database.reading() as session:
        titles = session.scalars(select(Document.title)).all()
        rows = session.scalars(select(DocumentVersion).order_by(DocumentVersion.at)).all()
        assert titles == ["Ratsbeschluss"] * 2
        one, two = map(len, versions)
        assert sorted((row.number, row.size) for row in rows) == [(1, one), (1, one), (2, two)]
        for row in rows:
            with other_archive.store.opened(row.sha256) as file:
                assert file.read() in versions
    assert exported(database, other_archive, dossier, OTHER_KEY) == bundle


def test_a_flipped_byte_in_a_document_leaves_nothing_behind(
    source: Database, cast: Cast, database: Database, archive: Archive, other_archive: Archive
) -> None:
    evidence(source, archive, cast.dossiers["rebenau"], [PDF])
    bundle = bytearray(exported(source, archive, cast.dossiers["rebenau"]))
    bundle[bundle.index(PDF) + 20] ^= 1
    with pytest.raises(BadBundle, match=r"documents/[0-9a-f]{64}\.pdf"):
        imported(database, other_archive, bytes(bundle))
    assert list(other_archive.store.contents()) == []


def test_a_document_that_may_not_come_in_is_refused_by_its_name(
    source: Database, cast: Cast, database: Database, archive: Archive, other_archive: Archive
) -> None:
    dossier = cast.dossiers["rebenau"]
    with arrived(archive, b"<html>no PDF</html>") as arrival:
        archive.store.keep(arrival)
        hostile = KeptFile(arrival.sha256, arrival.size, FileKind.PDF, "beschluss.pdf")
    with source.writing() as session:
        person = session.scalars(select(Person.id)).first()
        assert person is not None
        add_document(session, archive, dossier, About("Beschluss"), hostile, By(person, NOON))
    with pytest.raises(BadBundle, match=r"documents/[0-9a-f]{64}\.pdf"):
        imported(database, other_archive, exported(source, archive, dossier))
    assert list(other_archive.store.contents()) == []
