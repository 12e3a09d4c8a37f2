"""A published version is immutable; a round goes by it whatever becomes of the file."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assessment.facts import checklist_of
from app.checklists import published
from app.checklists.library import checklist
from app.checklists.models import PublishedChecklist
from app.checklists.pinning import Dates, open_round, pin, publish_what_rounds_need
from app.checklists.published import NotPublished, once_pinned, publish, version_of, versions
from app.checklists.reading import fingerprint_with
from app.database import Database
from app.errors import Refused
from app.municipalities.models import Network
from app.rounds.editing import keep_settings
from app.rounds.models import Round
from tests.checklists.editions import edition
from tests.checklists.test_set_by_round import SETTINGS

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
DATES = Dates(date(2026, 11, 1), date(2026, 12, 31), date(2027, 1, 31))


@pytest.fixture
def session(database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session of a process that has compiled nothing yet."""
    monkeypatch.setattr(published, "_COMPILED", {})
    with Session(database.engine) as opened:
        yield opened


def network(session: Session) -> Network:
    found = Network(name="Rheintal")
    session.add(found)
    session.flush()
    return found


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """As after a restart."""
    monkeypatch.setattr(published, "_COMPILED", {})


def test_a_version_is_published_once(session: Session, tmp_path: Path) -> None:
    first = edition(tmp_path, version="1.0")
    assert publish(session, first, now=NOW)
    assert not publish(session, first, now=NOW)
    assert session.scalars(select(PublishedChecklist.version)).all() == ["1.0"]


def test_another_content_needs_another_version(session: Session, tmp_path: Path) -> None:
    publish(session, edition(tmp_path, version="1.0"), now=NOW)
    with pytest.raises(Refused, match="version"):
        publish(session, edition(tmp_path, ("weight: 3", "weight: 4"), version="1.0"), now=NOW)
    assert publish(session, edition(tmp_path, ("weight: 3", "weight: 4")), now=NOW)
    assert [found.version for found in versions(session, "small")] == ["2", "1.0"]


def test_what_was_published_comes_back_as_it_was(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for first in (edition(tmp_path), checklist("mpsc-2021"), checklist("leitfaden")):
        publish(session, first, now=NOW)
        forget(monkeypatch)
        monkeypatch.setattr(published, "_installed", lambda _: None)
        again = version_of(session, first.id, first.fingerprint)
        assert again == first


def test_a_changed_file_never_changes_a_running_round(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = edition(tmp_path, version="1")
    round_ = open_round(session, network(session), first, DATES, name="Staffel", now=NOW)
    changed = edition(tmp_path, ("weight: 3", "weight: 9"))
    forget(monkeypatch)
    monkeypatch.setattr(published, "_installed", lambda _: changed)
    assert checklist_of(round_).rule("fin-first").criterion.weight == 3
    assert checklist_of(round_).fingerprint == first.fingerprint
    assert once_pinned(round_, changed.fingerprint) is not None
    publish(session, changed, now=NOW)
    assert checklist_of(round_).version == "1"
    pin(session, round_, changed)
    assert checklist_of(round_).rule("fin-first").criterion.weight == 9
    assert once_pinned(round_, first.fingerprint) == first


def test_a_round_that_names_what_nobody_kept_says_so(session: Session) -> None:
    round_ = Round(
        network_id=network(session).id,
        name="Staffel",
        checklist_id="mpsc-2021",
        checklist_version="0",
        checklist_fingerprint="lost",
        opens_on=DATES.opens_on,
        apply_by=DATES.apply_by,
    )
    session.add(round_)
    session.flush()
    with pytest.raises(NotPublished):
        checklist_of(round_)
    assert publish_what_rounds_need(session, now=NOW) == 1
    assert checklist_of(round_) == checklist("mpsc-2021")
    assert publish_what_rounds_need(session, now=NOW) == 0


def test_what_a_round_sets_is_part_of_what_it_goes_by(session: Session) -> None:
    guideline = checklist("leitfaden")
    round_ = open_round(session, network(session), guideline, DATES, name="Neu", now=NOW)
    assert checklist_of(round_).fingerprint == guideline.fingerprint
    assert checklist_of(round_).rule("fin-grant-rate").unset
    keep_settings(session, round_, SETTINGS)
    decided = checklist_of(round_)
    assert decided.fingerprint == fingerprint_with(guideline.fingerprint, SETTINGS)
    assert not decided.rule("fin-grant-rate").unset
    assert once_pinned(round_, guideline.fingerprint) == guideline
    keep_settings(session, round_, {**SETTINGS, "standard_rate": "0.80"})
    assert str(checklist_of(round_).rule("fin-grant-rate").parameters["standard"]) == "0.80"
    assert once_pinned(round_, decided.fingerprint) == decided


def test_a_round_cannot_be_opened_with_nonsense(session: Session) -> None:
    own = network(session)
    for name, settings in (
        ("mpsc-2022", {}),
        ("leitfaden", {"standard_rate": "65"}),
        ("leitfaden", {"standart_rate": "0.65"}),
        ("mpsc-2021", {"standard_rate": "0.65"}),
    ):
        with pytest.raises(Refused):
            open_round(session, own, checklist(name), DATES, name="Neu", now=NOW, settings=settings)
    assert session.scalars(select(Round)).all() == []
