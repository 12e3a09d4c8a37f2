"""The guide's document says what the checklist says, gates first, and can be searched."""

import pytest

from app.checklists.library import all_checklists
from app.web.guide.document import Document, document_of


@pytest.fixture(params=[found.id for found in all_checklists() if not found.cancelled])
def document(request: pytest.FixtureRequest) -> Document:
    found = next(one for one in all_checklists() if one.id == request.param)
    return document_of(found)


def test_every_criterion_is_in_it_once(document: Document) -> None:
    checklist = next(one for one in all_checklists() if one.id == document.id)
    ids = [entry.id for entry in document.entries]
    assert sorted(ids) == sorted(rule.criterion.id for rule in checklist.rules)


def test_gates_stand_first_in_each_section(document: Document) -> None:
    for chapter in document.chapters:
        gates = [bool(entry.criterion.gate) for entry in chapter.entries]
        assert gates == sorted(gates, reverse=True)


def test_every_checked_criterion_tells_its_rule_in_both_languages(document: Document) -> None:
    for entry in document.entries:
        assert (entry.rule is None) == (entry.criterion.mode == "judged")
        if entry.rule is not None:
            for language in ("de", "en"):
                words = entry.rule.pick(language)
                assert "{" not in words
                assert words.endswith(".")


def test_every_cited_source_can_be_followed(document: Document) -> None:
    for entry in document.entries:
        assert [source.number for source in entry.sources] == list(entry.criterion.source)


def test_a_search_finds_words_in_any_order_and_case(document: Document) -> None:
    entry = document.entries[0]
    first, *_, last = entry.criterion.title.de.split()
    found = document.about(f"{last.upper()} {first.lower()}", "de")
    assert entry.id in [one.id for one in found.entries]


def test_a_search_for_nothing_shows_all(document: Document) -> None:
    assert document.about("   ", "de") is document


def test_a_search_for_anything_else_finds_nothing(document: Document) -> None:
    assert document.about("xyzzy", "de").chapters == ()


def test_neighbours_lead_through_the_whole_document(document: Document) -> None:
    seen = [document.entries[0].id]
    while (after := document.neighbours(seen[-1]).after) is not None:
        seen.append(after.id)
    assert seen == [entry.id for entry in document.entries]
    with pytest.raises(KeyError):
        document.neighbours("no-such-criterion")
