"""The dossier as a file over HTTP: away without loss, and back as a whole or not at all."""

import json
import re
from html import unescape

import pytest
from fastapi import FastAPI
from httpx2 import Response

from app.database import Database
from app.dossiers.editing import save_fields
from app.dossiers.exchange import as_json, as_plain, as_yaml, from_file
from app.dossiers.models import Dossier
from app.located import read_text
from app.web.attachments import file_name
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.ready import ready
from tests.visitors import Visitor
from tests.web.lint import problems_of

GOOD = "format: dossier/1\nproject_plan:\n  title: Offene Stadt\n"
BOM = "\ufeff".encode()


class Desk:
    """A lead who exchanges the dossier of Rebenau."""

    def __init__(self, lead: Visitor, cast: Cast, database: Database) -> None:
        self.lead, self.cast, self.database = lead, cast, database
        self.address = f"/dossiers/{cast.dossiers['rebenau']}"

    def dossier(self) -> Dossier:
        """What is stored."""
        with self.database.reading() as session:
            return session.get_one(Dossier, self.cast.dossiers["rebenau"])

    def title(self) -> str | None:
        """The stored title of the project."""
        return self.dossier().stated.project_plan.title

    def save_title(self, title: str, clock: StoppedClock) -> None:
        """Somebody else saves meanwhile."""
        with self.database.writing() as session:
            dossier = session.get_one(Dossier, self.cast.dossiers["rebenau"])
            save_fields(
                session,
                dossier,
                path="project_plan",
                fields={"title": title},
                drawn_from=dossier.revision,
                person_id=self.cast.people["lead_of_talheim"],
                now=clock(),
            )

    def upload(self, data: bytes | str, *, revision: int = 1, lang: str = "de") -> Response:
        """Send a file as a browser does."""
        content = data.encode() if isinstance(data, str) else data
        file = {"file": ("dossier.yaml", content, "application/yaml")}
        form = {"revision": str(revision), "text": ""}
        return self.lead.post(f"{self.address}/file?lang={lang}", form, files=file)

    def paste(self, text: str, *, revision: int | str = 1) -> Response:
        """Send text with no file chosen."""
        nothing = {"file": ("", b"", "application/octet-stream")}
        form = {"revision": str(revision), "text": text}
        return self.lead.post(f"{self.address}/file", form, files=nothing)


@pytest.fixture
def desk(lead: Visitor, cast: Cast, database: Database) -> Desk:
    return Desk(lead, cast, database)


def said(response: Response) -> str:
    """The words of the summary of errors."""
    found = re.search(r'class="error-summary".*?</div>', response.text, re.DOTALL)
    assert found is not None
    return unescape(re.sub(r"<[^>]*>", " ", found[0]))


