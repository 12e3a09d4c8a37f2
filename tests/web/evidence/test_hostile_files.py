"""The whole hostile corpus, sent as a browser sends it: the right verdict, and never an error."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from markupsafe import escape

from app.inspection.verdict import inspect
from tests.inspection.corpus.all import HOSTILE
from tests.inspection.corpus.hostile_names import NOT_ALLOWED, UNUSABLE
from tests.inspection.corpus.pdfs import pdf
from tests.inspection.corpus.specimen import Specimen
from tests.web.evidence.conftest import Room

AT_ONCE = 5
NAMES = [*UNUSABLE.values(), *NOT_ALLOWED]
CONTENTS = [one for one in HOSTILE if one.name not in NAMES]
ANSWERED = (303, 422)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """What is asked here has nothing to do with the kind of database."""
    return sqlite_url


@pytest.fixture
def scale(tmp_path: Path) -> Path:
    """Where a file is looked at once more."""
    return tmp_path / "looked at"


def sent_name(place: int, specimen: Specimen) -> str:
    """Its own name with a number, so that each can be found again."""
    return f"{place} {specimen.name}"


@pytest.mark.parametrize("start", range(0, len(CONTENTS), 10 * AT_ONCE))
def test_every_file_gets_its_verdict_by_http(start: int, room: Room, scale: Path) -> None:
    chosen = list(enumerate(CONTENTS))[start : start + 10 * AT_ONCE]
    for first in range(0, len(chosen), AT_ONCE):
        send(room, chosen[first : first + AT_ONCE], scale)
    kept = {document.current.file_name: document.current for document in room.documents()}
    fit = {sent_name(place, one): one for place, one in chosen if not one.refused}
    assert set(kept) == set(fit)
    for name, version in kept.items():
        assert set(version.flags) == fit[name].flags
    assert room.lying_about() == []


def send(room: Room, batch: Sequence[tuple[int, Specimen]], scale: Path) -> None:
    """Send some files together, and find every refusal among what is said about them."""
    files = [(sent_name(place, one), one.make()) for place, one in batch]
    response = room.send(*files)
    refused = [one for _, one in batch if one.refused]
    assert response.status_code == (422 if refused else 303)
    for (name, content), (_, specimen) in zip(files, batch, strict=True):
        if specimen.refused and content:
            assert str(escape(name)) in response.text
            scale.write_bytes(content)
            (problem,) = inspect(scale, name).problems
            assert problem.code == specimen.refused
            assert str(escape(problem.sentence.de)) in response.text


@pytest.mark.parametrize("name", [name for name in NAMES if name.isprintable()])
def test_a_hostile_name_is_refused_or_made_harmless(name: str, room: Room) -> None:
    assert room.send((name, pdf())).status_code in ANSWERED
    for document in room.documents():
        assert document.current.file_name == "Beschluss.pdf"


@pytest.mark.parametrize("name", [n for n in NAMES if not n.isprintable() and "\ud800" not in n])
def test_a_name_with_invisible_signs_causes_no_error(name: str, room: Room) -> None:
    assert room.send((name, pdf())).status_code in ANSWERED
    assert all(document.current.file_name.isprintable() for document in room.documents())
