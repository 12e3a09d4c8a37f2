"""The report of a dossier, and the page for mayor and council; both for whoever may read it."""

from datetime import date
from functools import partial

from fastapi import Request
from sqlalchemy.orm import Session
from starlette.responses import Response

from app.assessment.facts import checklist_of, facts_of
from app.assessment.reading import current_scorecard
from app.database import Transaction
from app.dossiers.models import Dossier
from app.reports.council_page import council_page_pdf
from app.reports.dossier_report import report_pdf
from app.reports.subject import Subject
from app.scoring.wording import Text
from app.web.attachments import file_name
from app.web.guards import Policy, ReadDossier, guarded_router
from app.web.i18n import language_of
from app.web.moments import Today
from app.web.reports.printed import Printed

ROUTER = guarded_router("/dossiers")

REPORT = Text("bericht", "report")
COUNCIL_PAGE = Text("ratsseite", "council-page")


@ROUTER.get("/{dossier_id:id}/report.pdf", policy=Policy.READ_DOSSIER)
def report(request: Request, dossier: ReadDossier, session: Transaction, today: Today) -> Response:
    """Where it stands, what comes next, what it costs, what it rests on."""
    subject = _subject(request, session, dossier, today)
    return Printed(partial(report_pdf, subject), name=_name(REPORT, dossier, subject))


@ROUTER.get("/{dossier_id:id}/council-page.pdf", policy=Policy.READ_DOSSIER)
def council_page(
    request: Request, dossier: ReadDossier, session: Transaction, today: Today
) -> Response:
    """What is asked, what it costs the town, what is missing, by when."""
    subject = _subject(request, session, dossier, today)
    return Printed(partial(council_page_pdf, subject), name=_name(COUNCIL_PAGE, dossier, subject))


def _subject(request: Request, session: Session, dossier: Dossier, today: date) -> Subject:
    return Subject(
        town=dossier.municipality.name,
        call=dossier.round.name,
        revision=dossier.revision,
        facts=facts_of(dossier.stated, dossier.round, today),
        checklist=checklist_of(dossier.round),
        card=current_scorecard(session, dossier, today),
        language=language_of(request),
    )


def _name(kind: Text, dossier: Dossier, subject: Subject) -> str:
    whose = (dossier.municipality.name, dossier.round.name)
    return f"{file_name(subject.say(kind), *whose)}.pdf"
