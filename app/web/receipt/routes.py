"""The page on which a score is reckoned up step by step."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from app.assessment.engine import engine_version
from app.assessment.facts import timetable_of
from app.assessment.receipts import current_fingerprint
from app.database import Transaction
from app.web.dossier.page import Desk, frame
from app.web.guards import Policy, ReadScorecard, SignedIn, guarded_router
from app.web.moments import Today
from app.web.receipt.steps import steps_to
from app.web.templating import render

ROUTER = guarded_router("/dossiers")


@ROUTER.get("/{dossier_id:id}/receipt", policy=Policy.READ_SCORECARD)
def show_receipt(
    request: Request,
    actor: SignedIn,
    dossier: ReadScorecard,
    session: Transaction,
    today: Today,
) -> HTMLResponse:
    """How this score came about; whoever sees the number may reckon it up."""
    desk = Desk(request, session, actor, dossier, today)
    card = desk.card()
    sections = desk.reader.checklist.file.sections
    return render(
        request,
        "receipt/html/page.html",
        **frame(desk, card, here="receipt"),
        steps=steps_to(card, [section.id for section in sections]),
        section_titles={section.id: section.title.text for section in sections},
        titles={line.id: desk.reader.title(line.id) for line in card.lines},
        gates=card.gates,
        coverage=card.coverage,
        day_of_score=card.as_of,
        checklist_version=card.checklist_version,
        checklist_fingerprint=card.fingerprint,
        dossier_fingerprint=current_fingerprint(dossier),
        engine=engine_version(),
        timetable=timetable_of(dossier.round),
    )
