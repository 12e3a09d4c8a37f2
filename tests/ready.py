"""A dossier that is ready for the call of 2021, and edits of it: one fact changed at a time.

Rebenau is invented. On 10 March 2021 it has decided, calculated and described everything; only an
adviser's judgements are missing.
"""

from copy import deepcopy
from typing import Any

READY_ON = "2021-03-10"

_YEARS = (2022, 2023, 2024, 2025, 2026)
_PASSAGE = "Der Stadtrat erklärt dies ausdrücklich."

READY: dict[str, Any] = {
    "applicant": {
        "name": "Rebenau",
        "type": "municipality",
        "key": "07999001",
        "population": 23410,
        "population_date": "2019-12-31",
        "partners": [
            {
                "id": "vg",
                "name": "Verbandsgemeinde Rebenau-Land",
                "type": "municipal_association",
                "key": "079999001",
                "lead": False,
                "cost_share": "0.30",
                "resolution": "2021-02-18",
            }
        ],
        "contacts": {
            "contact": {"role": "Stabsstelle Digitalisierung", "email": "digital@rebenau.example"},
            "deputy": {"role": "Kämmerei", "email": "kaemmerei@rebenau.example"},
            "legal_representative": {"role": "Bürgermeisteramt"},
        },
        "signed_off": {"by": "Bürgermeisteramt", "on": "2021-03-09"},
    },
    "entry": "phases_a_and_b",
    "project_plan": {
        "title": "Rebenau verbindet",
        "summary": "Stadt und Land wachsen digital zusammen.",
        "scope": {"kind": "whole_municipality"},
        "motto_fit": "Aus der Krise entsteht Raum für Neues in der Mitte.",
        "baseline": {
            "text": "Die Ausgangslage. " * 25,
            "figures": [
                {"statement": f"Kennzahl {number}", "value": "31", "unit": "%", "source": "Amt"}
                for number in (1, 2, 3)
            ],
        },
        "goals": [
            {
                "id": f"g{number}",
                "text": f"Ziel {number}",
                "challenge": "Leerstand",
                "indicator": "Quote",
                "target": "10 %",
            }
            for number in (1, 2, 3)
        ],
        "measures": [
            {
                "id": "m1",
                "title": "Strategie",
                "goals": ["g1"],
                "sector": "administration",
                "charta": [1, 2],
                "phase": "A",
                "from": "2022-03",
                "to": "2022-12",
                "owner": "Stabsstelle",
                "software": False,
            },
            {
                "id": "m2",
                "title": "Datenplattform",
                "goals": ["g2"],
                "sector": "mobility",
                "charta": [3],
                "phase": "B",
                "from": "2023-06",
                "to": "2026-12",
                "owner": "Stadtwerke",
                "software": True,
                "licence": "EUPL-1.2",
                "interfaces": "offen",
            },
            {
                "id": "m3",
                "title": "Lernorte",
                "goals": ["g3"],
                "sector": "education",
                "charta": [4],
                "phase": "B",
                "from": "2023-06",
                "to": "2026-12",
                "owner": "Schulamt",
                "software": False,
            },
        ],
        "comparison_with_funded_projects": [
            {"project": "Kaiserslautern", "what_is_new": "Stadt und Land"},
            {"project": "Mayen-Koblenz", "what_is_new": "kleiner Ort"},
        ],
        "participation": [
            {"format": "Bürgerwerkstatt", "phase": "A", "date": "2022-05", "channel": "analogue"},
            {"format": "Plattform", "phase": "B", "date": "2023-05", "channel": "digital"},
        ],
        "partners_and_actors": [
            {"name": "Hochschule Rebenau", "role": "Forschung", "contribution": "Begleitung"}
        ],
        "governance": {
            "lead_unit": "Stabsstelle Digitalisierung",
            "steering_body": "Lenkungskreis",
            "posts": [{"title": "Projektleitung", "fte": "1.0", "from": "2022-01"}],
        },
        "knowledge_transfer": {
            "activities": ["Werkstatt mit Nachbarn"],
            "budget": "40000.00",
            "transferability": "Alles ist offen dokumentiert.",
        },
    },
    "cost_plan": {
        "positions": [
            {
                "id": f"c{year}{measure}",
                "measure": measure,
                "phase": "A" if year == _YEARS[0] else "B",
                "type": "staff" if measure == "m2" else "services",
                "year": year,
                "amount": amount,
                "text": "Leistung",
            }
            for year, measure, amount in (
                (2022, "m1", "200000.00"),
                *((year, "m2", "150000.00") for year in _YEARS[1:]),
                *((year, "m3", "50000.00") for year in _YEARS[1:]),
            )
        ],
        "financing": {
            "rate": "0.65",
            "budget_emergency": {"claimed": False},
            "sources": [
                {"id": "grant-a", "kind": "grant", "phase": "A", "amount": "130000.00"},
                {"id": "grant-b", "kind": "grant", "phase": "B", "amount": "520000.00"},
                *(
                    {
                        "id": f"own-{year}",
                        "kind": "own",
                        "phase": "A" if year == _YEARS[0] else "B",
                        "year": year,
                        "amount": "70000.00",
                        "budget_reference": f"Haushalt {year}",
                    }
                    for year in _YEARS
                ),
            ],
        },
        "follow_up_costs": "Der Betrieb kostet 20.000 Euro im Jahr.",
    },
    "time_plan": {
        "phases": [
            {"id": "pa", "phase": "A", "from": "2022-01-01", "to": "2022-12-31"},
            {"id": "pb", "phase": "B", "from": "2023-01-01", "to": "2026-12-31"},
        ],
        "milestones": [
            {"id": "s1", "title": "Stelle besetzt", "kind": "staff_hired", "date": "2022-02-01"},
            {"id": "s2", "title": "Strategie", "kind": "strategy_adopted", "date": "2022-11-24"},
            {"id": "s3", "title": "Vergabe", "kind": "procurement", "date": "2022-02-15"},
            {"id": "s4", "title": "Start", "kind": "go_live", "date": "2024-01-01"},
        ],
    },
    "council": {
        "resolutions": [
            {
                "id": "r1",
                "kind": "resolution",
                "body": "Stadtrat",
                "date": "2021-02-25",
                "paper": "VO/2021/0815",
                "vote": {"in_favour": 30, "against": 2, "abstained": 1},
                "document": "Auszug aus der Niederschrift",
                "scope": "whole_municipality",
                "amount": "245000.00",
                "from": 2022,
                "to": 2026,
                "declarations": {
                    name: {"declared": True, "passage": _PASSAGE}
                    for name in (
                        "participatory_process",
                        "charta",
                        "not_sectoral",
                        "own_share",
                        "model_learning",
                        "spatial_scope",
                    )
                },
            }
        ],
        "meetings": [],
    },
    "other_applications": [],
}


