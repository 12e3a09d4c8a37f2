"""What the guide gives away: an empty cost plan, the text of a resolution."""

from datetime import date

from fastapi import Request
from fastapi.responses import Response

from app.checklists.library import UnknownChecklist, checklist
from app.cost_sheets.paper import Paper
from app.cost_sheets.workbook import write_workbook
from app.errors import NotFound
from app.scoring.content.cost_plan import CostPlan
from app.scoring.wording import Text
from app.web.attachments import attachment, file_name
from app.web.guards import Policy, guarded_router
from app.web.guide.document import Document, document_of
from app.web.guide.resolution_template import write_template
from app.web.i18n import language_of
from app.web.moments import Today

ROUTER = guarded_router("/guide")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NAME = Text("leerer Kostenplan", "empty cost plan")
_YEARS = 5


@ROUTER.get("/{checklist_name}/empty-cost-plan.xlsx", policy=Policy.PUBLIC)
def empty_cost_plan(request: Request, checklist_name: str, today: Today) -> Response:
    """A cost plan to be filled in, with the budget years after the call."""
    document = _document_named(checklist_name)
    if not document.entries:
        raise NotFound
    language = language_of(request)
    paper = Paper(
        plan=CostPlan(),
        title=document.title.pick(language),
        language=language,
        years_ahead=_years_after(document.call.apply_by or today),
    )
    name = file_name(_NAME.pick(language), document.id)
    return attachment(write_workbook(paper), f"{name}.xlsx", _XLSX)


@ROUTER.get("/{checklist_name}/resolution-template.docx", policy=Policy.PUBLIC)
def resolution_template(checklist_name: str) -> Response:
    """The text of a resolution with the declarations, where the checklist asks for them."""
    document = _document_named(checklist_name)
    if not document.asks_declarations:
        raise NotFound
    name = file_name("beschlussvorlage", document.id)
    return attachment(write_template(document), f"{name}.docx", _DOCX)


def _years_after(day: date) -> tuple[int, ...]:
    return tuple(range(day.year + 1, day.year + 1 + _YEARS))


def _document_named(checklist_name: str) -> Document:
    try:
        return document_of(checklist(checklist_name))
    except UnknownChecklist:
        raise NotFound from None
