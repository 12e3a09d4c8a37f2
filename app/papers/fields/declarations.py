"""The declarations E1 to E6: the sentence of the decision that makes each of them."""

import re
from collections.abc import Iterator

from app.papers.fields.concepts import CONCEPTS, Concept
from app.papers.finding import Confidence, Field, Finding
from app.papers.paper import Paper
from app.papers.sentences import Stretch
from app.papers.status import Act

_OTHERS_SAY = re.compile(
    r"\b(?:Sprecher\w*|Fraktion\w*|Stadtrat\s[A-ZÄÖÜ]\w+\s(?:fragt|meint|kritisiert)|bezweifelt"
    r"|fragt\sob)\b"
)
_EFFECTS = re.compile(r"räumlich\w*\s(?:und|wie|sowie)\s(?:\w+\s)?(?:gesellschaft|sozial)\w*", re.I)
_PRONOUN = re.compile(
    r"^\W{0,4}(?:\d{1,2}[.)]\s|[a-h][.)]\s)?(?:(?:Er|Dieser|Diesen|Den|Ihn|Diese|Sie|Es|Dieses"
    r"|Das|Dafür|Die)\b|[\wäöüßÄÖÜ]+\s"
    r"(?:\w+\s){0,3}?(?:ihn|diesen|dieser|dieses|er|ihnen)\b)"
)
_LONGEST = 1600


def declarations(paper: Paper, act: Act) -> Iterator[Finding]:
    """The first sentence of the decision that makes each declaration."""
    del act
    for concept in CONCEPTS:
        before: Stretch | None = None
        for sentence in paper.decision:
            finding = _found(paper, concept, sentence, before)
            if finding is not None:
                yield finding
                break
            before = sentence


def _found(
    paper: Paper, concept: Concept, sentence: Stretch, before: Stretch | None
) -> Finding | None:
    words = sentence.of(paper.text)[:_LONGEST]
    if _OTHERS_SAY.search(words):
        return None
    start = sentence.start
    if not concept.said_in(_read(concept, words)):
        # "The share is known to it. It brings it up." One declaration in two sentences.
        if concept.field is not Field.E4 or before is None or not _PRONOUN.match(words):
            return None
        start = before.start
        if not concept.said_in(paper.text[start : sentence.end][:_LONGEST]):
            return None
    at = paper.passage(start, sentence.end)
    return Finding(concept.field, True, at.page, at.quote, Confidence.TOLD)


def _read(concept: Concept, words: str) -> str:
    """The words; effects "in space and society" are no spatial scope."""
    return _EFFECTS.sub("", words) if concept.field is Field.E6 else words
