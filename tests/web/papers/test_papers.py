"""Findings stand beside what is typed, and become data only when a person takes them over."""

from datetime import date

import pytest

from app.evidence.models import Reading
from tests.documents import PDF
from tests.visitors import Visitor
from tests.web.papers.conftest import DRAFT, Council, word_file


def test_a_paper_is_read_only_when_somebody_asks_for_it(council: Council) -> None:
    document = council.upload()
    assert "Noch nicht gelesen." in council.page()
    before = council.room.revision()
    response = council.read(document)
    assert response.status_code == 303
    assert response.headers["location"] == f"{council.address}#paper-{document}"
    page = council.page()
    assert "Beschluss gefasst" in page
    assert "1.619.054,55" in page
    assert "in Kenntnis des erforderlichen Eigenanteils" in page
    assert "Seite 1" in page
    assert council.rows() == ()
    assert council.room.revision() == before


def test_all_new_values_are_taken_over_as_one_revision(council: Council) -> None:
    document = council.upload()
    council.read(document)
    before = council.room.revision()
    assert council.accept(document, do="all").status_code == 303
    (row,) = council.rows()
    assert council.room.revision() == before + 1
    assert (row.kind, row.body, row.date, row.paper) == (
        "resolution",
        "Stadtrat",
        date(2021, 3, 25),
        "0412/2021",
    )
    assert (row.vote.in_favour, row.vote.against, row.vote.abstained) == (36, 1, 2)
    assert row.amount == 161905455
    assert row.declarations.charta.declared is True
    assert "Smart City Charta" in (row.declarations.charta.passage or "")
    page = council.page()
    assert "stimmt überein" in page
    assert "Übernehmen" not in page


def test_one_value_is_taken_over_alone(council: Council) -> None:
    document = council.upload()
    council.read(document)
    assert council.accept(document, field="amount", shown="").status_code == 303
    (row,) = council.rows()
    assert (row.amount, row.body, row.kind) == (161905455, None, "resolution")


def test_what_differs_is_shown_old_and_new_and_replaced_only_by_name(council: Council) -> None:
    document = council.upload()
    council.read(document)
    council.accept(document, do="all")
    row = council.rows()[0].id or ""
    saved = council.visitor.post(
        council.address,
        {
            "block": "council.resolutions",
            "row": row,
            "revision": str(council.room.revision()),
            f"council.resolutions[{row}].amount": "1.600.000,00",
        },
    )
    assert saved.status_code == 303
    page = council.page()
    assert "weicht ab" in page
    assert "bisher: 1.600.000,00\u00a0€" in page
    assert "neu: 1.619.054,55\u00a0€" in page
    refused = council.accept(document, row=row, do="all")
    assert refused.status_code == 409
    assert council.rows()[0].amount == 160000000
    taken = council.accept(document, row=row, field="amount", shown="1600000.00")
    assert taken.status_code == 303
    assert council.rows()[0].amount == 161905455


@pytest.mark.parametrize(
    "stale",
    [
        {"field": "amount", "shown": "1.00"},
        {"field": "amount", "shown": "", "row": "r99"},
        {"field": "amount", "shown": "", "version": "2"},
        {"field": "label", "shown": ""},
        {"do": "everything"},
    ],
)
def test_what_the_form_did_not_show_is_never_taken_over(
    council: Council, stale: dict[str, str]
) -> None:
    document = council.upload()
    council.read(document)
    response = council.accept(document, **stale)
    assert response.status_code == 409
    assert "Es wurde nichts übernommen" in response.text
    assert council.rows() == ()


def test_a_change_of_somebody_else_is_a_conflict(council: Council) -> None:
    document = council.upload()
    council.read(document)
    council.accept(document, field="paper", shown="")
    row = council.rows()[0].id or ""
    drawn_from = str(council.room.revision())
    council.visitor.post(
        council.address,
        {
            "block": "council.resolutions",
            "row": row,
            "revision": drawn_from,
            f"council.resolutions[{row}].paper": "0412/2021",
            f"council.resolutions[{row}].body": "Kreistag",
        },
    )
    response = council.accept(document, row=row, field="body", shown="", revision=drawn_from)
    assert response.status_code == 409
    assert council.rows()[0].body == "Kreistag"


def test_a_draft_offers_nothing(council: Council) -> None:
    document = council.upload(DRAFT)
    council.read(document)
    page = council.page()
    assert "Entwurf, noch kein Beschluss" in page
    assert "Diese Vorlage zählt nicht als Beschluss" in page
    assert "Übernehmen" not in page
    assert council.accept(document, do="all").status_code == 409
    assert council.rows() == ()


def test_a_file_without_text_is_honestly_not_readable(council: Council) -> None:
    document = council.room.add("scan.pdf", PDF).id
    council.read(document)
    assert council.room.documents()[-1].current.reading != Reading.PENDING
    page = council.page()
    assert "Nicht lesbar" in page or "konnte nicht gelesen werden" in page
    assert council.accept(document, do="all").status_code == 404


def test_a_new_version_is_read_anew(council: Council) -> None:
    document = council.upload()
    council.read(document)
    sent = council.room.send(("neu.docx", word_file(DRAFT)), to=f"/{document}/versions")
    assert sent.status_code == 303
    assert "Noch nicht gelesen." in council.page()
    assert council.accept(document, do="all").status_code == 404
    council.read(document)
    assert "Entwurf, noch kein Beschluss" in council.page()


def test_who_may_not_change_the_dossier_has_nothing_read_or_taken_over(
    council: Council, stranger: Visitor
) -> None:
    document = council.upload()
    address = f"{council.room.address}/{document}"
    assert stranger.post(f"{address}/read").status_code == 404
    assert stranger.post(f"{address}/accept", {"do": "all"}).status_code == 404
    assert council.room.documents()[-1].current.reading == Reading.PENDING
    council.visitor.csrf_token = "another"
    assert council.read(document).status_code in (403, 409)
    assert council.room.documents()[-1].current.reading == Reading.PENDING
