"""Take a bundle in: verified whole, then written in one transaction, or not at all.

The score is computed anew from the content, the checklist, the dates and the day that the bundle
names. If this engine made it, it must come out the same; a score of another engine is kept as it
came, and pages compute their own as they always do.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any, BinaryIO

from sqlalchemy.orm import Session

from app.assessment.assessing import columns
from app.assessment.engine import engine_version
from app.assessment.facts import checklist_of
from app.assessment.models import Assessment, AssessmentPoint
from app.assessment.receipts import Source
from app.bundles.contents import SCORE, actor_key
from app.bundles.documents import actors_in, add_documents, keep_documents
from app.bundles.models import BundleOrigin
from app.bundles.opened import NAMES, Opened, opened
from app.bundles.places import place_for
from app.bundles.shapes import Point, Revision, Score
from app.bundles.verifying import NOWHERE, BadBundle, Sink, Verified, verify
from app.checklists.published import NotPublished
from app.database import Database
from app.dossiers.exchange import fingerprint_of, kept, plain_text
from app.dossiers.models import Dossier, DossierRevision
from app.errors import Refused
from app.evidence.archive import Archive
from app.scoring.checklist import Checklist
from app.scoring.facts import Facts, Timetable
from app.scoring.score import score
from app.scoring.scorecard import Scorecard
from app.scoring.wording import Text


@dataclass(frozen=True, slots=True)
class Imported:
    """What was taken in: who signed it, and its score as this engine computes it for its day."""

    dossier_id: str
    municipality: str
    signer: str
    score: Scorecard | None
    same_engine: bool


def import_bundle(
    database: Database, archive: Archive, source: BinaryIO, *, now: datetime
) -> Imported:
    """Take in a bundle; nothing is written unless all of it can be.

    The bundle is read twice: its documents are taken into the store once all else is understood.
    Contents that then find no dossier are swept away like those of any broken upload.

    Args:
        source: the file, which must be able to seek.

    Raises:
        BadBundle: a file in it is not as it was signed, cannot be read, or is here already.
    """
    files: dict[str, BytesIO] = {}

    @contextmanager
    def taking(name: str) -> Iterator[Sink]:
        # Documents are not held in memory: the second reading takes them into the store.
        yield files.setdefault(name, BytesIO()) if name in NAMES else NOWHERE

    verified = verify(source, taking)
    bundle = opened({name: sink.getvalue() for name, sink in files.items()}, verified.manifest)
    source.seek(0)
    kept_files = keep_documents(archive, bundle.papers, source)
    with database.writing() as session:
        found = _take_in(session, bundle, verified, now)
        add_documents(session, archive, found.dossier_id, bundle.papers, kept_files)
        return found


def _take_in(session: Session, bundle: Opened, verified: Verified, now: datetime) -> Imported:
    town, round_ = place_for(session, bundle, now=now)
    history = bundle.history
    dossier = Dossier(
        id=history.dossier,
        municipality_id=town.id,
        round_id=round_.id,
        revision=history.revision,
        content=kept(bundle.content),
        created_at=history.created_at,
        changed_at=history.changed_at,
    )
    session.add(dossier)
    session.flush()
    session.add_all(_revision(dossier, one) for one in history.revisions)
    session.add_all(_point(dossier, one) for one in history.points)
    session.add(_origin(dossier, bundle, verified, now))
    try:
        card = _score(session, dossier, bundle.score, checklist_of(round_))
    except (NotPublished, Refused):
        raise BadBundle(SCORE, _CANNOT_SCORE) from None
    session.flush()
    same_engine = bundle.score is not None and bundle.score.engine == engine_version()
    return Imported(dossier.id, town.name, verified.signature.signer, card, same_engine)


def _score(
    session: Session, dossier: Dossier, stated: Score | None, rules: Checklist
) -> Scorecard | None:
    """Recompute the score; what the bundle says of it is kept. Raises BadBundle."""
    if stated is None:
        return None
    timetable = Timetable(
        opens_on=stated.opens_on,
        apply_by=stated.apply_by,
        resolution_by=stated.resolution_by,
        call=stated.call,
    )
    facts = Facts(dossier=dossier.stated, timetable=timetable, as_of=stated.assessed_on)
    card = score(facts, rules)
    fingerprint = fingerprint_of(dossier.content)
    expected = columns(Source(dossier.id, dossier.revision, fingerprint, timetable), card)
    told = {**stated.model_dump(), "dossier_id": dossier.id}
    told["scorecard"] = plain_text(stated.scorecard)
    if stated.engine == engine_version() and told != expected:
        raise BadBundle(SCORE, _OTHER_SCORE)
    session.add(Assessment(**told))
    return card


def _revision(dossier: Dossier, one: Revision) -> DossierRevision:
    told: dict[str, Any] = one.model_dump(exclude={"by", "content"})
    return DossierRevision(dossier_id=dossier.id, content=plain_text(one.content), **told)


def _point(dossier: Dossier, one: Point) -> AssessmentPoint:
    told: dict[str, Any] = one.model_dump(exclude={"moved"})
    return AssessmentPoint(dossier_id=dossier.id, moved=plain_text(one.moved), **told)


def _origin(dossier: Dossier, bundle: Opened, verified: Verified, now: datetime) -> BundleOrigin:
    revisions = bundle.history.revisions
    actors = {actor_key("revision", one.number): one.by for one in revisions if one.by}
    actors |= actors_in(bundle.papers)
    return BundleOrigin(
        dossier_id=dossier.id,
        manifest=verified.manifest.text().decode(),
        signature=verified.signature.text().decode(),
        signer=verified.signature.signer,
        actors=json.dumps(actors),
        imported_at=now,
    )


_OTHER_SCORE = Text(
    de="Die Bewertung im Paket ergibt sich nicht aus seinem Inhalt.",
    en="The score in the bundle does not follow from its content.",
)
_CANNOT_SCORE = Text(
    de="Die Checkliste der Runde lässt sich mit ihren Vorgaben hier nicht anwenden.",
    en="The round's checklist cannot be applied here with its values.",
)