class Drop:
    """The edit that takes a key or a row away."""


DROP = Drop()


def ready(edits: dict[str, Any] | None = None) -> dict[str, Any]:
    """The ready dossier after some edits: dotted places (rows by position) and their new values."""
    content = deepcopy(READY)
    for place, value in (edits or {}).items():
        _put(content, place.split("."), value if isinstance(value, Drop) else deepcopy(value))
    return content


def _put(within: Any, steps: list[str], value: Any) -> None:
    key: Any = int(steps[0]) if isinstance(within, list) else steps[0]
    if len(steps) > 1:
        if isinstance(within, dict):
            within.setdefault(key, {})
        _put(within[key], steps[1:], value)
    elif isinstance(value, Drop):
        del within[key]
    elif isinstance(within, list) and key == len(within):
        within.append(value)
    else:
        within[key] = value


def leaves(within: Any = READY, place: str = "") -> list[str]:
    """Every place of the ready dossier at which a single fact stands, rows by position."""
    steps = _steps(within)
    if not steps:
        return [place]
    return [leaf for key, value in steps for leaf in leaves(value, _inside(place, key))]


def lists(within: Any = READY, place: str = "") -> list[str]:
    """Every place of the ready dossier at which a list stands."""
    own = [place] if isinstance(within, list) else []
    return own + [
        found for key, value in _steps(within) for found in lists(value, _inside(place, key))
    ]


def _steps(within: Any) -> list[tuple[str, Any]]:
    if isinstance(within, dict):
        return list(within.items())
    return [(str(at), one) for at, one in enumerate(within)] if isinstance(within, list) else []


def _inside(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key
