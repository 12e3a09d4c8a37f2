"""The checklists: public data, with the numbers and the sentences that dossiers are checked by."""

from typing import Any

from fastapi.responses import JSONResponse

from app.api.answers import answer
from app.api.shapes import ChecklistList, ListedChecklist
from app.checklists.library import UnknownChecklist, all_checklists, checklist
from app.errors import NotFound
from app.scoring.checklist import Checklist
from app.web.guards import Policy, guarded_router

ROUTER = guarded_router("/api/v1/checklists", api=True)


@ROUTER.get("", policy=Policy.API_SIGNED_IN)
def list_checklists() -> JSONResponse:
    """All checklists of this installation."""
    return answer(ChecklistList(checklists=tuple(_listed(found) for found in all_checklists())))


@ROUTER.get("/{checklist_name}", policy=Policy.API_SIGNED_IN)
def show_checklist(checklist_name: str) -> JSONResponse:
    """One checklist: criteria with texts and rules, parameters, sources, fingerprint."""
    try:
        return JSONResponse(_worded(checklist(checklist_name)))
    except UnknownChecklist:
        raise NotFound from None


def _listed(found: Checklist) -> ListedChecklist:
    return ListedChecklist(
        id=found.id,
        version=found.version,
        fingerprint=found.fingerprint,
        title=found.file.title,
        call=found.file.call,
        criteria=len(found.rules),
        gates=sum(bool(rule.criterion.gate) for rule in found.rules),
    )


def _worded(found: Checklist) -> dict[str, Any]:
    """The file as it stands, with the fingerprint, and each criterion with its rule in words."""
    plain = found.file.model_dump(mode="json", by_alias=True)
    for section in plain["sections"]:
        for criterion in section["criteria"]:
            words = found.rule(criterion["id"]).words
            text = None if words is None else words.text()
            criterion["rule"] = None if text is None else {"de": text.de, "en": text.en}
    return {**plain, "fingerprint": found.fingerprint}
