"""What rounds set is found in the checklists, with its kind and those who need it."""

from app.checklists.left_to_round import ValueKind, left_to_round, not_set_yet
from app.checklists.library import all_checklists, checklist
from app.checklists.published import with_settings

ONE_OF_EACH = {
    ValueKind.MONEY: "100000.00",
    ValueKind.RATE: "0.5",
    ValueKind.COUNT: "24",
    ValueKind.SWITCH: True,
}


def test_the_kind_follows_from_the_checks() -> None:
    found = {one.name: one for one in left_to_round(checklist("leitfaden"))}
    assert found["smallest_grant"].kind is ValueKind.MONEY
    assert found["standard_rate"].kind is ValueKind.RATE
    assert found["longest_months"].kind is ValueKind.COUNT
    assert found["council_ratification"].kind is ValueKind.SWITCH
    assert found["council_kinds"].kind is ValueKind.SOME
    assert list(found["council_kinds"].options) == ["resolution", "urgent_decision"]
    assert found["applicant_types"].options["county"].de == "Landkreis"
    assert [one.id for one in found["standard_rate"].criteria] == [
        "fin-grant-rate",
        "fin-emergency-proof",
    ]


def test_a_value_of_its_kind_fits_every_criterion() -> None:
    for found in all_checklists():
        values = {
            one.name: ONE_OF_EACH.get(one.kind, list(one.options)) for one in left_to_round(found)
        }
        settled = with_settings(found, values)
        assert not any(rule.unset for rule in settled.rules)
        assert not not_set_yet(settled, values)


def test_calls_that_know_their_values_leave_nothing() -> None:
    assert left_to_round(checklist("mpsc-2021")) == ()
