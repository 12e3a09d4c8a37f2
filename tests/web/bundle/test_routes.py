"""The bundle as a lead takes it away."""

from io import BytesIO

from app.bundles.manifest import MANIFEST
from app.bundles.verifying import verify
from tests.cast import Cast
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
