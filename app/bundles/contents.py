"""The files of a bundle, made from what is stored; the same rows give the same bytes."""

import json
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assessment.models import Assessment, AssessmentPoint
from app.bundles.manifest import written
from app.bundles.models import BundleOrigin
from app.bundles.shapes import Call, History, Papers, Point, Revision, Rules, Score, Shape, Town
from app.checklists.published import pinned_to, plain_of
from app.checklists.reading import fingerprint
from app.dossiers.exchange import as_json
from app.dossiers.models import Dossier, DossierRevision
from app.dossiers.queries import history
from app.municipalities.models import Network

DOSSIER, TOWN, CALL, RULES = "dossier.json", "municipality.json", "round.json", "checklist.json"
HISTORY, SCORE, JUDGEMENTS = "history.json", "score.json", "judgements.json"
PAPERS = "documents.json"


def contents_of(session: Session, dossier: Dossier, papers: Papers) -> dict[str, bytes]:
    """All files of a dossier but its documents, by name; its round and municipality are loaded."""
    files: dict[str, Shape] = {
        TOWN: Town.model_validate(dossier.municipality),
        CALL: _call(session, dossier),
        RULES: _rules(dossier),
        HISTORY: _history(session, dossier),
        PAPERS: papers,
    }
    score = session.get(Assessment, dossier.id)
    return {
        DOSSIER: as_json(dossier.stated).encode(),
        JUDGEMENTS: written([]),
        SCORE: written(None if score is None else _plain(Score.model_validate(score))),
        **{name: written(_plain(shape)) for name, shape in files.items()},
    }


def actor_key(kind: str, key: str | int) -> str:
    """What somebody did, as the name of an entry in `BundleOrigin.actors`."""
    return f"{kind} {key}"


def actors_of(session: Session, dossier: Dossier) -> dict[str, str]:
    """Who did what in another installation, for a dossier that came from one."""
    origin = session.get(BundleOrigin, dossier.id)
    return json.loads(origin.actors) if origin else {}


def _plain(shape: Shape) -> dict[str, Any]:
    return shape.model_dump(mode="json")


def _call(session: Session, dossier: Dossier) -> Call:
    round_ = dossier.round
    network = session.get_one(Network, round_.network_id)
    told: dict[str, Any] = {
        name: getattr(round_, name) for name in Call.model_fields if name not in _OTHERWISE
    }
    return Call(network=network.name, settings=tuple(map(dict, round_.all_settings)), **told)


def _rules(dossier: Dossier) -> Rules:
    file = pinned_to(dossier.round).file
    return Rules(fingerprint=fingerprint(file), content=plain_of(file))


def _history(session: Session, dossier: Dossier) -> History:
    actors = actors_of(session, dossier)
    points = session.scalars(
        select(AssessmentPoint)
        .where(AssessmentPoint.dossier_id == dossier.id)
        .order_by(AssessmentPoint.at, AssessmentPoint.id)
    )
    return History(
        dossier=dossier.id,
        revision=dossier.revision,
        created_at=dossier.created_at,
        changed_at=dossier.changed_at,
        revisions=tuple(_revision(row, actors) for row, _ in reversed(history(session, dossier))),
        points=tuple(map(Point.model_validate, points)),
    )


def _revision(row: DossierRevision, actors: dict[str, str]) -> Revision:
    told: dict[str, Any] = {
        name: getattr(row, name) for name in Revision.model_fields if name != "by"
    }
    return Revision(by=row.person_id or actors.get(actor_key("revision", row.number)), **told)


_OTHERWISE = frozenset({"network", "settings"})
