"""Files come in by a plain form: each taken or refused for itself, with a sentence."""

from hashlib import sha256

import pytest
from fastapi import FastAPI
from sqlalchemy import delete

from app.evidence.sizes import MEBIBYTE
from app.people.models import Assignment
from tests.cast import Cast
from tests.documents import PDF, a_png
from tests.visitors import Visitor
from tests.web.evidence.conftest import Room


def test_a_file_becomes_a_document_and_is_listed(room: Room) -> None:
    fields: dict[str, str | list[str]] = {
        "title": "Ratsbeschluss",
        "kind": "Beschluss",
        "valid_until": "31.1.2027",
        "proves": ["plan-present", "fin-grant-rate"],
    }
    response = room.send(("Beschluss vom 25. März.pdf", PDF), fields=fields)
    assert response.status_code == 303
    (document,) = room.documents()
    assert response.headers["location"] == f"{room.address}?saved=2#document-{document.id}"
    assert (document.title, document.kind) == ("Ratsbeschluss", "Beschluss")
    assert document.proves == ("plan-present", "fin-grant-rate")
    assert str(document.valid_until) == "2027-01-31"
    assert document.current.sha256 == sha256(PDF).hexdigest()
    assert document.current.file_name == "Beschluss vom 25. März.pdf"
    (row,) = room.listed()
    assert (row.id, row.title, row.sha256) == (
        document.id,
        "Ratsbeschluss",
        sha256(PDF).hexdigest(),
    )
    assert room.lying_about() == []


def test_several_files_become_documents_in_one_revision(room: Room) -> None:
    fields: dict[str, str | list[str]] = {"title": "Anlage", "proves": "plan-present"}
    assert room.send(("a_1.pdf", PDF), ("b.png", a_png()), fields=fields).status_code == 303
    assert [(d.title, d.proves) for d in room.documents()] == [
        ("Anlage: a 1", ("plan-present",)),
        ("Anlage: b", ("plan-present",)),
    ]
    assert room.revision() == 2


def test_without_a_title_several_files_are_called_by_their_names(room: Room) -> None:
    assert room.send(("a_1.pdf", PDF), ("b.png", a_png())).status_code == 303
    assert [document.title for document in room.documents()] == ["a 1", "b"]


def test_what_is_refused_does_not_keep_the_others_away(room: Room) -> None:
    response = room.send(("good.pdf", PDF), ("bad.pdf", b"MZ is a program"), ("x.exe", b"MZ"))
    assert response.status_code == 422
    assert [d.title for d in room.documents()] == ["good"]
    assert "bad.pdf" in response.text
    assert "x.exe" in response.text
    assert "Gespeichert: good.pdf" in response.text
    assert room.lying_about() == []
    assert len(list(room.archive.store.contents())) == 1


def test_what_was_typed_stays_when_all_is_refused(room: Room) -> None:
    fields: dict[str, str | list[str]] = {
        "title": "Mein <Titel>",
        "valid_until": "1.2.2027",
        "proves": "plan-present",
    }
    response = room.send(("bad.pdf", b"nothing"), fields=fields)
    assert response.status_code == 422
    assert 'value="Mein &lt;Titel&gt;"' in response.text
    assert 'value="1.2.2027"' in response.text
    assert 'value="plan-present" checked' in response.text
    assert (room.documents(), room.revision()) == ([], 1)


@pytest.mark.parametrize(
    ("field", "typed"),
    [("valid_until", "31.2.2027"), ("valid_until", "bald"), ("title", "x" * 301), ("proves", "no")],
)
def test_a_field_that_cannot_be_read_is_asked_back_and_nothing_is_kept(
    room: Room, field: str, typed: str
) -> None:
    response = room.send(("good.pdf", PDF), fields={field: typed})
    assert response.status_code == 422
    assert "error-summary" in response.text
    assert "Noch nicht gespeichert, bitte erneut auswählen: good.pdf." in response.text
    assert (room.documents(), room.revision()) == ([], 1)


@pytest.mark.parametrize("files", [(), (("", b""),)])
def test_no_file_is_said(room: Room, files: tuple[tuple[str, bytes], ...]) -> None:
    response = room.send(*files, fields={"title": "Kept"})
    assert response.status_code == 422
    assert "Bitte wählen Sie eine Datei aus." in response.text
    assert 'value="Kept"' in response.text


@pytest.mark.parametrize(("name", "data"), [("empty.pdf", b""), ("one.pdf", b"x"), (".", b"x")])
def test_empty_tiny_and_nameless_files_are_refused_with_a_reason(
    room: Room, name: str, data: bytes
) -> None:
    response = room.send((name, data))
    assert response.status_code == 422
    assert "Es wurde nichts gespeichert" in response.text
    assert room.documents() == []


def test_exactly_the_limit_is_taken_and_one_byte_more_is_not(room: Room) -> None:
    most = 25 * MEBIBYTE
    fits = PDF + b"\n" * (most - len(PDF) - 6) + b"%%EOF\n"
    assert room.send(("fits.pdf", fits)).status_code == 303
    response = room.send(("over.pdf", fits + b"\n"))
    assert response.status_code == 413
    assert "over.pdf" in response.text
    assert "größer als 25\N{NO-BREAK SPACE}MB" in response.text
    assert len(room.documents()) == 1
    assert room.lying_about() == []


