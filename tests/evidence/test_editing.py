"""Documents with their versions, found only through their dossier, and never more than fit."""

from datetime import date

import pytest

from app.errors import NotFound, Unavailable
from app.evidence.archive import Archive
from app.evidence.editing import (
    About,
    By,
    KeptFile,
    add_document,
    add_version,
    bring_back,
    edit_document,
    remove_document,
)
from app.evidence.limits import Full, Usage
from app.evidence.models import Document, Reading, new_document_id
from app.evidence.queries import (
    document_of,
    documents_of,
    names_of_people,
    removed_document_of,
    usage_of,
    version_of,
)
from app.inspection.flag import Flag
from app.inspection.kind import FileKind
from app.scoring.content.dossier import Document as Listed
from tests.desk import Desk
from tests.documents import archive_in, keep

ABOUT = About("Ratsbeschluss", "Beschluss", ("res-passed", "fin-rate"), date(2027, 1, 31))


def anna(desk: Desk) -> By:
    return By(desk.anna, desk.now())


def added(desk: Desk, archive: Archive, dossier_id: str, data: bytes = b"one") -> Document:
    return add_document(desk.session, archive, dossier_id, ABOUT, keep(archive, data), anna(desk))


def test_a_document_is_kept_with_its_first_version(desk: Desk, archive: Archive) -> None:
    dossier_id = desk.dossier().id
    added(desk, archive, dossier_id)
    desk.session.expire_all()
    (document,) = documents_of(desk.session, dossier_id)
    assert (document.title, document.kind) == ("Ratsbeschluss", "Beschluss")
    assert document.proves == ("res-passed", "fin-rate")
    assert document.valid_until == date(2027, 1, 31)
    assert (document.current.number, document.current.size) == (1, 3)
    assert document.current.file_name == "beschluss.pdf"
    assert document.current.reading == Reading.PENDING
    assert names_of_people(desk.session, [document]) == {desk.anna: "Anna"}


def test_its_id_is_fit_for_a_row_of_the_dossier() -> None:
    assert all(Listed(id=new_document_id()).id for _ in range(300))


def test_a_newer_version_leaves_the_earlier_one(desk: Desk, archive: Archive) -> None:
    dossier_id = desk.dossier().id
    document = added(desk, archive, dossier_id)
    file = keep(archive, b"second")
    flagged = KeptFile(file.sha256, file.size, FileKind.DOCX, "neu.docx", (Flag.DDE,))
    add_version(desk.session, archive, document, flagged, By(desk.bert, desk.now()))
    desk.session.expire_all()
    found = document_of(desk.session, dossier_id, document.id)
    assert [version.number for version in found.versions] == [1, 2]
    assert (found.current.flags, found.current.file_kind) == ((Flag.DDE,), FileKind.DOCX)
    assert version_of(desk.session, dossier_id, document.id, 1).size == 3
    assert version_of(desk.session, dossier_id, document.id, 2).document.id == document.id


def test_a_document_is_found_only_through_its_own_dossier(desk: Desk, archive: Archive) -> None:
    own, other = desk.dossier().id, desk.dossier().id
    document = added(desk, archive, own)
    assert documents_of(desk.session, other) == []
    for number in (0, 2, 2**31 - 1):
        with pytest.raises(NotFound):
            version_of(desk.session, own, document.id, number)
    with pytest.raises(NotFound):
        document_of(desk.session, other, document.id)
    with pytest.raises(NotFound):
        version_of(desk.session, other, document.id, 1)


def test_a_removed_document_is_out_of_sight_and_can_come_back(desk: Desk, archive: Archive) -> None:
    dossier_id = desk.dossier().id
    document = added(desk, archive, dossier_id)
    remove_document(desk.session, document, anna(desk))
    assert documents_of(desk.session, dossier_id) == []
    with pytest.raises(NotFound):
        version_of(desk.session, dossier_id, document.id, 1)
    found = removed_document_of(desk.session, dossier_id, document.id)
    assert found.removed_by == desk.anna
    bring_back(desk.session, found)
    assert document_of(desk.session, dossier_id, document.id).removed_at is None
    with pytest.raises(NotFound):
        removed_document_of(desk.session, dossier_id, document.id)


def test_what_it_is_called_and_proves_can_be_changed(desk: Desk, archive: Archive) -> None:
    document = added(desk, archive, desk.dossier().id)
    edit_document(desk.session, document, About("Beschluss", None, ("a", "a", "b"), None))
    desk.session.expire_all()
    assert (document.title, document.kind, document.valid_until) == ("Beschluss", None, None)
    assert document.proves == ("a", "b")


def test_exactly_what_fits_is_taken(desk: Desk, archive: Archive) -> None:
    small = archive_in(archive.hall.folder.parent.parent, dossier_bytes=6, dossier_files=3)
    dossier_id, other = desk.dossier().id, desk.dossier().id
    added(desk, small, dossier_id, b"123")
    with pytest.raises(Full) as full:
        added(desk, small, dossier_id, b"1234")
    assert "3\N{NO-BREAK SPACE}Byte" in full.value.reason.pick("de")
    added(desk, small, dossier_id, b"456")
    assert usage_of(desk.session, dossier_id) == Usage(2, 6)
    with pytest.raises(Full):
        added(desk, small, dossier_id, b"7")
    added(desk, small, other, b"1234")


def test_versions_and_removed_documents_count_too(desk: Desk, archive: Archive) -> None:
    small = archive_in(archive.hall.folder.parent.parent, dossier_files=2)
    dossier_id = desk.dossier().id
    document = added(desk, small, dossier_id)
    add_version(desk.session, small, document, keep(small, b"two"), anna(desk))
    remove_document(desk.session, document, anna(desk))
    with pytest.raises(Full) as full:
        added(desk, small, dossier_id)
    assert "2 files" in full.value.reason.pick("en")


def test_no_row_is_made_without_its_file(desk: Desk, archive: Archive) -> None:
    dossier_id = desk.dossier().id
    file = keep(archive)
    archive.store.delete(file.sha256)
    with pytest.raises(Unavailable):
        add_document(desk.session, archive, dossier_id, ABOUT, file, anna(desk))
    assert documents_of(desk.session, dossier_id) == []
