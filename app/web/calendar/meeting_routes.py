"""Take the council's meetings from its calendar file."""

from fastapi import Request
from fastapi.responses import HTMLResponse, Response

from app.assessment.assessing import assess
from app.database import Transaction
from app.dossiers.council_calendar.adding import add_meetings
from app.dossiers.council_calendar.reading import read_calendar
from app.errors import Refused
from app.web.calendar.meetings import MeetingForm, Taken, file_of, meeting_form, taken
from app.web.dossier.page import Desk, frame
from app.web.guards import EditDossier, SignedIn, guarded_router
from app.web.i18n import language_of
from app.web.moments import Now, Today
from app.web.policies import Policy
from app.web.templating import render
from app.web.typed import Typed

ROUTER = guarded_router("/dossiers")


@ROUTER.get("/{dossier_id:id}/meetings", policy=Policy.EDIT_DOSSIER)
def show_form(
    request: Request, actor: SignedIn, dossier: EditDossier, session: Transaction, today: Today
) -> HTMLResponse:
    """The form that takes a calendar file."""
    return _page(Desk(request, session, actor, dossier, today), MeetingForm())


@ROUTER.post("/{dossier_id:id}/meetings", policy=Policy.EDIT_DOSSIER)
def take_meetings(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    session: Transaction,
    typed: Typed,
    now: Now,
    today: Today,
) -> Response:
    """Add the meetings that are not there yet, and say which; a second time adds none."""
    desk = Desk(request, session, actor, dossier, today)
    form = meeting_form(typed)
    try:
        days_before = form.days_before
        calendar = read_calendar(file_of(form), today=today)
        added = add_meetings(
            session,
            dossier,
            calendar.meetings,
            only=form.only,
            days_before=days_before,
            person_id=actor.person_id,
            now=now,
        )
    except Refused as refused:
        return _page(desk, form.because(refused), status=422)
    if added.saved is not None:
        assess(session, dossier, today=today, previous=added.saved.before)
    return _page(desk, form, result=taken(calendar, added))


def _page(
    desk: Desk, form: MeetingForm, *, status: int = 200, result: Taken | None = None
) -> HTMLResponse:
    language = language_of(desk.request)
    return render(
        desk.request,
        "calendar/html/meetings.html",
        status=status,
        **frame(desk, desk.card(), here="council"),
        errors=form.errors(language),
        fields=form.fields(language),
        result=result,
    )