def test_one_file_more_than_allowed_at_once_is_named(room: Room) -> None:
    response = room.send(*((f"{number}.pdf", PDF) for number in range(6)))
    assert response.status_code == 422
    assert "5.pdf" in response.text
    assert "höchstens 5 Dateien" in response.text
    assert len(room.documents()) == 5


def test_names_are_shown_as_text_and_lead_nowhere(room: Room) -> None:
    names = ("<img src=x onerror=alert(1)>.pdf", "..\\..\\evil.pdf", "../../etc/x.pdf", "CON.pdf")
    for name in names:
        room.add(name)
    kept = {document.current.file_name for document in room.documents()}
    assert kept == {"<img src=x onerror=alert(1)>.pdf", "evil.pdf", "x.pdf", "CON.pdf"}
    page = room.visitor.get(room.address).text
    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page


def test_the_same_content_is_kept_once_and_nobody_can_tell(
    room: Room, app: FastAPI, cast: Cast
) -> None:
    other = Room(
        Visitor.signed_in(app, cast.people["lead_of_talheim"]),
        room.database,
        cast.dossiers["talheim"],
    )
    answers = [one.send(("same.pdf", PDF)) for one in (room, other, room)]
    assert [answer.status_code for answer in answers] == [303, 303, 303]
    assert len(list(room.archive.store.contents())) == 1
    assert (len(room.documents()), len(other.documents())) == (2, 1)


def test_a_row_listed_by_hand_gets_its_file(room: Room) -> None:
    path = room.address.removesuffix("evidence") + "application"
    fields = {"block": "documents", "revision": "1", "documents[new1].title": "Strategie"}
    assert room.visitor.post(path, fields).status_code == 303
    (row,) = room.listed()
    page = room.visitor.get(f"{room.address}?row={row.id}").text
    assert f'<input type="hidden" name="row" value="{row.id}">' in page
    assert 'value="Strategie"' in page
    room.add(title="Strategie 2030", row=str(row.id))
    (now,) = room.listed()
    assert (now.id, now.title) == (room.documents()[0].id, "Strategie 2030")


def test_the_form_opens_for_a_criterion(room: Room) -> None:
    page = room.visitor.get(f"{room.address}?criterion=plan-present").text
    assert "Nachweis für:" in page
    assert 'value="plan-present" checked' in page


def test_a_newer_version_leaves_the_earlier_one(room: Room) -> None:
    document = room.add()
    response = room.send(("neu.png", a_png()), to=f"/{document.id}/versions")
    assert response.status_code == 303
    (now,) = room.documents()
    assert [version.file_name for version in now.versions] == ["beschluss.pdf", "neu.png"]
    assert room.listed()[0].sha256 == now.current.sha256
    for files in ((), (("a.pdf", PDF), ("b.pdf", PDF)), (("a.pdf", b"x"),)):
        assert room.send(*files, to=f"/{document.id}/versions").status_code == 422
    assert len(room.documents()[0].versions) == 2


def test_nobody_but_leads_uploads_and_no_byte_of_others_is_kept(
    room: Room, adviser: Visitor, stranger: Visitor, anybody: Visitor
) -> None:
    for who, status in ((adviser, 403), (stranger, 404), (anybody, 401)):
        assert Room(who, room.database, room.dossier_id).send(("a.pdf", PDF)).status_code == status
    assert list(room.archive.store.contents()) == []
    assert room.lying_about() == []


def test_a_form_that_is_not_ours_keeps_nothing(room: Room) -> None:
    files = {"file": ("a.pdf", PDF)}
    client = room.visitor.client
    assert client.post(room.address, data={"csrf_token": "x"}, files=files).status_code == 403
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    token = {"csrf_token": room.visitor.csrf_token}
    response = client.post(room.address, data=token, files=files, headers=elsewhere)
    assert response.status_code == 403
    assert list(room.archive.store.contents()) == []


def test_whoever_lost_the_right_on_the_way_is_refused_at_the_end(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge = "app.web.uploads.sent.Upload.judge_and_keep"

    def dismissed(_: object) -> None:
        with room.database.writing() as session:
            session.execute(delete(Assignment))

    monkeypatch.setattr(judge, dismissed)
    assert room.send(("a.pdf", PDF)).status_code == 403
    assert (room.documents(), room.lying_about()) == ([], [])


def test_htmx_is_sent_on_or_given_the_part_that_changes(room: Room) -> None:
    room.visitor.client.headers["HX-Request"] = "true"
    done = room.send(("a.pdf", PDF))
    assert done.status_code == 204
    assert done.headers["HX-Redirect"].startswith(f"{room.address}?saved=2")
    refused = room.send(("a.pdf", b"x"))
    assert refused.status_code == 422
    assert refused.text.strip().startswith('<div id="evidence"')
