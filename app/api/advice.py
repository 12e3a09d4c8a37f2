"""Advice on a dossier: contradictions, next steps, the plan backwards from its deadlines."""

from typing import Any

from fastapi.responses import JSONResponse

from app.assessment.facts import checklist_of, facts_of
from app.assessment.reading import current_scorecard
from app.database import Transaction
from app.dossiers.models import Dossier
from app.scoring.backwards import backwards_plan
from app.scoring.checklist import Checklist
from app.scoring.consistency import findings
from app.scoring.consistency.record import recorded_findings
from app.scoring.plan_record import recorded_plan
from app.scoring.steps.record import recorded_steps
from app.scoring.steps.search import next_steps
from app.web.guards import Policy, ReadDossier, guarded_router
from app.web.moments import Today

ROUTER = guarded_router("/api/v1/dossiers", api=True)


@ROUTER.get("/{dossier_id:id}/findings", policy=Policy.API_READ_DOSSIER)
def show_findings(dossier: ReadDossier, today: Today) -> JSONResponse:
    """Which places of the dossier do not agree."""
    found = findings(facts_of(dossier.stated, dossier.round, today))
    return JSONResponse(
        {
            "dossier": _revision(dossier),
            "as_of": today.isoformat(),
            "findings": recorded_findings(found),
        }
    )


@ROUTER.get("/{dossier_id:id}/steps", policy=Policy.API_READ_DOSSIER)
def show_steps(dossier: ReadDossier, today: Today) -> JSONResponse:
    """What helps most, with exactly what it brings."""
    rules = checklist_of(dossier.round)
    found = next_steps(facts_of(dossier.stated, dossier.round, today), rules)
    return JSONResponse(
        {**_head(dossier, rules), "as_of": today.isoformat(), **recorded_steps(found)}
    )


@ROUTER.get("/{dossier_id:id}/plan", policy=Policy.API_READ_DOSSIER)
def show_plan(dossier: ReadDossier, session: Transaction, today: Today) -> JSONResponse:
    """What must be begun when, so that everything is done by its deadline."""
    rules = checklist_of(dossier.round)
    facts = facts_of(dossier.stated, dossier.round, today)
    plan = backwards_plan(facts, current_scorecard(session, dossier, today), rules)
    return JSONResponse({**_head(dossier, rules), **recorded_plan(plan)})


def _head(dossier: Dossier, rules: Checklist) -> dict[str, Any]:
    checklist = {"id": rules.id, "version": rules.version, "fingerprint": rules.fingerprint}
    return {"dossier": _revision(dossier), "checklist": checklist}


def _revision(dossier: Dossier) -> dict[str, Any]:
    return {"id": dossier.id, "revision": dossier.revision}
