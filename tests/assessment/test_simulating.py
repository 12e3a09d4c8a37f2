"""A dry run says exactly what publishing then does, on a thousand dossiers of every kind."""

import json
import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from app.assessment.models import Assessment
from app.assessment.moving import follows_by_itself, move, publish_and_move
from app.assessment.rescoring import rescore
from app.assessment.simulating import Simulation, simulate, waiting_rounds
from app.checklists.comparing import Kind
from app.checklists.library import FOLDER, checklist
from app.checklists.pinning import pin
from app.checklists.published import publish
from app.checklists.reading import read_checklist
from app.database import Database
from app.dossiers.exchange import fingerprint_of, kept
from app.dossiers.models import Dossier
from app.municipalities.models import Municipality
from app.rounds.models import RoundStatus
from app.scoring.checklist import Checklist
from app.scoring.content.dossier import Dossier as Content
from tests.desk import NOON, Desk
from tests.ready import ready

TODAY = date(2026, 11, 23)
MANY = 1000
VARIANTS: tuple[dict[str, Any], ...] = (
    {"cost_plan.financing.rate": "0.70"},
    {"cost_plan.financing.rate": None},
    {"council.resolutions": []},
    {"applicant.partners": []},
    {"project_plan.goals": []},
    {"project_plan.measures.0.sector": None},
    {"time_plan.phases.0.to": "2023-12-31"},
    {"entry": None},
    {"cost_plan.positions.0.amount": "2600000.00"},
    {"applicant.contacts.deputy": None},
)


def edited(folder: Path, version: str, change: str) -> Checklist:
    """The checklist of 2021 in another version: with the real part, and some changes."""
    (folder / "parts").symlink_to(FOLDER / "parts")
    text = (FOLDER / "mpsc-2021.yaml").read_text(encoding="utf-8")
    text = text.replace('version: "1.0"', f'version: "{version}"').rstrip("\n")
    file = folder / "mpsc-2021.yaml"
    file.write_text(f"{text}\n{change}", encoding="utf-8")
    return read_checklist(file)


HARDER = """\
  fin-grant-rate: {with: {standard: "0.60"}}
  plan-goals: {weight: 9, with: {at_least: "4"}}
  plan-baseline: {gate: true}
"""
MILDER = """\
  fin-grant-rate: {with: {standard: "0.75"}}
  fin-annual-breakdown: {retired: "true", reason: {de: "Fiel weg.", en: "Was dropped."}}
  fin-caps: {certainty: M}
"""


@pytest.fixture
def many(desk: Desk) -> Desk:
    """A thousand dossiers, each with some facts changed, in the round of the desk."""
    chance = random.Random(20261123)
    round_ = desk.round
    installed = checklist("mpsc-2021")
    publish(desk.session, installed, now=NOON)
    pin(desk.session, round_, installed)
    texts = {}
    towns, dossiers = [], []
    for number in range(MANY):
        edits: dict[str, Any] = {}
        chosen = tuple(sorted(chance.sample(range(len(VARIANTS)), chance.randrange(3))))
        for index in chosen:
            edits |= VARIANTS[index]
        if chosen not in texts:
            content = Content.model_validate(ready(edits))
            texts[chosen] = kept(content)
        towns.append({"id": f"town{number:018d}", "name": f"Ort {number}", "key": f"{number:08d}"})
        dossiers.append(
            {
                "id": f"dossier{number:015d}",
                "municipality_id": towns[-1]["id"],
                "round_id": round_.id,
                "revision": 1,
                "content": texts[chosen],
                "fingerprint": fingerprint_of(texts[chosen]),
                "opened_to_network": False,
                "created_at": NOON,
                "changed_at": NOON,
                "changed_by": desk.anna,
            }
        )
    desk.session.execute(insert(Municipality), towns)
    desk.session.execute(insert(Dossier), dossiers)
    desk.session.commit()
    return desk


def stored(database: Database) -> dict[str, tuple[Any, ...]]:
    """By dossier: the standing and every outcome that is kept."""
    with database.reading() as session:
        return {
            one.dossier_id: (
                one.fingerprint,
                one.level,
                one.earned,
                one.attainable,
                [(line["id"], line["outcome"]) for line in json.loads(one.scorecard)["criteria"]],
            )
            for one in session.scalars(select(Assessment))
        }


