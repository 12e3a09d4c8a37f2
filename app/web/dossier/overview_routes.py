"""The dossier at a glance: where it stands, what comes next; its assessment; its consent."""

from dataclasses import replace

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.assessment.course import course
from app.assessment.facts import facts_of
from app.database import Transaction
from app.dossiers.editing import open_to_network
from app.dossiers.queries import history
from app.people.policy import Action
from app.web.consistency.section import Consistency, consistency_of
from app.web.dossier.advice import advice_of
from app.web.dossier.apart import apart
from app.web.dossier.course import told
from app.web.dossier.page import Desk, frame
from app.web.dossier.remembering import entries_of
from app.web.dossier.standing import (
    awaiting_adviser,
    criteria_of,
    sections_of,
    steps_of,
)
from app.web.guards import OpenDossier, ReadDossier, ReadScorecard, SignedIn, guarded_router
from app.web.moments import Now, Today
from app.web.policies import Policy
from app.web.templating import render
from app.web.typed import Typed

router = guarded_router(prefix="/dossiers")

_MOST_STEPS = 5


@router.get("/{dossier_id:id}", policy=Policy.READ_SCORECARD)
def overview(
    request: Request,
    actor: SignedIn,
    dossier: ReadScorecard,
    session: Transaction,
    today: Today,
) -> HTMLResponse:
    """Where do I stand, what do I do next?"""
    desk = Desk(request, session, actor, dossier, today)
    card = desk.card()
    if desk.may(Action.READ_DOSSIER):
        steps = advice_of(desk.content(), dossier.round, today, card, desk.reader)
    else:
        steps = steps_of(card, desk.reader)
    return render(
        request,
        "dossier/html/overview.html",
        **frame(desk, card, here=""),
        steps=steps[:_MOST_STEPS],
        steps_left=max(0, len(steps) - _MOST_STEPS),
        awaiting=awaiting_adviser(card, desk.reader),
        sections=sections_of(card, desk.reader),
        coverage=card.coverage,
        flash=request.query_params.get("opened"),
    )


@router.get("/{dossier_id:id}/assessment", policy=Policy.READ_SCORECARD)
def assessment(
    request: Request,
    actor: SignedIn,
    dossier: ReadScorecard,
    session: Transaction,
    today: Today,
) -> HTMLResponse:
    """Every criterion with its outcome, its reason and the field that would mend it."""
    desk = Desk(request, session, actor, dossier, today)
    card = desk.card()
    reader = replace(desk.reader, uploads=desk.may(Action.EDIT_DOSSIER))
    wanted = request.query_params.get("show", "all")
    parted = apart(card, reader)
    lines = [line for line in parted.asked if wanted != "open" or not line.fulfilled]
    shown = [
        {
            "id": section.id,
            "title": section.title.text,
            "points": card.section(section.id),
            "criteria": criteria_of((line for line in lines if line.section == section.id), reader),
        }
        for section in reader.checklist.file.sections
    ]
    return render(
        request,
        "dossier/html/assessment.html",
        **frame(desk, card, here="assessment"),
        sections=[section for section in shown if section["criteria"]],
        coverage=card.coverage,
        wanted=wanted,
        announced=parted.announced if wanted != "open" else (),
        retired=parted.retired if wanted != "open" else (),
        consistency=_consistency(desk),
    )


def _consistency(desk: Desk) -> Consistency | None:
    """What contradicts what; only for whoever may read the content."""
    if not desk.may(Action.READ_DOSSIER):
        return None
    facts = facts_of(desk.content(), desk.dossier.round, desk.today)
    return consistency_of(facts, desk.reader)


@router.get("/{dossier_id:id}/history", policy=Policy.READ_DOSSIER)
def changes(
    request: Request,
    actor: SignedIn,
    dossier: ReadDossier,
    session: Transaction,
    today: Today,
    now: Now,
) -> HTMLResponse:
    """Who changed what, and when; the last change first."""
    desk = Desk(request, session, actor, dossier, today)
    card = desk.card()
    entries = entries_of(history(session, dossier), desk.reader.language)
    way = told(
        course(session, dossier),
        card,
        dossier.round,
        desk.reader,
        changed_at=dossier.changed_at,
        now=now,
    )
    return render(
        request,
        "dossier/html/history.html",
        **frame(desk, card, here="history"),
        entries=entries,
        shown_revisions={entry.number for entry in entries},
        told=way,
        revision=dossier.revision,
    )


@router.post("/{dossier_id:id}/network", policy=Policy.OPEN_DOSSIER)
def consent(dossier: OpenDossier, session: Transaction, typed: Typed) -> Response:
    """Open the content to the network's coordinators, or close it to them again."""
    opened = typed.get("opened") == "true"
    open_to_network(session, dossier, opened=opened)
    state = "yes" if opened else "no"
    return RedirectResponse(f"/dossiers/{dossier.id}?opened={state}", status_code=303)
