"""Document, the dossier's list and its scorecard change together or not at all."""

from datetime import date
from pathlib import Path

import pytest

from app.assessment import filing
from app.assessment.assessing import assess
from app.assessment.filing import NewDocument
from app.dossiers.conflicts import EditConflict
from app.dossiers.editing import save_fields, save_rows, undo_last
from app.dossiers.models import Dossier
from app.errors import Conflict
from app.evidence.archive import Archive
from app.evidence.editing import About, By
from app.evidence.models import Document
from app.evidence.queries import document_of, documents_of, removed_document_of
from app.scoring.content.dossier import Document as Listed
from tests.assessment.test_assessing import TODAY
from tests.desk import Desk
from tests.documents import archive_in, keep

PLAN = About("Projektplan", "Plan", ("plan-present",))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_in(tmp_path)


def at(desk: Desk, archive: Archive, dossier: Dossier) -> filing.Desk:
    return filing.Desk(desk.session, archive, dossier, By(desk.anna, desk.now()), TODAY)


def filed(desk: Desk, archive: Archive, dossier: Dossier, *words: str) -> list[Document]:
    new = [NewDocument(keep(archive, word.encode()), PLAN) for word in words]
    return list(filing.file_documents(at(desk, archive, dossier), new).documents)


def rows(dossier: Dossier) -> list[Listed]:
    return list(dossier.stated.documents)


def test_new_documents_stand_on_the_list_in_one_revision(desk: Desk, archive: Archive) -> None:
    dossier = desk.dossier()
    one, two = filed(desk, archive, dossier, "one", "two")
    assert dossier.revision == 2
    assert [row.id for row in rows(dossier)] == [one.id, two.id]
    row = rows(dossier)[0]
    assert (row.title, row.kind, row.proves) == ("Projektplan", "Plan", ("plan-present",))
    assert row.sha256 == one.current.sha256


def test_the_scorecard_moves_with_them(desk: Desk, archive: Archive) -> None:
    dossier = desk.dossier()
    assess(desk.session, dossier, today=TODAY)
    new = NewDocument(keep(archive), PLAN)
    done = filing.file_documents(at(desk, archive, dossier), [new])
    assert done.assessed is not None
    assert done.assessed.after.line("plan-present").outcome == "met"


def test_what_was_listed_by_hand_stays_and_can_get_a_file(desk: Desk, archive: Archive) -> None:
    listed = [{"title": "Strategie", "id": "d1"}, {"title": "Beschluss", "id": "d2"}]
    dossier = desk.dossier({"documents": listed})
    new = NewDocument(keep(archive), About("Strategie 2030"))
    done = filing.file_documents(at(desk, archive, dossier), [new], instead_of="d1")
    assert [row.id for row in rows(dossier)] == [done.documents[0].id, "d2"]
    assert [row.title for row in rows(dossier)] == ["Strategie 2030", "Beschluss"]


def test_what_has_no_room_is_refused_and_the_rest_is_kept(desk: Desk, tmp_path: Path) -> None:
    small = archive_in(tmp_path, dossier_bytes=10)
    dossier = desk.dossier()
    new = [NewDocument(keep(small, b"x" * size, str(size)), PLAN) for size in (6, 5, 4)]
    done = filing.file_documents(at(desk, small, dossier), new)
    assert [document.current.size for document in done.documents] == [6, 4]
    assert [file.file_name for file, _ in done.refused] == ["5"]
    assert len(rows(dossier)) == 2


def test_where_nothing_has_room_nothing_changes(desk: Desk, tmp_path: Path) -> None:
    full = archive_in(tmp_path, dossier_bytes=1)
    dossier = desk.dossier()
    done = filing.file_documents(at(desk, full, dossier), [NewDocument(keep(full), PLAN)])
    assert (done.documents, done.assessed, dossier.revision) == ((), None, 1)


def test_a_newer_version_changes_the_fingerprint_on_the_list(desk: Desk, archive: Archive) -> None:
    dossier = desk.dossier()
    (document,) = filed(desk, archive, dossier, "one")
    file = keep(archive, b"newer")
    filing.file_version(at(desk, archive, dossier), document, file)
    assert [row.sha256 for row in rows(dossier)] == [file.sha256]
    assert dossier.revision == 3