def simulated(database: Database, found: Checklist) -> list[Simulation]:
    with database.reading() as session:
        return simulate(session, found, waiting_rounds(session, found), today=TODAY)


def test_publishing_gives_exactly_what_was_simulated(
    many: Desk, database: Database, tmp_path: Path
) -> None:
    assert rescore(database, today=TODAY) == MANY
    before = stored(database)
    new = edited(tmp_path, "2.0", HARDER)
    (found,) = simulated(database, new)
    assert stored(database) == before
    for effect in found.effects:
        assert before[effect.dossier_id][1:3] == (effect.before.level, str(effect.before.earned))
    moved = publish_and_move(database, new, now=NOON, today=TODAY, agreed=[many.round.id])
    assert (moved.new, list(moved.followed), list(moved.waiting)) == (True, ["Staffel"], [])
    expected = {
        effect.dossier_id: (
            effect.after.fingerprint,
            effect.after.level,
            str(effect.after.earned),
            str(effect.after.attainable),
            [(line.id, line.outcome.value) for line in effect.after.lines],
        )
        for effect in found.effects
    }
    assert stored(database) == expected
    assert len(found.effects) == MANY
    assert len(found.concerned) == MANY  # weights have changed
    assert any(gate.criterion == "fin-grant-rate" for one in found.effects for gate in one.flipped)


def test_nothing_harder_happens_without_the_coordinators_word(
    desk: Desk, database: Database, tmp_path: Path
) -> None:
    publish(desk.session, checklist("mpsc-2021"), now=NOON)
    pin(desk.session, desk.round, checklist("mpsc-2021"))
    desk.session.commit()
    new = edited(tmp_path, "2.0", HARDER)
    moved = publish_and_move(database, new, now=NOON, today=TODAY)
    assert (list(moved.followed), list(moved.waiting)) == ([], ["Staffel"])
    desk.session.refresh(desk.round)
    assert desk.round.checklist_version == "1.0"
    dossier = desk.dossier({})
    move(desk.session, desk.round, new, now=NOON, today=TODAY)
    assert desk.round.checklist_version == "2.0"
    kept = desk.session.get_one(Assessment, dossier.id)
    assert kept.checklist_version == "2.0"


def test_what_is_milder_comes_by_itself(desk: Desk, database: Database, tmp_path: Path) -> None:
    publish(desk.session, checklist("mpsc-2021"), now=NOON)
    pin(desk.session, desk.round, checklist("mpsc-2021"))
    dossier = desk.dossier({"applicant": {"name": "Rebenau"}})
    desk.session.commit()
    new = edited(tmp_path, "1.1", MILDER)
    (found,) = simulated(database, new)
    kinds = {(change.kind, change.criterion) for change in found.changes}
    assert kinds == {
        (Kind.LOOSENED, "fin-grant-rate"),
        (Kind.RETIRED, "fin-annual-breakdown"),
        (Kind.TEXT, "fin-caps"),
    }
    assert follows_by_itself(desk.round, new)
    moved = publish_and_move(database, new, now=NOON, today=TODAY)
    assert list(moved.followed) == ["Staffel"]
    with database.reading() as session:
        row = session.get(Assessment, dossier.id)
        assert row is not None
        assert row.checklist_version == "1.1"
        lines = {line["id"]: line for line in json.loads(row.scorecard)["criteria"]}
        retired = lines["fin-annual-breakdown"]
        assert retired["outcome"] == "not_applicable"
        assert "Fiel weg." in retired["reason"]["de"]
        stated = session.get(Dossier, dossier.id)
        assert stated is not None
        assert stated.stated.applicant.name == "Rebenau"


def test_a_closed_round_stays_as_it_is(desk: Desk, database: Database, tmp_path: Path) -> None:
    desk.round.status = RoundStatus.CLOSED
    desk.session.commit()
    assert simulated(database, edited(tmp_path, "1.1", MILDER)) == []
