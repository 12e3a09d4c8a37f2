"""Files go out whole or in one range, attached and sandboxed, and never wrong."""

import pytest
from httpx2 import Response

from app.evidence.folder_store import FolderStore
from app.evidence.models import Document
from tests.cast import Cast
from tests.documents import PDF, a_png
from tests.visitors import Visitor
from tests.web.evidence.conftest import Room

SIZE = len(PDF)


@pytest.fixture
def document(room: Room) -> Document:
    return room.add("Beschluß „Rat“; 25.3.pdf")


def get(room: Room, document: Document, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return room.visitor.get(room.version(document), headers=named)


def test_a_file_comes_attached_sandboxed_and_byte_for_byte(room: Room, document: Document) -> None:
    response = get(room, document)
    assert (response.status_code, response.content) == (200, PDF)
    headers = response.headers
    assert headers["content-type"] == "application/pdf"
    assert headers["content-disposition"] == (
        'attachment; filename="Beschlu_ _Rat__ 25.3.pdf"; '
        "filename*=UTF-8''Beschlu%C3%9F%20%E2%80%9ERat%E2%80%9C%3B%2025.3.pdf"
    )
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert headers["content-length"] == str(SIZE)


def test_head_says_the_same_without_the_bytes(room: Room, document: Document) -> None:
    whole = get(room, document)
    head = room.visitor.ask("HEAD", room.version(document))
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-length", "content-type", "etag", "content-disposition"):
        assert head.headers[name] == whole.headers[name]


@pytest.mark.parametrize(
    ("asked", "status", "bytes_", "said"),
    [
        ("bytes=0-", 206, PDF, f"bytes 0-{SIZE - 1}/{SIZE}"),
        ("bytes=0-4", 206, PDF[:5], f"bytes 0-4/{SIZE}"),
        ("bytes=-1", 206, PDF[-1:], f"bytes {SIZE - 1}-{SIZE - 1}/{SIZE}"),
        (f"bytes=5-{10**14}", 206, PDF[5:], f"bytes 5-{SIZE - 1}/{SIZE}"),
        (f"bytes={SIZE}-", 416, b"", f"bytes */{SIZE}"),
        ("bytes=99999999999-", 416, b"", f"bytes */{SIZE}"),
        ("bytes=-0", 416, b"", f"bytes */{SIZE}"),
        ("bytes=5-2", 200, PDF, None),
        ("bytes=-", 200, PDF, None),
        ("bytes=0-1,3-4", 200, PDF, None),
        ("bytes=" + ",".join(["0-"] * 1_000), 200, PDF, None),
        ("bytes=" + "9" * 5_000 + "-", 200, PDF, None),
        ("bytes=٣-", 200, PDF, None),
        ("lines=1-2", 200, PDF, None),
    ],
)
def test_ranges(
    room: Room, document: Document, asked: str, status: int, bytes_: bytes, said: str | None
) -> None:
    response = room.visitor.get(room.version(document), headers={"Range": asked.encode()})
    assert (response.status_code, response.content) == (status, bytes_)
    assert response.headers.get("content-range") == said


def test_a_range_of_another_content_is_the_whole(room: Room, document: Document) -> None:
    etag = get(room, document).headers["etag"]
    assert get(room, document, Range="bytes=0-0", If_Range=etag).status_code == 206
    assert get(room, document, Range="bytes=0-0", If_Range='"other"').status_code == 200


def test_what_is_known_is_not_sent_again(room: Room, document: Document) -> None:
    etag = get(room, document).headers["etag"]
    for known in (etag, f'"a", W/{etag}'):
        response = get(room, document, If_None_Match=known)
        assert (response.status_code, response.content) == (304, b"")
        assert response.headers["cache-control"] == "no-store"
    assert get(room, document, If_None_Match='"a"').status_code == 200


def test_nobody_learns_from_a_condition_or_a_range_what_is_not_theirs(
    room: Room, document: Document, stranger: Visitor
) -> None:
    path, etag = room.version(document), f'"{document.current.sha256}"'
    missing = path.replace(document.id, "x" * 22)
    for headers in ({}, {"If-None-Match": etag}, {"Range": "bytes=0-0"}, {"Range": "bytes=999-"}):
        for method in ("GET", "HEAD"):
            answers = [stranger.ask(method, one, headers=headers) for one in (path, missing)]
            assert [answer.status_code for answer in answers] == [404, 404]
            assert "etag" not in answers[0].headers
            assert answers[0].text.replace(document.id, "x" * 22) == answers[1].text


def test_a_document_is_not_reached_through_another_dossier(
    room: Room, document: Document, stranger: Visitor, cast: Cast
) -> None:
    foreign = cast.dossiers["talheim"]
    path = room.version(document).replace(room.dossier_id, foreign)
    assert stranger.get(path).status_code == 404
    assert stranger.get(path.rpartition("/versions")[0]).status_code == 404
    changes = ("", "/remove", "/list", "/bring-back")
    for change in changes:
        address = f"/dossiers/{foreign}/evidence/{document.id}{change}"
        assert stranger.post(address, {"title": "Mine"}).status_code == 404
    assert room.documents()[0].title == document.title


@pytest.mark.parametrize("number", ["0", "2", "-1", "1.0", "01x", "9" * 30, "٣", "%31%00"])
def test_versions_that_are_none(room: Room, document: Document, number: str) -> None:
    path = room.version(document).removesuffix("1") + number
    assert room.visitor.get(path).status_code == 404


def test_after_removal_it_is_gone_and_can_come_back(room: Room, document: Document) -> None:
    address = f"{room.address}/{document.id}"
    gone = room.visitor.post(f"{address}/remove")
    assert gone.headers["location"] == f"{room.address}?removed={document.id}"
    for path in (room.version(document), address, f"{room.version(document)}/preview.png"):
        assert room.visitor.get(path).status_code == 404
    assert room.listed() == ()
    page = room.visitor.get(gone.headers["location"]).text
    assert f'action="{address}/bring-back"' in page
    assert room.visitor.post(f"{address}/bring-back").status_code == 303
    assert get(room, document).content == PDF
    assert len(room.listed()) == 1


@pytest.mark.parametrize("wrong", [None, b"", PDF[:-1], b"X" + PDF[1:]])
def test_damaged_content_is_said_to_be_damaged_and_never_sent(
    room: Room, document: Document, wrong: bytes | None
) -> None:
    store = room.archive.store
    assert isinstance(store, FolderStore)
    path = store.path_of(document.current.sha256)
    path.unlink() if wrong is None else path.write_bytes(wrong)
    for headers in ({}, {"Range": "bytes=0-3"}, {"If-None-Match": f'"{path.name}"'}):
        response = room.visitor.get(room.version(document), headers=headers)
        assert response.status_code == 410
        assert "Vorfallsnummer" in response.text
        assert b"%PDF" not in response.content
    assert room.visitor.get(f"{room.version(document)}/preview.png").status_code == 410


def test_page_one_of_a_picture_is_shown_as_a_small_one(room: Room) -> None:
    picture = room.add("plan.png", a_png(900, 300))
    path = f"{room.version(picture)}/preview.png"
    for _ in range(2):
        response = room.visitor.get(path)
        assert response.status_code == 200
        assert response.headers["content-type"] == "image/png"
        assert response.headers["content-security-policy"].startswith("sandbox")
        assert response.content.startswith(b"\x89PNG")
    head = room.visitor.ask("HEAD", path)
    assert (head.status_code, head.content) == (200, b"")
    assert room.lying_about() == []


def test_there_is_no_picture_of_what_cannot_be_drawn(room: Room, document: Document) -> None:
    path = f"{room.version(document)}/preview.png"
    assert [room.visitor.get(path).status_code for _ in range(2)] == [404, 404]
    assert room.lying_about() == []


def test_an_adviser_reads_and_downloads_and_changes_nothing(
    room: Room, document: Document, adviser: Visitor
) -> None:
    assert adviser.get(room.version(document)).content == PDF
    page = adviser.get(room.address).text
    assert "Hochladen" not in page
    assert document.title.split()[0] in page
    for change in ("", "/remove", "/list", "/bring-back", "/versions"):
        assert adviser.post(f"{room.address}/{document.id}{change}").status_code == 403