def test_renaming_a_document_renames_its_row(desk: Desk, archive: Archive) -> None:
    dossier = desk.dossier()
    (document,) = filed(desk, archive, dossier, "one")
    filing.describe_document(
        at(desk, archive, dossier),
        document,
        About("Neuer Plan", None, (), date(2027, 1, 1)),
        drawn_from=dossier.revision,
        shown_valid_until=None,
    )
    row = rows(dossier)[0]
    assert (row.title, row.kind, row.proves, row.id) == ("Neuer Plan", None, (), document.id)
    assert row.sha256 == document.current.sha256
    assert document.valid_until == date(2027, 1, 1)


def test_two_who_rename_the_same_document_are_told(desk: Desk, archive: Archive) -> None:
    dossier = desk.dossier()
    (document,) = filed(desk, archive, dossier, "one")
    place = at(desk, archive, dossier)
    filing.describe_document(
        place, document, About("Eins", None, (), TODAY), drawn_from=2, shown_valid_until=None
    )
    with pytest.raises(EditConflict):
        filing.describe_document(
            place, document, About("Zwei", None, (), TODAY), drawn_from=2, shown_valid_until=None
        )
    with pytest.raises(Conflict):
        filing.describe_document(
            place, document, About("Eins"), drawn_from=3, shown_valid_until=date(2030, 1, 1)
        )


def test_removing_takes_the_row_and_undo_brings_it_back(desk: Desk, archive: Archive) -> None:
    dossier = desk.dossier()
    one, two = filed(desk, archive, dossier, "one", "two")
    filing.remove_document(at(desk, archive, dossier), one)
    assert [row.id for row in rows(dossier)] == [two.id]
    found = removed_document_of(desk.session, dossier.id, one.id)
    filing.bring_back_document(at(desk, archive, dossier), found)
    assert {row.id for row in rows(dossier)} == {one.id, two.id}
    assert len(documents_of(desk.session, dossier.id)) == 2


def test_a_row_changed_by_hand_changes_its_document(desk: Desk, archive: Archive) -> None:
    dossier = desk.dossier()
    (document,) = filed(desk, archive, dossier, "one")
    saved = save_fields(
        desk.session,
        dossier,
        path=f"documents[{document.id}]",
        fields={"title": "Von Hand", "proves": ["fin-rate"]},
        drawn_from=dossier.revision,
        **desk.by_bert(),
    )
    assess(desk.session, dossier, today=TODAY, previous=saved.before)
    desk.session.expire_all()
    found = document_of(desk.session, dossier.id, document.id)
    assert (found.title, found.kind, found.proves) == ("Von Hand", "Plan", ("fin-rate",))


def test_a_row_taken_off_by_hand_leaves_the_document_until_it_is_listed_again(
    desk: Desk, archive: Archive
) -> None:
    dossier = desk.dossier()
    (document,) = filed(desk, archive, dossier, "one")
    revision = dossier.revision
    save_rows(
        desk.session, dossier, path="documents", rows=[], drawn_from=revision, **desk.by_bert()
    )
    assert documents_of(desk.session, dossier.id) == [document]
    place = at(desk, archive, dossier)
    filing.file_version(place, document, keep(archive, b"newer"))
    filing.describe_document(
        place, document, About("Unlisted"), drawn_from=1, shown_valid_until=None
    )
    assert rows(dossier) == []
    filing.list_document(place, document)
    assert [(row.id, row.title) for row in rows(dossier)] == [(document.id, "Unlisted")]
    filing.remove_document(place, document)
    assert rows(dossier) == []


def test_undoing_an_upload_in_the_history_keeps_the_file(desk: Desk, archive: Archive) -> None:
    dossier = desk.dossier()
    (document,) = filed(desk, archive, dossier, "one")
    undo_last(desk.session, dossier, **desk.by_anna())
    assert rows(dossier) == []
    assert documents_of(desk.session, dossier.id) == [document]
    undo_last(desk.session, dossier, **desk.by_anna())
    assert [row.id for row in rows(dossier)] == [document.id]
