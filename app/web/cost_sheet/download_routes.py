"""The cost plan to take away: as a workbook, as CSV for a German Excel."""

from fastapi import Request
from fastapi.responses import Response

from app.cost_sheets.csv_writing import write_csv
from app.cost_sheets.workbook import write_workbook
from app.dossiers.models import Dossier
from app.scoring.wording import Text
from app.web.attachments import attachment, file_name
from app.web.cost_sheet.papers import paper_of
from app.web.guards import Policy, ReadDossier, guarded_router
from app.web.i18n import language_of
from app.web.templating import pick

ROUTER = guarded_router("/dossiers")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NAME = Text("kostenplan", "cost-plan")


@ROUTER.get("/{dossier_id:id}/cost-plan/sheet.xlsx", policy=Policy.READ_DOSSIER)
def workbook(request: Request, dossier: ReadDossier) -> Response:
    """The cost plan as an Excel workbook that can be read back."""
    content = write_workbook(paper_of(dossier, language_of(request)))
    return attachment(content, f"{_name(request, dossier)}.xlsx", XLSX)


@ROUTER.get("/{dossier_id:id}/cost-plan/sheet.csv", policy=Policy.READ_DOSSIER)
def csv_file(request: Request, dossier: ReadDossier) -> Response:
    """The cost plan as a CSV file that can be read back."""
    content = write_csv(paper_of(dossier, language_of(request)))
    return attachment(content, f"{_name(request, dossier)}.csv", "text/csv; charset=utf-8")


def _name(request: Request, dossier: Dossier) -> str:
    word = pick(_NAME, language_of(request))
    return file_name(word, dossier.municipality.name, dossier.round.name)
