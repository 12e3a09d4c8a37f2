"""Whatever a dossier states: no check of the call of 2021 crashes, and every verdict is whole."""

import re
from datetime import date
from typing import Any

from hypothesis import given, note
from hypothesis import strategies as st

from app.scoring.content.dossier import Dossier
from app.scoring.facts import Facts, Timetable
from app.scoring.record import recorded, restored
from app.scoring.score import score
from app.scoring.verdict import Outcome, Verdict
from app.scoring.wording import LANGUAGES
from tests.builders import CALL_2021, dossier
from tests.ready import READY
from tests.scoring.reading import mpsc_2021
from tests.strategies import contents

DAYS = st.sampled_from(
    [
        date(2020, 12, 1),
        date(2021, 3, 1),
        date(2021, 3, 14),
        date(2021, 3, 15),
        date(2021, 4, 14),
        date(2021, 4, 15),
        date(2027, 6, 1),
    ]
)
TIMETABLES = st.sampled_from(
    [
        CALL_2021,
        Timetable(),
        Timetable(apply_by=date(2019, 5, 17), call="mpsc-2019"),
    ]
)
_STEP = re.compile(r"([^.\[\]]+)|\[([^\]]+)\]")


@st.composite
def some_facts(draw: st.DrawFn) -> Facts:
    return Facts(dossier=dossier(draw(contents())), timetable=draw(TIMETABLES), as_of=draw(DAYS))


def place_exists(content: Any, path: str) -> bool:
    """Whether a path names a field of the dossier's shape, with rows that are there."""
    found = content
    for name, row in _STEP.findall(path):
        if row and isinstance(found, tuple):
            rows = [one for at, one in enumerate(found) if row in (one.id, str(at))]
            found = rows[0] if rows else None
            if found is None:
                return False
        elif isinstance(found, dict) or found is None:
            return True
        else:
            fields = {field.alias or key: key for key, field in type(found).model_fields.items()}
            if name not in fields:
                return False
            found = getattr(found, fields[name])
    return True


@given(some_facts())
def test_no_check_crashes_and_every_verdict_is_whole(given_facts: Facts) -> None:
    for rule in mpsc_2021().rules:
        if rule.check is not None:
            note(f"the check of {rule.criterion.id}")
            assert_whole(rule.check.run(given_facts, rule.parameters), given_facts.dossier)


def assert_whole(verdict: Verdict, stated: Dossier) -> None:
    """The reason is said in both languages, and the places looked at are places of a dossier."""
    german, english = (verdict.reason.pick(language) for language in LANGUAGES)
    assert german != english
    for words in (german, english):
        assert words.rstrip().endswith((".", "!", "?"))
        assert "  " not in words
    assert verdict.looked_at
    assert len(set(verdict.looked_at)) == len(verdict.looked_at)
    for path in verdict.looked_at:
        assert place_exists(stated, path), path
    assert verdict.outcome is not Outcome.WAIVED


@given(some_facts())
def test_scoring_is_repeatable_and_survives_its_record(given_facts: Facts) -> None:
    card = score(given_facts, mpsc_2021())
    assert [line.id for line in card.lines] == [rule.criterion.id for rule in mpsc_2021().rules]
    assert 0 <= card.earned <= card.attainable
    record = recorded(card)
    assert recorded(score(given_facts, mpsc_2021())) == record
    assert recorded(restored(record)) == record
    assert "could not be evaluated" not in str(record).casefold()


def _reversed(content: Any) -> Any:
    """The same facts with every list of rows in the opposite order.

    Decisions of the council stay: of two that are equally good the first in the list counts.
    """
    if isinstance(content, dict):
        return {
            key: value if key == "resolutions" else _reversed(value)
            for key, value in content.items()
        }
    if isinstance(content, list):
        return [_reversed(one) for one in reversed(content)]
    return content


@given(contents(), DAYS)
def test_the_order_of_rows_decides_nothing(content: dict[str, Any], day: date) -> None:
    def outcomes(stated: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
        card = score(Facts(dossier=dossier(stated), timetable=CALL_2021, as_of=day), mpsc_2021())
        return {line.id: (line.outcome, line.degree) for line in card.lines}

    assert outcomes(content) == outcomes(_reversed(content))


def _with_empty_rows(content: Any) -> Any:
    """The same facts with an empty row, just begun, at the end of every list of rows."""
    if isinstance(content, dict):
        return {key: _with_empty_rows(value) for key, value in content.items()}
    if isinstance(content, list) and any(isinstance(one, dict) for one in content):
        return [*map(_with_empty_rows, content), {}]
    return content


@given(contents(), DAYS)
def test_a_row_just_begun_fulfils_nothing(content: dict[str, Any], day: date) -> None:
    def fulfilled(stated: dict[str, Any]) -> set[str]:
        card = score(Facts(dossier=dossier(stated), timetable=CALL_2021, as_of=day), mpsc_2021())
        return {line.id for line in card.lines if line.outcome is Outcome.MET}

    assert fulfilled(_with_empty_rows(content)) <= fulfilled(content)


def test_an_empty_dossier_is_unknown_in_everything_but_its_day() -> None:
    card = score(Facts(dossier=Dossier(), timetable=CALL_2021, as_of=date(2021, 3, 1)), mpsc_2021())
    known = {line.id for line in card.lines if line.outcome is not Outcome.UNKNOWN}
    assert known == {"doc-questions-and-deadline"}
    assert card.earned == 0


def test_the_ready_dossier_has_the_shape_of_a_file() -> None:
    assert Dossier.model_validate(READY).applicant.name == "Rebenau"
