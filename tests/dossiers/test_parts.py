"""A part, or the whole, is replaced at once; the others stay."""

import pytest

from app.dossiers.checking import InvalidContent
from app.dossiers.editing import (
    replace_content,
    save_part,
    undo_last,
)
from app.located import read_text
from app.scoring.content.dossier import Dossier as Content
from tests.desk import TWO_COSTS, Desk


def test_a_part_is_replaced_and_the_others_stay(desk: Desk) -> None:
    dossier = desk.dossier({**TWO_COSTS, "project_plan": {"title": "Bleibt"}})
    text = '{"financing": {"rate": 0.65}}'
    saved = save_part(
        desk.session,
        dossier,
        part="cost_plan",
        value=read_text(text, file="body", syntax="json"),
        drawn_from=1,
        **desk.by_anna(),
    )
    assert saved.content.cost_plan.positions == ()
    assert str(saved.content.cost_plan.financing.rate) == "0.65"
    assert saved.content.project_plan.title == "Bleibt"


def test_the_part_application_holds_what_is_in_no_other_part(desk: Desk) -> None:
    dossier = desk.dossier({**TWO_COSTS, "entry": "phase_b_only", "label": "alt"})
    saved = save_part(
        desk.session,
        dossier,
        part="application",
        value={"entry": "phases_a_and_b", "other_applications": []},
        drawn_from=1,
        **desk.by_anna(),
    )
    assert (saved.content.entry, saved.content.label) == ("phases_a_and_b", None)
    assert saved.content.other_applications == ()
    assert len(saved.content.cost_plan.positions) == 2


@pytest.mark.parametrize(
    ("part", "text", "line", "words"),
    [
        ("cost_plan", '{\n"finacing": {}}', 2, "Meinten Sie „financing“?"),
        ("cost_plan", "[1]", 1, "Gruppe von Schlüsseln"),
        ("application", '{"entry": "x"}', 1, "Möglich sind"),
        ("application", '{\n"cost_plan": {}}', 2, "eigener Teil"),
    ],
)
def test_a_part_with_flaws_is_refused_with_line_and_column(
    desk: Desk, part: str, text: str, line: int, words: str
) -> None:
    dossier = desk.dossier()
    with pytest.raises(InvalidContent) as raised:
        save_part(
            desk.session,
            dossier,
            part=part,  # type: ignore[arg-type]  # parametrised
            value=read_text(text, file="body", syntax="json"),
            drawn_from=1,
            **desk.by_anna(),
        )
    (problem,) = raised.value.problems
    assert words in problem.sentence.de
    assert problem.line == line


def test_an_imported_file_replaces_everything_and_can_be_undone(desk: Desk) -> None:
    dossier = desk.dossier({"project_plan": {"title": "Eins"}, "entry": "phase_b_only"})
    desk.save_title(dossier, "Zwei", drawn_from=1)
    before = dossier.stated
    replaced = replace_content(
        desk.session,
        dossier,
        content=Content.model_validate(TWO_COSTS),
        drawn_from=2,
        **desk.by_anna(),
    )
    assert replaced.content.project_plan.title is None
    undone = undo_last(desk.session, dossier, **desk.by_anna())
    assert undone.content == before
