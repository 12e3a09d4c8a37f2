"""A cost plan taken over from a file: choose it, see what would change, confirm."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from sqlalchemy.orm import Session

from app.assessment.assessing import assess
from app.cost_sheets.difference import Difference, difference
from app.cost_sheets.problem import SheetRefused
from app.cost_sheets.read import Read
from app.database import Transaction
from app.dossiers.checking import InvalidContent
from app.dossiers.conflicts import EditConflict
from app.dossiers.exchange import as_plain
from app.dossiers.sheets.layouts import remember_layout
from app.dossiers.sheets.models import SheetUpload
from app.dossiers.sheets.taking_over import take_over
from app.dossiers.sheets.uploads import end_upload, keep_upload, waiting_upload
from app.errors import Conflict
from app.people.queries import name_of
from app.scoring.wording import Text
from app.web.cost_sheet.papers import measures_of
from app.web.cost_sheet.pending import Pending, pending
from app.web.cost_sheet.telling import Teller
from app.web.cost_sheet.uploading import opened
from app.web.dossier.page import Desk, frame
from app.web.guards import EditDossier, Policy, SignedIn, guarded_router
from app.web.i18n import language_of
from app.web.loading import load_dossier
from app.web.moments import Now, Today
from app.web.parts.shapes import FieldError
from app.web.templating import render
from app.web.typed import Typed

ROUTER = guarded_router("/dossiers")
_FILE = "file"
_CHOOSE = Text(
    "Wählen Sie eine Datei im Format .xlsx oder .csv.", "Choose a file in the format .xlsx or .csv."
)
_IMPORT = "/{dossier_id:id}/cost-plan/import"


@ROUTER.get(_IMPORT, policy=Policy.EDIT_DOSSIER)
def choose(
    request: Request, actor: SignedIn, dossier: EditDossier, session: Transaction, today: Today
) -> HTMLResponse:
    """The form that takes a file."""
    return _choosing(Desk(request, session, actor, dossier, today))


@ROUTER.post(_IMPORT, policy=Policy.EDIT_DOSSIER)
def take_file(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    session: Transaction,
    typed: Typed,
    now: Now,
    today: Today,
) -> Response:
    """Keep what a file holds, and go on to its columns or to what it would change."""
    data, dossier_id, refusal, kept = typed.file(_FILE), dossier.id, _CHOOSE, None
    # Opening a workbook takes a second: nobody else waits for the database meanwhile.
    session.rollback()
    try:
        kept = None if data is None else opened(data)
    except SheetRefused as refused:
        refusal = refused.sentence
    dossier = load_dossier(session, Policy.EDIT_DOSSIER, actor, dossier_id, to_change=True)
    desk = Desk(request, session, actor, dossier, today)
    if kept is None:
        return _choosing(desk, refusal, status=422)
    upload = keep_upload(session, dossier, content=kept, person_id=actor.person_id, now=now)
    found = Pending(kept, None)
    if found.own() is None:
        layout = found.recognised(session, dossier.municipality_id)
        if layout is None:
            return RedirectResponse(f"{_address(desk, upload)}/columns", 303)
        upload.layout = layout.model_dump_json()
    return RedirectResponse(_address(desk, upload), 303)


@ROUTER.get(f"{_IMPORT}/{{upload_id:id}}", policy=Policy.EDIT_DOSSIER)
def compare(
    request: Request,
    upload_id: str,
    actor: SignedIn,
    dossier: EditDossier,
    session: Transaction,
    now: Now,
    today: Today,
) -> Response:
    """What the file would change, or all that stands in the way."""
    desk = Desk(request, session, actor, dossier, today)
    return _Step.of(desk, upload_id, now).page()


@ROUTER.post(f"{_IMPORT}/{{upload_id:id}}", policy=Policy.EDIT_DOSSIER)
def confirm(
    request: Request,
    upload_id: str,
    actor: SignedIn,
    dossier: EditDossier,
    session: Transaction,
    typed: Typed,
    now: Now,
    today: Today,
) -> Response:
    """Take the file over, all of it or nothing; or throw it away."""
    desk = Desk(request, session, actor, dossier, today)
    step = _Step.of(desk, upload_id, now)
    if typed.get("do") == "discard":
        end_upload(session, step.upload)
        return RedirectResponse(f"{desk.address}/cost-plan/import", 303)
    revision = typed.get("revision")
    if step.read is None or step.read.problems or not revision.isdecimal() or len(revision) > 9:
        return step.page(status=422)
    try:
        saved = take_over(
            session,
            dossier,
            plan=step.difference().plan(_stored(desk)),
            drawn_from=int(revision),
            person_id=actor.person_id,
            now=now,
        )
    except EditConflict as conflict:
        return step.page(status=409, conflict=conflict)
    except InvalidContent as invalid:
        return step.page(status=422, invalid=invalid)
    step.remember()
    end_upload(session, step.upload)
    assess(session, dossier, today=today, previous=saved.before)
    return RedirectResponse(f"{desk.address}/cost-plan?saved={dossier.revision}", 303)


@dataclass(frozen=True, slots=True)
class _Step:
    """The page before the word: an upload, read, beside what is stored."""

    desk: Desk
    upload: SheetUpload
    pending: Pending
    read: Read | None
    now: datetime

    @classmethod
    def of(cls, desk: Desk, upload_id: str, now: datetime) -> "_Step":
        """The step of an upload. Raises NotFound."""
        upload = waiting_upload(
            desk.session,
            desk.dossier,
            upload_id=upload_id,
            person_id=desk.actor.person_id,
            now=now,
        )
        found = pending(upload)
        return cls(desk, upload, found, found.read(measures_of(desk.dossier.stated)), now)

    def difference(self) -> Difference:
        """What would change."""
        if self.read is None:
            raise Conflict
        return difference(_stored(self.desk), self.read)

    def remember(self) -> None:
        """Keep the layout of a foreign table for the next time."""
        mark = self.pending.fingerprint()
        if mark is not None:
            remember_layout(
                self.desk.session,
                self.desk.dossier.municipality_id,
                fingerprint=mark,
                layout=self.upload.layout,
                person_id=self.desk.actor.person_id,
                now=self.now,
            )

    def page(
        self,
        *,
        status: int = 200,
        conflict: EditConflict | None = None,
        invalid: InvalidContent | None = None,
    ) -> Response:
        """The page; to the columns where nobody has said what they are."""
        if self.read is None:
            return RedirectResponse(f"{_address(self.desk, self.upload)}/columns", 303)
        desk = self.desk
        language = language_of(desk.request)
        problems = [problem.told(language) for problem in self.read.problems]
        if invalid is not None:
            problems = [problem.sentence.pick(language) for problem in invalid.problems]
        found = self.difference()
        return render(
            desk.request,
            "cost_sheet/html/compare.html",
            status=status,
            **frame(desk, desk.card(), here="cost-plan"),
            import_address=_address(desk, self.upload),
            revision=desk.dossier.revision,
            problems=problems,
            is_foreign=self.pending.layout is not None,
            tables=Teller(measures_of(desk.dossier.stated), language).told(found),
            is_empty=found.is_empty,
            older=self._older(),
            faster=None if conflict is None else _who(desk.session, conflict),
        )

    def _older(self) -> int | None:
        """The revision that the file was made from, if the dossier has moved on since."""
        own = self.pending.own()
        marks = {} if own is None else own.marks
        made_from = marks.get("revision", "")
        if marks.get("dossier") != self.desk.dossier.id or not made_from.isdecimal():
            return None
        return int(made_from) if int(made_from[:9]) < self.desk.dossier.revision else None


def _who(session: Session, conflict: EditConflict) -> tuple[str | None, datetime | None]:
    return name_of(session, conflict.changed_by), conflict.changed_at


def _choosing(desk: Desk, refusal: Text | None = None, *, status: int = 200) -> HTMLResponse:
    language = language_of(desk.request)
    errors = [] if refusal is None else [FieldError(_FILE, refusal.pick(language))]
    limit: int = desk.request.app.state.settings.body_limit
    return render(
        desk.request,
        "cost_sheet/html/choose.html",
        status=status,
        **frame(desk, desk.card(), here="cost-plan"),
        errors=errors,
        most_kilobytes=limit // 1024,
    )


def _stored(desk: Desk) -> dict[str, Any]:
    plan: dict[str, Any] = as_plain(desk.dossier.stated).get("cost_plan", {})
    return plan


def _address(desk: Desk, upload: SheetUpload) -> str:
    return f"{desk.address}/cost-plan/import/{upload.id}"
