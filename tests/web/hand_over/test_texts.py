"""The texts of an application as a portal takes them."""

from app.scoring.content.dossier import Dossier
from app.web.hand_over import texts
from tests.builders import dossier
from tests.ready import READY

MAKERS = (
    texts.baseline,
    texts.goals,
    texts.scope,
    texts.charta,
    texts.measures,
    texts.actors,
    texts.participation,
    texts.organisation,
    texts.novelty,
    texts.transfer,
    texts.money,
    texts.schedule,
)


def plan(**project_plan: object) -> Dossier:
    return dossier({"project_plan": project_plan})


def test_nothing_filled_in_gives_no_text_at_all() -> None:
    assert [make(dossier({})) for make in MAKERS] == [None] * len(MAKERS)


def test_a_full_dossier_leaves_no_trace_of_what_is_missing() -> None:
    for make in MAKERS:
        text = make(dossier(READY))
        assert text is None or ("None" not in text and "()" not in text and text == text.strip())


def test_goals_are_numbered_with_what_measures_them() -> None:
    goals = [{"text": "Weniger Wege", "indicator": "Wege", "target": "10 %"}, {"text": "Mehr Grün"}]
    assert texts.goals(plan(goals=goals)) == (
        "1. Weniger Wege\n   Kennzahl: Wege; Zielwert: 10 %\n2. Mehr Grün"
    )


def test_figures_stand_below_the_starting_position() -> None:
    figures = [{"statement": "Anteil", "value": "31", "unit": "%", "source": "Amt"}]
    found = plan(baseline={"text": "So ist es.", "figures": figures})
    assert texts.baseline(found) == "So ist es.\n\n– Anteil: 31 % (Amt)"


def test_measures_name_phase_and_months() -> None:
    measures = [
        {"title": "Platz", "phase": "B", "from": "2023-01", "to": "2024-12", "text": "Neu."}
    ]
    assert texts.measures(plan(measures=measures)) == (
        "1. Platz (Phase B; Januar 2023 – Dezember 2024)\n   Neu."
    )


def test_costs_add_up() -> None:
    text = texts.money(dossier(READY))
    assert text is not None
    assert "Förderfähige Gesamtkosten: 1.000.000,00\xa0€" in text
    assert "Zuschuss (65\xa0%): 650.000,00\xa0€" in text
    assert "– 2022: 49.000,00\xa0€" in text


def test_milestones_come_in_the_order_of_their_days() -> None:
    milestones = [{"title": "B", "date": "2023-02-01"}, {"title": "A", "date": "2022-02-01"}]
    found = dossier({"time_plan": {"milestones": milestones}})
    assert texts.schedule(found) == "– 01.02.2022: A\n– 01.02.2023: B"
