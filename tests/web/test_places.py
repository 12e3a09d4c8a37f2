"""A place in the dossier and the field that shows it find each other."""

import pytest

from app.web.places import field_id, part_of, place_address


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("cost_plan.positions[c1].amount", "cost_plan-positions-c1-amount"),
        ("council.resolutions[0].date", "council-resolutions-0-date"),
        ("submitted_on", "submitted_on"),
        ("cost_plan.positions[c1]", "cost_plan-positions-c1"),
    ],
)
def test_an_id_is_made_from_the_path(path: str, expected: str) -> None:
    assert field_id(path) == expected


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("applicant.contacts.contact.email", "applicant"),
        ("council", "council"),
        ("submitted_on", "application"),
        ("answers.q1", "application"),
        ("documents[d1].title", "application"),
        ("", "application"),
    ],
)
def test_every_place_belongs_to_a_part(path: str, part: str) -> None:
    assert part_of(path) == part


def test_a_place_has_an_address() -> None:
    address = place_address("/dossiers/x", "cost_plan.financing.rate")
    assert address == "/dossiers/x/cost-plan#cost_plan-financing-rate"
