"""A draft stays a draft, whatever its verbs pretend: without a vote told nothing is resolved."""

import re

import pytest

from app.papers.finding import Field, Status
from app.papers.reading import read_paper
from tests.papers import blind_set as blind
from tests.papers import gold
from tests.papers.test_wordings import FOLDER, expected

_TITLE = "Stadt Musterau\nSitzungsvorlage 12/2021\nStand: 01.03.2021\n\nBewerbung Smart Cities\n\n"
_LIST = "Beratungsfolge\nHauptausschuss  16.03.2021  Vorberatung\nRat  30.03.2021  Entscheidung\n\n"
_REASONS = "\n\nBegründung:\nDer Kreistag hat am 22.02.2021 mit 38 Ja-Stimmen beschlossen.\n"
_DECIDES = (
    "Der Rat\n1. stimmt der Bewerbung zu,\n2. bewilligt den Eigenanteil von 700.000 €.",
    "Der Rat beschließt die Bewerbung. Der Eigenanteil von 700.000 € wird bewilligt.",
    "Der Rat fasst folgenden Beschluss:\nDie Stadt bewirbt sich mit 700.000 € Eigenanteil.",
    "Der Bewerbung wird zugestimmt. Der Eigenanteil von 700.000 € wird genehmigt.",
)
_HEADINGS = (
    "I. Antrag\n",
    "Antrag:\n",
    "1. Beschlussantrag\n",
    "Beschlussvorschlag:\n",
    "Beschlussentwurf\n",
    "Verwaltungsvorschlag\n",
    "Antrag der Verwaltung\n",
    "Antrag an den Rat:\n",
    "Der Rat möge beschließen:\n",
)
_VERBS = re.compile(
    r"\b(?:möge(?:n)?\sbeschließen|soll(?:en)?|beschließt|empfiehlt|billigt|befürwortet|wird"
    r"|nimmt|erklärt|bekennt|beauftragt|bewilligt|unterstützt|bewirbt)\b"
)


def _drafts() -> dict[str, str]:
    every = (
        {name: (one, "\f".join(gold.pages(name))) for name, one in gold.gold().items()}
        | {name: (one, "\f".join(blind.pages(name))) for name, one in blind.papers().items()}
        | {name: (one, (FOLDER / name).read_text("utf-8")) for name, one in expected().items()}
    )
    return {name: text for name, (one, text) in every.items() if one.status == "draft"}


DRAFTS = _drafts()


@pytest.mark.parametrize("words", _DECIDES)
@pytest.mark.parametrize("heading", _HEADINGS)
def test_what_stands_under_a_proposal_is_a_draft(heading: str, words: str) -> None:
    found = read_paper((_TITLE + heading + words + _REASONS,))
    assert found.status is Status.DRAFT
    assert not found.findings or {one.field for one in found.findings} == {Field.PAPER_NUMBER}


@pytest.mark.parametrize("words", _DECIDES)
@pytest.mark.parametrize("heading", ["", "Beschluss:\n", "Beschlusstext\n"])
def test_a_list_of_consultations_without_a_result_is_a_draft(heading: str, words: str) -> None:
    assert read_paper((_TITLE + _LIST + heading + words + _REASONS,)).status is Status.DRAFT


@pytest.mark.parametrize("words", _DECIDES)
@pytest.mark.parametrize("heading", ["", "Beschluss:\n"])
def test_without_a_session_or_a_vote_nothing_is_resolved(heading: str, words: str) -> None:
    assert read_paper((_TITLE + heading + words + _REASONS,)).status is not Status.RESOLVED


@pytest.mark.parametrize("words", _DECIDES)
def test_with_the_vote_below_it_the_same_paper_is_resolved(words: str) -> None:
    told = "Beschluss:\n" + words + "\n\nAbstimmungsergebnis: 20 Ja, 3 Nein, 0 Enthaltungen\n"
    minutes = "Stadt Musterau\nNiederschrift über die Sitzung des Rates am 30.03.2021\n\n"
    assert read_paper((minutes + told,)).status is Status.RESOLVED


@pytest.mark.parametrize("verb", ["stimmt zu", "beschließt", "fasst folgenden Beschluss:"])
@pytest.mark.parametrize("name", sorted(DRAFTS))
def test_no_verb_makes_a_draft_a_resolution(name: str, verb: str) -> None:
    text = _VERBS.sub(verb, DRAFTS[name])
    found = read_paper(tuple(text.split("\f")))
    assert found.status is not Status.RESOLVED
