"""The council's gates hold exactly if one single decision does it all: no more, no less."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scoring.reading import scorecard

GATES = ("res-in-time", "res-substitute", "res-charta", "res-own-share")
SAID = st.sampled_from(
    [
        None,
        {"declared": True, "passage": "Der Rat erklärt."},
        {"declared": True, "passage": "Der Rat erklärt."},
        {"declared": True},
        {"declared": False, "passage": "Nein."},
        {"passage": "Der Rat erklärt."},
    ]
)
DECISIONS = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from([None, "resolution", "urgent_decision", "recommendation"]),
            "date": st.sampled_from([None, "2021-03-01", "2021-03-20", "2021-04-14", "2021-04-15"]),
            "legal_basis": st.sampled_from([None, "§ 48 GemO"]),
            "vote": st.sampled_from(
                [None, {"in_favour": 5, "against": 5}, {"in_favour": 6, "against": 5}]
            ),
            "declarations": st.fixed_dictionaries({"charta": SAID, "own_share": SAID}),
        }
    ),
    max_size=3,
)
DAYS = st.sampled_from(["2021-03-10", "2021-03-25", "2021-04-14", "2021-04-16"])


def is_declared(said: dict[str, Any] | None) -> bool:
    return said is not None and said.get("declared") is True and "passage" in said


def does_it_all(row: dict[str, Any], day: str) -> bool:
    """Taken by that day and the deadline, by who may take it, with both essential declarations."""
    taken = row["date"] is not None and row["date"] <= min(day, "2021-04-14")
    vote = row["vote"] or {"in_favour": 1, "against": 0}
    entitled = row["kind"] == "resolution" or (
        row["kind"] == "urgent_decision" and row["legal_basis"] is not None
    )
    return (
        taken
        and entitled
        and vote["in_favour"] > vote["against"]
        and all(is_declared(row["declarations"][name]) for name in ("charta", "own_share"))
    )


@settings(max_examples=300)
@given(DECISIONS, DAYS)
def test_all_gates_hold_exactly_if_one_decision_does_it_all(
    rows: list[dict[str, Any]], day: str
) -> None:
    card = scorecard({"council.resolutions": rows}, day)
    fulfilled = all(card.line(name).fulfilled for name in GATES)
    assert fulfilled is any(does_it_all(row, day) for row in rows)


@given(DECISIONS)
def test_a_dossier_without_such_a_decision_is_blocked_the_day_after_the_deadline(
    rows: list[dict[str, Any]],
) -> None:
    card = scorecard({"council.resolutions": rows, "submitted_on": "2021-03-10"}, "2021-04-16")
    decided = any(does_it_all(row, "2021-04-16") for row in rows)
    assert (card.level == "blocked") is not decided
    assert card.as_of == date(2021, 4, 16)