def words(response: Response) -> str:
    """A page without its tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", response.text).split())


def text_in(response: Response) -> str:
    """What stands in the field for pasted text."""
    found = re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", response.text, re.DOTALL)
    assert found is not None
    return unescape(found[1])


def revision_in(response: Response) -> int:
    """The revision that the form carries."""
    found = re.search(r'name="revision" value="(\d+)"', response.text)
    assert found is not None
    return int(found[1])


def test_a_file_takes_everything_away(desk: Desk) -> None:
    stated = desk.dossier().stated
    for ending, text in (("yaml", as_yaml(stated)), ("json", as_json(stated))):
        response = desk.lead.get(f"{desk.address}/file.{ending}")
        assert response.text == text
        assert response.headers["content-type"] == f"application/{ending}; charset=utf-8"
        disposition = response.headers["content-disposition"]
        expected = f"dossier-rebenau-staffel-in-rheintal.{ending}"
        assert disposition == f'attachment; filename="{expected}"'
        assert response.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Öhringen", "Staffel 2027"), "dossier-oehringen-staffel-2027"),
        (('a"\r\nb; filename=x', "../.."), "dossier-a-b-filename-x"),
        (("Łódź é", ""), "dossier-odz-e"),
        (("市", "\x00"), "dossier"),
        (("x" * 400,), "dossier-" + "x" * 72),
    ],
)
def test_the_name_of_a_file_is_plain(names: tuple[str, ...], expected: str) -> None:
    assert file_name("dossier", *names) == expected


def test_who_may_read_may_take_it_away(app: FastAPI, cast: Cast, desk: Desk) -> None:
    allowed = {"lead": 200, "adviser": 200, "coordinator": 404, "lead_of_talheim": 404}
    for name, status in allowed.items():
        who = Visitor.signed_in(app, cast.people[name])
        assert who.get(f"{desk.address}/file.yaml").status_code == status, name
    adviser = Visitor.signed_in(app, cast.people["adviser"])
    assert adviser.get(f"{desk.address}/file").status_code == 403


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_form_is_sound(desk: Desk, lang: str) -> None:
    page = desk.lead.get(f"{desk.address}/file?lang={lang}")
    assert problems_of(page.text) == []
    assert problems_of(desk.upload("nonsense: [", lang=lang).text) == []


def test_a_file_takes_the_place_of_everything(desk: Desk) -> None:
    response = desk.upload(GOOD)
    assert response.status_code == 303
    assert response.headers["location"] == f"{desk.address}/history"
    assert as_plain(desk.dossier().stated) == as_plain(from_file(read_text(GOOD, file="x")))
    assert desk.dossier().revision == 2
    history = desk.lead.get(response.headers["location"]).text
    assert "aus einer Datei übernommen" in history


def test_what_was_replaced_can_be_brought_back(desk: Desk) -> None:
    before = desk.dossier().stated
    desk.upload(GOOD)
    undone = desk.lead.post(f"{desk.address}/undo", {"revision": "2"})
    assert undone.status_code == 303
    assert desk.dossier().stated == before


def test_the_readiness_follows_at_once(desk: Desk) -> None:
    assert "0 von 90" in words(desk.lead.get(desk.address))
    assert desk.paste(json.dumps({"format": "dossier/1", **ready()})).status_code == 303
    assert "0 von 90" not in words(desk.lead.get(desk.address))


@pytest.mark.parametrize("text", [GOOD, as_json(from_file(read_text(GOOD, file="x")))])
def test_pasted_text_counts_like_a_file(desk: Desk, text: str) -> None:
    assert desk.paste(text.replace("\n", "\r\n")).status_code == 303
    assert desk.title() == "Offene Stadt"


def test_a_file_counts_more_than_text(desk: Desk) -> None:
    file = {"file": ("d.yaml", GOOD.encode(), "application/yaml")}
    form = {"revision": "1", "text": "nonsense: ["}
    assert desk.lead.post(f"{desk.address}/file", form, files=file).status_code == 303


def test_a_byte_order_mark_does_no_harm(desk: Desk) -> None:
    assert desk.upload(BOM + GOOD.encode()).status_code == 303


@pytest.mark.parametrize(
    ("data", "german"),
    [
        (b"", "Die Datei ist leer."),
        (b"   \n", "Die Datei ist leer."),
        (b"format: dossier/1\nproject_plan: {title: 'x", "Zeile 2"),
        (b"format: dossier/2\n", "dossier/2"),
        (b"project_plan: {}\n", "format: dossier/1"),
        (b"format: dossier/1\nprojekt: {}\n", "Zeile 2, Spalte 1"),
        (b'{"format": "dossier/1", "project_plan": {"title": 3}}', "project_plan.title"),
        (b'{"format": "dossier/1", ', "Zeile 1"),
        (b"\xff\xfe\x00f", ""),
        (b"\x89PNG\r\n\x1a\n\x00", ""),
        (b"[" * 5_000, "Zeile 1"),
        (b"format: dossier/1\nformat: dossier/1\n", "Zeile 2"),
        (b"format: dossier/1\na: &x 1\nb: *x\n", "Zeile 2"),
        (b"- 1\n", ""),
        (b"just words", ""),
    ],
)
def test_a_file_that_cannot_be_used_says_where_and_changes_nothing(
    desk: Desk, data: bytes, german: str
) -> None:
    before = desk.dossier().content
    response = desk.upload(data)
    assert response.status_code == 422
    assert german in said(response)
    assert problems_of(response.text) == []
    assert desk.upload(data, lang="en").status_code == 422
    assert (desk.dossier().content, desk.dossier().revision) == (before, 1)


def test_every_problem_is_told_at_once_in_the_readers_language(desk: Desk) -> None:
    bad = GOOD + "  summery: x\ncost_plan:\n  financing:\n    rate: ninety\n"
    german, english = desk.upload(bad), desk.upload(bad, lang="en")
    assert "2 Angaben brauchen noch einen Blick" in said(german)
    assert "Zeile 4, Spalte 3: project_plan.summery:" in said(german)
    assert "Line 7, column 11: cost_plan.financing.rate:" in said(english)


def test_the_text_is_kept_to_be_mended_in_place(desk: Desk) -> None:
    bad = GOOD + "x: </textarea><script>alert(1)</script> & ü\n"
    for response in (desk.upload(bad), desk.paste(bad)):
        assert response.status_code == 422
        assert text_in(response) == bad
        assert "<script>alert" not in response.text


def test_nothing_sent_is_asked_back(desk: Desk) -> None:
    response = desk.paste("  ")
    assert response.status_code == 422
    assert "Wählen Sie eine Datei" in said(response)


def test_a_dossier_that_moved_on_is_a_conflict_and_the_file_is_kept(
    desk: Desk, clock: StoppedClock
) -> None:
    desk.save_title("Von jemand anderem", clock)
    response = desk.upload(GOOD, revision=1)
    assert response.status_code == 409
    assert "lead_of_talheim war schneller" in said(response)
    assert text_in(response) == GOOD
    assert desk.title() == "Von jemand anderem"
    again = desk.paste(text_in(response), revision=revision_in(response))
    assert again.status_code == 303
    assert desk.title() == "Offene Stadt"


def test_a_mistake_in_the_file_does_not_hide_a_conflict(desk: Desk, clock: StoppedClock) -> None:
    desk.save_title("Von jemand anderem", clock)
    response = desk.upload("format: dossier/1\nx: 1\n", revision=1)
    assert (response.status_code, revision_in(response)) == (422, 1)
    assert desk.paste(GOOD, revision=revision_in(response)).status_code == 409


@pytest.mark.parametrize("revision", ["", "-1", "x", "9" * 30, "²", "1\x00"])
def test_a_revision_that_never_was_is_a_conflict(desk: Desk, revision: str) -> None:
    assert desk.paste(GOOD, revision=revision).status_code == 409
    assert desk.title() is None


def test_a_file_that_says_the_same_changes_nothing(desk: Desk) -> None:
    response = desk.upload(desk.lead.get(f"{desk.address}/file.yaml").content)
    assert response.status_code == 200
    assert "Es wurde nichts geändert." in response.text
    assert desk.dossier().revision == 1


def test_a_huge_file_is_refused(desk: Desk) -> None:
    response = desk.upload(b"x" * (1024 * 1024 + 1))
    assert response.status_code == 413
    assert "zu viel auf einmal" in response.text
