"""Which numbers of a decision belong to the own share: each number takes the noun it hangs on.

Within a sentence every amount and every percentage takes the nearest noun before it that no number
of its kind has taken yet. "Eigenanteil, der bei Kosten von 9,8 Mio. € und einer Förderquote von
65 % bis zu 3,43 Mio. € beträgt": the costs take 9.8, the quota takes 65 %, 3.43 is left for the
own share.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from app.papers.money import AmountFound, amounts_in
from app.papers.percents import RateFound, rates_in
from app.papers.sentences import Stretch

_OWN = (
    r"Eigenanteil\w*|Eigenmittel\w*|Eigenbeteiligung\w*|Eigenbeitrag\w*|Eigenleistung\w*"
    r"|Kreisanteil\w*"
    r"|Komplementär\w+|Kofinanzierung\w*|Selbstbehalt\w*"
    r"|(?:kommunale[rnsm]?|städtische[rnsm]?|gemeindliche[rnsm]?|\w*eigene[rnsm]?)\s(?:Anteil\w*"
    r"|Mittel\w*)"
    r"|Anteil(?:s|e)?\b(?!\sde[rs]\s(?:Bund|Land|Förder|Zuwendung)|\san\sde[rn])"
)
_PARTLY = (
    r"davon|hiervon|jährlich\w*|je\s(?:Haushalts)?[Jj]ahr|pro\sJahr|jeweils|Phase\s?[AB12]\b"
    r"|Drittmittel\w*"
    r"|\b20\d\d\s?:|statt|anstelle|bisher\w*|ursprünglich\w*|senken|auf\sbis\szu\s17|Dritten?\b"
)
_OTHER = (
    r"\w*[Kk]osten\b|Gesamt(?:volumen|budget|ausgaben|summe\w*|investition\w*)|Volumen\w*"
    r"|Projektvolumen"
    r"|Förder\w*|fördert|gefördert\w*|Zuwendung\w*|Zuschuss\w*|Zuschüsse\w*|Bund\b|Bundes\w*|Land\b"
    r"|Ausgaben|Auszahlung\w*|Budget\w*|Aufwendungen|Investition\w*|Personal\w*|Höchstbetrag"
    r"|zuwendungsfähig\w*|förderfähig\w*|Deckelung\w*|Kredit\w*|Rücklage\w*"
)
_NOUN = re.compile(rf"\b(?:(?P<own>{_OWN})|(?P<partly>{_PARTLY})|(?P<other>{_OTHER}))", re.UNICODE)
_BASE = re.compile(
    r"(?:%|Prozent|v\.\s?H\.|vom\sHundert|vH)\s(?:von|der|aus|bei|an|am)\s*$", re.IGNORECASE
)
_TOTAL = re.compile(r"\b(?:insgesamt|gesamt\w*|zusammen|Gesamtbetrag|Summe)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"\s{0,2}[(,/=;-]{0,2}\s{0,2}(?:(?:das\ssind|dies\ssind|entspricht|entsprechend|d\.\s?h\."
    r"|also|rd\.|ca\.|rund|oder)"
    r"\s){0,2}"
)
"""Between two numbers that tell the same thing: "1.050.000 € (das sind 35 %"."""
_OWN_BEHIND = re.compile(
    rf"\s{{1,2}}(?:als\s|an\s)?(?:{_OWN})|[^.;:\d]{{0,30}}\bselbst\s(?:zu\s)?(?:zahl|trag"
    rf"|finanzier|leist|aufbring|trägt)"
)
_LEFT_OPEN = re.compile(
    r"\b(?:später|gesondert|noch\snicht|noch\szu\sentscheiden)\b", re.IGNORECASE
)
_OF_WHAT = re.compile(r"\s(?:der|des|von|aus|an\sden|am)\s(?:[\wäöüß-]+\s){0,3}")
_HAS_NUMBER = re.compile(
    r"\s(?:von|in\sHöhe\svon|i\.\s?H\.\s?v\.|\()\s?(?:rd\.\s|rund\s|ca\.\s)?\d"
)
_PRONOUN = re.compile(
    r"\W{0,3}(?:Er|Dieser|Diese|Sie|Dieses|Es|Dies|Das)\s(?:wird\s|beträgt|beläuft|macht|sind|ist"
    r"|liegt|umfasst|betragen|entspricht)"
)
_REACH = 170


@dataclass(frozen=True, slots=True)
class OwnShare:
    """What one sentence tells of the own share; totals instead of parts where both are told."""

    amounts: tuple[AmountFound, ...]
    rates: tuple[RateFound, ...]


@dataclass(slots=True)
class _Noun:
    own: bool
    start: int
    end: int
    taken_by: set[type] = field(default_factory=set)

    def free_for(self, number: AmountFound | RateFound) -> bool:
        """The own share may have an amount and a rate; any other noun has one number."""
        return type(number) not in self.taken_by if self.own else not self.taken_by


def own_shares(text: str, told: Sequence[Stretch]) -> Iterator[OwnShare]:
    """What each sentence tells; after the share, a pronoun goes on about it."""
    speaks_of_it = False
    for sentence in told:
        goes_on = speaks_of_it and _PRONOUN.match(text, sentence.start, sentence.end) is not None
        yield own_share_in(text, sentence, goes_on=goes_on)
        nouns = [match.lastgroup for match in _NOUN.finditer(text, sentence.start, sentence.end)]
        speaks_of_it = bool(nouns and nouns[-1] == "own") or (speaks_of_it and not nouns)


def own_share_in(text: str, sentence: Stretch, *, goes_on: bool = False) -> OwnShare:
    """The amounts and rates of a sentence that hang on the own share."""
    numbers: list[AmountFound | RateFound] = sorted(
        [
            *amounts_in(text, sentence.start, sentence.end),
            *rates_in(text, sentence.start, sentence.end),
        ],
        key=lambda number: number.start,
    )
    if _LEFT_OPEN.search(text, sentence.start, sentence.end):
        return OwnShare((), ())
    nouns = [
        _Noun(match.lastgroup == "own", match.start(), match.end())
        for match in (_NOUN.finditer(text, sentence.start, sentence.end) if numbers else ())
    ]
    nouns = [noun for noun in nouns if not _is_base(text, sentence, noun, numbers)]
    if goes_on:
        nouns.insert(0, _Noun(True, sentence.start, sentence.start))
    mine: list[AmountFound | RateFound] = []
    last: AmountFound | RateFound | None = None
    own = False
    for number in numbers:
        beside = (
            last is not None
            and type(last) is not type(number)
            and _BESIDE.fullmatch(text, last.end, number.start) is not None
        )
        own = own if beside else _takes_own(text, sentence, number, nouns)
        if own and not _BASE.search(text, max(sentence.start, number.start - 16), number.start):
            mine.append(number)
        last = number
    return OwnShare(
        tuple(_totals(text, [one for one in mine if isinstance(one, AmountFound)])),
        tuple(_totals(text, [one for one in mine if isinstance(one, RateFound)])),
    )


def _is_base(
    text: str, sentence: Stretch, noun: _Noun, numbers: list[AmountFound | RateFound]
) -> bool:
    """Whether it only says of what a percentage is: "35 % der förderfähigen Kosten, also ..."."""
    follows = any(
        isinstance(number, RateFound)
        and number.end <= noun.start
        and _OF_WHAT.fullmatch(text, number.end, noun.start)
        for number in numbers
        if noun.start - number.end < 60
    )
    return follows and not _HAS_NUMBER.match(text, noun.end, sentence.end)


def _takes_own(
    text: str, sentence: Stretch, number: AmountFound | RateFound, nouns: list[_Noun]
) -> bool:
    """Take the nearest free noun before the number; whether it, or the one behind, is our own."""
    if _OWN_BEHIND.match(text, number.end, min(number.end + 50, sentence.end)):
        return True
    before = [
        noun
        for noun in nouns
        if noun.end <= number.start and number.start - noun.end <= _REACH and noun.free_for(number)
    ]
    if not before:
        return False
    before[-1].taken_by.add(type(number))
    return before[-1].own


T = TypeVar("T", AmountFound, RateFound)


def _totals(text: str, mine: list[T]) -> list[T]:
    totals = [one for one in mine if _TOTAL.search(text, max(0, one.start - 25), one.start)]
    return totals or mine
