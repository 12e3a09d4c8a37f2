"""Dossiers and their scorecards: read, and replaced part by part."""

from fastapi import Depends, Request
from fastapi.responses import JSONResponse

from app.api.answers import answer, listed, part_answer, saved_part, scorecard_answer, whole
from app.api.body import Sent, object_in, read_sent
from app.api.paging import PageWanted
from app.api.refusals import Refusal
from app.api.revisions import revision_read, stale
from app.api.shapes import PART_COMPONENTS, DossierList
from app.assessment.assessing import assess
from app.assessment.reading import current_scorecard
from app.assessment.shelf import shelf
from app.database import Transaction
from app.dossiers.checking import InvalidContent
from app.dossiers.conflicts import EditConflict
from app.dossiers.editing import save_part
from app.dossiers.paths import Part
from app.errors import NotFound
from app.web.guards import (
    EditDossier,
    Policy,
    ReadDossier,
    ReadScorecard,
    SignedIn,
    guarded_router,
)
from app.web.moments import Now, Today

ROUTER = guarded_router("/api/v1/dossiers", api=True, first=[Depends(read_sent)])


@ROUTER.get("", policy=Policy.API_SIGNED_IN)
def list_dossiers(
    actor: SignedIn, session: Transaction, wanted: PageWanted, today: Today
) -> JSONResponse:
    """The dossiers whose scorecards the token's person may see, by municipality."""
    found = shelf(session, actor, today, skip=wanted.skip, rows=wanted.rows)
    rows = tuple(listed(dossier, standing, today) for dossier, standing in found.rows)
    pages = wanted.pages(found.total)
    return answer(DossierList(dossiers=rows, page=wanted.page, pages=pages, total=found.total))


@ROUTER.get("/{dossier_id:id}", policy=Policy.API_READ_DOSSIER)
def show_dossier(dossier: ReadDossier) -> JSONResponse:
    """A dossier with its content, `dossier/1`."""
    return answer(whole(dossier), revision=dossier.revision)


@ROUTER.get("/{dossier_id:id}/parts/{part}", policy=Policy.API_READ_DOSSIER)
def show_part(dossier: ReadDossier, part: str) -> JSONResponse:
    """One part, just as it may be sent back."""
    return part_answer(dossier, _part(part))


@ROUTER.put("/{dossier_id:id}/parts/{part}", policy=Policy.API_EDIT_DOSSIER)
def replace_part(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    part: str,
    sent: Sent,
    session: Transaction,
    now: Now,
    today: Today,
) -> JSONResponse:
    """Replace one part as a whole; the answer shows the changed readiness with its reasons."""
    replaced = _part(part)
    revision, value = revision_read(request), object_in(sent)
    try:
        saved = save_part(
            session,
            dossier,
            part=replaced,
            value=value,
            drawn_from=revision,
            person_id=actor.person_id,
            now=now,
        )
    except EditConflict as conflict:
        raise stale(conflict) from None
    except InvalidContent as invalid:
        raise Refusal(422, problems=invalid.problems) from None
    assessed = assess(session, dossier, today=today, previous=saved.before)
    return answer(saved_part(saved, replaced, assessed), revision=dossier.revision)


@ROUTER.get("/{dossier_id:id}/scorecard", policy=Policy.API_READ_SCORECARD)
def show_scorecard(dossier: ReadScorecard, session: Transaction, today: Today) -> JSONResponse:
    """Every criterion with its outcome and its reason, as of today."""
    return scorecard_answer(dossier, current_scorecard(session, dossier, today))


def _part(name: str) -> Part:
    for part in PART_COMPONENTS:
        if part == name:
            return part
    raise NotFound
