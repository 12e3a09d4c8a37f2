"""From what the house knows to what programs are told."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from fastapi.responses import JSONResponse

from app.api.revisions import etag
from app.api.shapes import (
    Decision,
    DossierAnswer,
    Gates,
    ListedDossier,
    Moved,
    MovedStanding,
    Named,
    RoundShape,
    SavedPart,
    Score,
    Shape,
    StandingShape,
    Words,
)
from app.assessment.assessing import Assessed
from app.assessment.standings import Standing, standing_of
from app.dossiers.exchange import as_plain
from app.dossiers.models import Dossier
from app.dossiers.paths import Part, part_in
from app.dossiers.saving import Saved
from app.municipalities.models import Municipality
from app.rounds.models import Round
from app.scoring.record import recorded
from app.scoring.scorecard import Line, Scorecard


def answer(shape: Shape, *, revision: int | None = None) -> JSONResponse:
    """A shape as JSON, with the revision that it was read from."""
    plain = shape.model_dump(mode="json", exclude_unset=True)
    return JSONResponse(plain, headers=_tagged(revision))


def part_answer(dossier: Dossier, part: Part) -> JSONResponse:
    """A part just as it may be sent back."""
    plain = part_in(as_plain(dossier.stated), part)
    return JSONResponse(plain, headers=_tagged(dossier.revision))


def listed(dossier: Dossier, standing: Standing, today: date) -> ListedDossier:
    """A dossier in the list."""
    return ListedDossier(
        id=dossier.id,
        municipality=_municipality(dossier.municipality),
        round=_round(dossier.round),
        revision=dossier.revision,
        changed_at=dossier.changed_at,
        standing=StandingShape(**_standing(standing, today)),
    )


def whole(dossier: Dossier) -> DossierAnswer:
    """A dossier with its content."""
    return DossierAnswer(
        id=dossier.id,
        municipality=_municipality(dossier.municipality),
        round=_round(dossier.round),
        revision=dossier.revision,
        changed_at=dossier.changed_at,
        content=as_plain(dossier.stated),
    )


def saved_part(saved: Saved, part: Part, assessed: Assessed) -> SavedPart:
    """A part as it was saved, and what became of the readiness."""
    card = assessed.after
    return SavedPart(
        part=part,
        revision=saved.dossier.revision,
        changed=saved.changed,
        content=part_in(as_plain(saved.content), part),
        scorecard=MovedStanding(
            **_standing(standing_of(card), card.as_of),
            moved=tuple(_moved(was, now) for was, now in assessed.moved),
        ),
    )


def scorecard_answer(dossier: Dossier, card: Scorecard) -> JSONResponse:
    """The scorecard just as the command line prints it, and which dossier it is of."""
    return JSONResponse(
        {"dossier": {"id": dossier.id, "revision": dossier.revision}, **recorded(card)}
    )


def _tagged(revision: int | None) -> Mapping[str, str]:
    return {} if revision is None else {"ETag": etag(revision)}


def _municipality(municipality: Municipality) -> Named:
    return Named(id=municipality.id, name=municipality.name)


def _round(round_: Round) -> RoundShape:
    return RoundShape(
        id=round_.id,
        name=round_.name,
        checklist=round_.checklist_id,
        apply_by=round_.apply_by,
        resolution_by=round_.resolution_by,
    )


def _standing(standing: Standing, today: date) -> dict[str, Any]:
    return {
        "as_of": today,
        "level": standing.level,
        "score": Score(
            earned=str(standing.earned),
            open=str(standing.open),
            attainable=str(standing.attainable),
            percent=standing.percent,
        ),
        "coverage": None if standing.coverage is None else str(standing.coverage),
        "gates": Gates(
            total=standing.gates_total,
            fulfilled=standing.gates_fulfilled,
            unmet=standing.gates_unmet,
        ),
    }


def _moved(was: Line, now: Line) -> Moved:
    return Moved(
        id=now.id,
        before=_decision(was),
        after=_decision(now),
        reason=Words(de=now.reason.pick("de"), en=now.reason.pick("en")),
    )


def _decision(line: Line) -> Decision:
    return Decision(outcome=line.outcome, degree=None if line.degree is None else str(line.degree))
