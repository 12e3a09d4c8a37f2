"""Examples of advice; tests hold them against the schemas. Towns are invented."""

from typing import Any, Final

_DOSSIER: Final = {"id": "Rk3wXz0aTq2mVb7NcJ5uHg", "revision": 7}
_CHECKLIST: Final = {"id": "mpsc-2021", "version": "1.0", "fingerprint": "sha256:5f0c…"}
_AS_OF: Final = "2026-11-23"

FINDINGS: Final[dict[str, Any]] = {
    "dossier": _DOSSIER,
    "as_of": _AS_OF,
    "findings": [
        {
            "kind": "own_share_amount",
            "severity": "difference",
            "sentence": {
                "de": "Geplant sind als Eigenanteil 350.000,00\u00a0€, beschlossen "
                "245.000,00\u00a0€.",
                "en": "The planned own share is €350,000.00, the council granted €245,000.00.",
            },
            "places": ["cost_plan.financing.sources", "council.resolutions[r1].amount"],
            "values": [
                {"de": "350.000,00\u00a0€", "en": "€350,000.00"},
                {"de": "245.000,00\u00a0€", "en": "€245,000.00"},
            ],
        }
    ],
}

STEPS: Final[dict[str, Any]] = {
    "dossier": _DOSSIER,
    "checklist": _CHECKLIST,
    "as_of": _AS_OF,
    "steps": [
        {
            "do": {
                "de": "Eigenmittel um 0,01\u00a0€ erhöhen",
                "en": "Raise the own money by €0.01",
            },
            "brings": {"de": "ein Pflichtpunkt erfüllt", "en": "one mandatory point met"},
            "on": _AS_OF,
            "due": "2026-12-31",
            "gates": ["fin-own-share-covered"],
            "criteria": ["fin-own-share-covered"],
            "broken_gates": [],
            "points": "0",
            "earned": "0",
            "awaiting": "0",
            "no_longer_missing": "0",
            "own_choice": False,
            "before": {
                "level": "blocked",
                "earned": "27/2",
                "awaiting": "4",
                "attainable": "96",
                "percent": 14,
            },
            "after": {
                "level": "incomplete",
                "earned": "27/2",
                "awaiting": "4",
                "attainable": "96",
                "percent": 14,
            },
            "actions": [
                {
                    "criteria": ["fin-own-share-covered"],
                    "do": {
                        "de": "Eigenmittel um 0,01\u00a0€ erhöhen",
                        "en": "Raise the own money by €0.01",
                    },
                    "own_choice": False,
                    "places": ["cost_plan.financing.sources[s2].amount"],
                    "edits": [
                        {
                            "kind": "put",
                            "path": "cost_plan.financing.sources[s2].amount",
                            "value": "70000.00",
                        }
                    ],
                }
            ],
        }
    ],
    "awaiting_adviser": ["plan-novelty"],
    "without_step": [],
}

PLAN: Final[dict[str, Any]] = {
    "dossier": _DOSSIER,
    "checklist": _CHECKLIST,
    "as_of": _AS_OF,
    "safe_day": {
        "outlook": "safe",
        "decide_by": "2027-01-31",
        "hand_in_by": "2026-12-30",
        "papers_known": True,
        "meeting": "2027-01-14",
        "body": "Stadtrat",
        "place": "council.meetings[m1]",
    },
    "tasks": [
        {
            "criterion": "res-in-time",
            "gate": True,
            "due_on": "2027-01-31",
            "lead_time_days": 28,
            "for_council": True,
            "start_by": "2026-12-02",
            "finish_by": "2026-12-30",
            "slack_days": 9,
            "critical": True,
        }
    ],
    "undated": [],
    "milestones": [
        {"mark": "hand_in", "day": "2026-12-30", "critical": True},
        {"mark": "application", "day": "2026-12-31", "critical": False},
        {"mark": "meeting", "day": "2027-01-14", "critical": True},
        {"mark": "resolution", "day": "2027-01-31", "critical": True},
    ],
    "critical_path": ["res-in-time"],
}
