"""Places in a dossier: taken apart, looked up, assigned to the part that holds them."""

import pytest

from app.dossiers.paths import RowKey, part_of, steps, value_at
from app.errors import NotFound

WHOLE = {
    "entry": "phase_b_only",
    "cost_plan": {"positions": [{"id": "c2", "amount": "1.00"}, {"amount": "2.00"}]},
}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", ()),
        ("entry", ("entry",)),
        ("cost_plan.financing.rate", ("cost_plan", "financing", "rate")),
        ("cost_plan.positions[c1].amount", ("cost_plan", "positions", RowKey("c1"), "amount")),
        ("project_plan.charta.1", ("project_plan", "charta", "1")),
        ("project_plan.measures[m-1]", ("project_plan", "measures", RowKey("m-1"))),
    ],
)
def test_a_path_is_taken_apart(path: str, expected: tuple[object, ...]) -> None:
    assert steps(path) == expected


@pytest.mark.parametrize("path", ["[c1]", ".a", "a..b", "a[", "a[]", "a]", "a[b", "a."])
def test_a_malformed_path_is_no_place(path: str) -> None:
    with pytest.raises(NotFound):
        steps(path)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("entry", "phase_b_only"),
        ("cost_plan.positions[c2].amount", "1.00"),
        ("cost_plan.positions[1].amount", "2.00"),
        ("cost_plan.positions[0].amount", None),  # the first row goes by its id
        ("cost_plan.positions[9].amount", None),
        ("cost_plan.positions[²].amount", None),
        ("cost_plan.financing.rate", None),
        ("entry.deeper", None),
        ("entry[0]", None),
    ],
)
def test_a_value_is_looked_up(path: str, value: str | None) -> None:
    assert value_at(WHOLE, path) == value


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("cost_plan.positions[c1]", "cost_plan"),
        ("council", "council"),
        ("entry", "application"),
        ("", "application"),
        ("documents[d1].title", "application"),
    ],
)
def test_every_place_belongs_to_a_part(path: str, part: str) -> None:
    assert part_of(path) == part
