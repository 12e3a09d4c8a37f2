"""A bundle that is signed but says what cannot be is refused by the file that says it."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from app.bundles.exporting import export_bundle
from app.bundles.importing import import_bundle
from app.bundles.manifest import MANIFEST, SIGNATURE, written
from app.bundles.verifying import BadBundle
from app.database import Base, Database
from app.dossiers.queries import for_upkeep
from tests.browser.demo import cast_of, filled
from tests.bundles.files import KEY, bundle_of
from tests.clock import NOON
from tests.databases import SqliteTemplate
from tests.documents import archive_in

Change = Callable[[Any], None]


@pytest.fixture(scope="module")
def files(
    sqlite_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    """The files of a demo town's bundle."""
    demo: Path = filled(sqlite_template, tmp_path_factory.mktemp("demo"))
    database = Database.open(f"sqlite:///{demo}")
    target = BytesIO()
    with database.reading() as session:
        dossier = for_upkeep(session, cast_of(database).dossiers["rebenau"])
        assert dossier is not None
        export_bundle(session, archive_in(demo.parent).store, dossier, KEY, target)
    database.close()
    with ZipFile(target) as archive:
        names = set(archive.namelist()) - {MANIFEST, SIGNATURE}
        return {name: archive.read(name) for name in names}


def refused(database: Database, files: dict[str, bytes]) -> str:
    """Which file a bundle is refused for; nothing of it is kept."""
    archive = archive_in(Path("never-used"))
    with pytest.raises(BadBundle) as bad:
        import_bundle(database, archive, BytesIO(bundle_of(files)), now=NOON)
    with database.reading() as session:
        for name in ("dossier", "municipality", "round", "network", "bundle_origin"):
            assert session.execute(Base.metadata.tables[name].select()).first() is None
    return bad.value.name


def _earn_more(score: Any) -> None:
    score["earned"] = "96"


def _forget(history: Any) -> None:
    del history["revisions"][0]


def _other_rules(rules: Any) -> None:
    rules["content"]["version"] = "9.9"


def _extra(content: Any) -> None:
    content["is_admin"] = True


def _no_kind(town: Any) -> None:
    town["kind"] = "kingdom"


def _other_call(call: Any) -> None:
    call["checklist_id"] = "mpsc-2019"


def _far_revision(history: Any) -> None:
    history["revision"] = 2**40


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("score.json", _earn_more),
        ("score.json", _extra),
        ("history.json", _forget),
        ("history.json", _far_revision),
        ("checklist.json", _other_rules),
        ("dossier.json", _extra),
        ("municipality.json", _extra),
        ("municipality.json", _no_kind),
        ("round.json", _other_call),
    ],
)
def test_a_changed_file_is_refused_even_if_it_is_signed(
    files: dict[str, bytes], database: Database, name: str, change: Change
) -> None:
    content = json.loads(files[name])
    change(content)
    assert refused(database, {**files, name: written(content)}) == name


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"null\n", b"\xff\xfe", b'"\\ud800"'])
def test_what_is_no_file_of_its_kind_is_refused(
    files: dict[str, bytes], database: Database, content: bytes
) -> None:
    for name in ("dossier.json", "round.json", "history.json", "checklist.json"):
        assert refused(database, {**files, name: content}) == name


def test_a_missing_file_is_named(files: dict[str, bytes], database: Database) -> None:
    for name in files:
        rest = {other: content for other, content in files.items() if other != name}
        assert refused(database, rest) == name


def test_a_dossier_that_differs_from_its_score_is_refused(
    files: dict[str, bytes], database: Database
) -> None:
    content = json.loads(files["dossier.json"])
    del content["cost_plan"]
    changed = (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
    assert refused(database, {**files, "dossier.json": changed}) in ("score.json", "history.json")
