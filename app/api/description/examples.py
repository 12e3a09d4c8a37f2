"""Examples of what is sent and answered; tests hold them against the schemas. Towns are invented.

Long lists are cut to their first entries.
"""

from typing import Any, Final

_DOSSIER_ID: Final = "Rk3wXz0aTq2mVb7NcJ5uHg"
_MUNICIPALITY: Final = {"id": "b9T4sQe1Yw6KpLr8ZdF2oA", "name": "Rebenau"}
_ROUND: Final = {
    "id": "Zx7cV1bN5mQ9wE3rT6yU8i",
    "name": "Staffel 2026",
    "checklist": "mpsc-2021",
    "apply_by": "2026-12-31",
    "resolution_by": "2027-01-31",
}
_STANDING: Final = {
    "as_of": "2026-11-23",
    "level": "blocked",
    "score": {"earned": "27/2", "open": "62", "attainable": "96", "percent": 14},
    "coverage": "1/4",
    "gates": {"total": 17, "fulfilled": 5, "unmet": 1},
}
_CHECKLIST: Final = {"id": "mpsc-2021", "version": "1.0", "fingerprint": "sha256:5f0c…"}
_CALL: Final[dict[str, Any]] = {
    "title": {
        "de": "Modellprojekte Smart Cities 2021",
        "en": "Model projects Smart Cities 2021",
    },
    "motto": None,
    "status": "closed",
    "opens_on": "2020-12-16",
    "apply_by": "2021-03-14",
    "resolution_by": "2021-04-14",
    "source": ["S2"],
}
_TITLE: Final = {
    "de": "Modellprojekte Smart Cities, dritte Staffel (2021)",
    "en": "Model projects Smart Cities, third call (2021)",
}

PART: Final[dict[str, Any]] = {
    "positions": [
        {
            "id": "c1",
            "measure": "m1",
            "phase": "A",
            "type": "services",
            "year": 2027,
            "amount": "180000.00",
        }
    ],
    "financing": {"rate": "0.65"},
}
DOSSIER_LIST: Final[dict[str, Any]] = {
    "dossiers": [
        {
            "id": _DOSSIER_ID,
            "municipality": _MUNICIPALITY,
            "round": _ROUND,
            "revision": 7,
            "changed_at": "2026-11-23T09:41:00Z",
            "standing": _STANDING,
        }
    ],
    "page": 1,
    "pages": 1,
    "total": 1,
}
DOSSIER: Final[dict[str, Any]] = {
    "id": _DOSSIER_ID,
    "municipality": _MUNICIPALITY,
    "round": _ROUND,
    "revision": 7,
    "changed_at": "2026-11-23T09:41:00Z",
    "content": {
        "format": "dossier/1",
        "applicant": {"name": "Rebenau", "type": "municipality", "population": 23410},
        "cost_plan": PART,
    },
}
SAVED_PART: Final[dict[str, Any]] = {
    "part": "cost_plan",
    "revision": 8,
    "changed": True,
    "content": PART,
    "scorecard": {
        **_STANDING,
        "moved": [
            {
                "id": "fin-grant-rate",
                "before": {"outcome": "unknown", "degree": None},
                "after": {"outcome": "met", "degree": "1"},
                "reason": {
                    "de": "Die Förderquote von 65\u00a0% liegt nicht über 65\u00a0%.",
                    "en": "The grant rate of 65% does not exceed 65%.",
                },
            }
        ],
    },
}
SCORECARD: Final[dict[str, Any]] = {
    "dossier": {"id": _DOSSIER_ID, "revision": 7},
    "checklist": _CHECKLIST,
    "as_of": "2026-11-23",
    "level": "blocked",
    "score": _STANDING["score"],
    "coverage": "1/4",
    "criteria": [
        {
            "id": "fin-grant-rate",
            "section": "C",
            "gate": True,
            "weight": None,
            "due": "application",
            "due_on": "2026-12-31",
            "outcome": "unknown",
            "degree": None,
            "reason": {
                "de": "Es ist noch keine Förderquote eingetragen. Tragen Sie sie im "
                "Finanzierungsplan ein; zulässig sind höchstens 65\u00a0%.",
                "en": "No grant rate is entered yet. Enter it in the financing plan; at most 65% "
                "is allowed.",
            },
            "looked_at": ["cost_plan.financing.rate"],
        }
    ],
}
CHECKLIST_LIST: Final[dict[str, Any]] = {
    "checklists": [{**_CHECKLIST, "title": _TITLE, "call": _CALL, "criteria": 50, "gates": 17}]
}
CHECKLIST: Final[dict[str, Any]] = {
    "format": "checklist/1",
    "id": "mpsc-2021",
    "version": "1.0",
    "title": _TITLE,
    "note": {"de": "Die Gewichte sind ein Vorschlag.", "en": "The weights are a proposal."},
    "call": _CALL,
    "parameters": {
        "standard_rate": {
            "value": "0.65",
            "title": {
                "de": "Förderquote ohne Haushaltsnotlage",
                "en": "Grant rate without a budget emergency",
            },
            "source": ["S12"],
            "certainty": "H",
        },
        "emergency_rate": {
            "value": "0.90",
            "title": {
                "de": "Förderquote bei Haushaltsnotlage",
                "en": "Grant rate in a budget emergency",
            },
            "source": ["S12"],
            "certainty": "H",
        },
    },
    "sources": {"S12": {"title": "Merkblatt 436", "url": "https://www.example.org/merkblatt"}},
    "sections": [
        {
            "id": "C",
            "title": {"de": "Kosten und Finanzierung", "en": "Costs and financing"},
            "criteria": [
                {
                    "id": "fin-grant-rate",
                    "title": {"de": "Fördersatz zulässig", "en": "Grant rate allowed"},
                    "why": {"de": "Mehr wird nicht bewilligt.", "en": "No more is granted."},
                    "how": {
                        "de": "Tragen Sie die reguläre Förderquote ein.",
                        "en": "Enter the standard grant rate.",
                    },
                    "gate": True,
                    "weight": None,
                    "due": "application",
                    "mode": "automatic",
                    "check": "grant_rate_is_allowed",
                    "with": {"standard": "$standard_rate", "emergency": "$emergency_rate"},
                    "source": ["S12"],
                    "certainty": "H",
                    "rule": {
                        "de": "Erfüllt, wenn die Förderquote höchstens 65\u00a0% beträgt, bei "
                        "geltend gemachter Haushaltsnotlage höchstens 90\u00a0%.",
                        "en": "Met if the grant rate is at most 65%, or at most 90% if a budget "
                        "emergency is claimed.",
                    },
                }
            ],
        }
    ],
    "fingerprint": _CHECKLIST["fingerprint"],
}


def error(code: str, message: str) -> dict[str, Any]:
    """What a refusal looks like; where values are wrong, with a place."""
    problems = (
        [{"path": "", "line": 1, "column": 1, "message": "…"}] if code == "unreadable" else []
    )
    if code == "invalid":
        problems = [
            {
                "path": "cost_plan.positions[0].amount",
                "line": 3,
                "column": 17,
                "message": 'An amount in euros such as "180000.00" is expected.',
            }
        ]
    revision = {"revision": 8} if code == "stale" else {}
    return {"error": {"code": code, "message": message, **revision, "problems": problems}}
