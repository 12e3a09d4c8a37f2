"""A check of everything names what is missing, cut off or flipped, and nothing else."""

from app.database import Database
from app.evidence.archive import Archive
from app.evidence.editing import About, By, add_document, add_version
from app.evidence.folder_store import FolderStore
from app.evidence.verifying import Damage, Verified, verify_contents
from tests.cast import bring_cast
from tests.documents import keep
from tests.evidence.test_janitor import NOON


def test_nothing_to_check_is_fine(database: Database, any_archive: Archive) -> None:
    assert verify_contents(database, any_archive.store) == Verified(0, 0, ())


def test_each_damage_is_named_with_its_version(database: Database, archive: Archive) -> None:
    cast = bring_cast(database, NOON)
    files = {word: keep(archive, word.encode()) for word in ("whole", "gone", "cut", "flipped")}
    with database.writing() as session:
        by = By(cast.people["lead"], NOON)
        dossier_id = cast.dossiers["rebenau"]
        document = add_document(
            session, archive, dossier_id, About("Beschluss"), files["whole"], by
        )
        document_id = document.id
        for word in ("gone", "cut", "flipped", "whole"):
            add_version(session, archive, document, files[word], by)
    store = archive.store
    assert isinstance(store, FolderStore)
    assert verify_contents(database, store) == Verified(5, 4, ())
    store.delete(files["gone"].sha256)
    store.path_of(files["cut"].sha256).write_bytes(b"cu")
    store.path_of(files["flipped"].sha256).write_bytes(b"flopped")
    found = verify_contents(database, store).damaged
    assert [(one.number, one.damage) for one in found] == [
        (2, Damage.MISSING),
        (3, Damage.CHANGED),
        (4, Damage.CHANGED),
    ]
    assert {(one.dossier_id, one.document_id) for one in found} == {(dossier_id, document_id)}
