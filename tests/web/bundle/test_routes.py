"""The bundle as a lead takes it away."""

from hashlib import sha256
from io import BytesIO

from app.bundles.manifest import MANIFEST
from app.bundles.verifying import verify
from tests.cast import Cast
from tests.documents import PDF
from tests.visitors import Visitor


def test_what_is_taken_away_is_sound_and_whole(lead: Visitor, cast: Cast) -> None:
    response = lead.get(f"/dossiers/{cast.dossiers['rebenau']}/bundle.zip")
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/zip"
    assert response.headers["content-disposition"].startswith('attachment; filename="dossier-')
    assert int(response.headers["content-length"]) == len(response.content)
    assert "score.json" in verify(BytesIO(response.content)).manifest.files


def test_asked_twice_it_is_the_same(lead: Visitor, cast: Cast) -> None:
    address = f"/dossiers/{cast.dossiers['rebenau']}/bundle.zip"
    assert lead.get(address).content == lead.get(address).content


def test_its_head_is_its_head_only(lead: Visitor, cast: Cast) -> None:
    response = lead.ask("HEAD", f"/dossiers/{cast.dossiers['rebenau']}/bundle.zip")
    assert response.status_code == 200
    assert MANIFEST.encode() not in response.content


def test_a_lost_document_is_said_and_no_bundle_is_given_out(lead: Visitor, cast: Cast) -> None:
    address = f"/dossiers/{cast.dossiers['rebenau']}"
    sent = lead.client.post(
        f"{address}/evidence",
        data={"csrf_token": lead.csrf_token},
        files=[("file", ("auszug.pdf", PDF, "application/pdf"))],
    )
    assert sent.status_code == 303
    lead.app.state.archive.store.delete(sha256(PDF).hexdigest())
    answer = lead.get(f"{address}/bundle.zip")
    assert answer.status_code == 410
    assert "beschädigt oder verloren" in answer.text
