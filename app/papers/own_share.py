"""Which numbers of a decision belong to the own share: each number takes the noun it hangs on.

Within a sentence every amount and every percentage takes the nearest noun before it that no number
of its kind has taken yet. "Eigenanteil, der bei Kosten von 9,8 Mio. € und einer Förderquote von
65 % bis zu 3,43 Mio. € beträgt": the costs take 9.8, the quota takes 65 %, 3.43 is left for the
own share.
"""

import re
from dataclasses import dataclass, field
from typing import TypeVar

from app.papers.money import AmountFound, amounts_in
from app.papers.percents import RateFound, rates_in
from app.papers.sentences import Stretch

_OWN = (
    r"Eigenanteil\w*|Eigenmittel\w*|Eigenbeteiligung\w*|Eigenbeitrag\w*|Eigenleistung\w*|Kreisanteil\w*"
    r"|Komplementär\w+|Kofinanzierung\w*|Selbstbehalt\w*"
    r"|(?:kommunale[rnsm]?|städtische[rnsm]?|gemeindliche[rnsm]?|\w*eigene[rnsm]?)\s(?:Anteil\w*|Mittel\w*)"
    r"|Anteil(?:s|e)?\b(?!\sde[rs]\s(?:Bund|Land|Förder|Zuwendung)|\san\sde[rn])"
)
_PARTLY = (
    r"davon|hiervon|jährlich\w*|je\s(?:Haushalts)?[Jj]ahr|pro\sJahr|jeweils|Phase\s?[AB12]\b|Drittmittel\w*"
    r"|\b20\d\d\s?:|statt|anstelle|bisher\w*|ursprünglich\w*|senken|auf\sbis\szu\s17|Dritten?\b"
)
_OTHER = (
    r"\w*[Kk]osten\b|Gesamt(?:volumen|budget|ausgaben|summe\w*|investition\w*)|Volumen\w*|Projektvolumen"
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
    r"\s{0,2}[(,/=;-]{0,2}\s{0,2}(?:(?:das\ssind|dies\ssind|entspricht|entsprechend|d\.\s?h\.|also|rd\.|ca\.|rund|oder)"
    r"\s){0,2}"
)
"""Between two numbers that tell the same thing: "1.050.000 € (das sind 35 %"."""
_OWN_BEHIND = re.compile(rf"\s{{1,2}}(?:als\s|an\s)?(?:{_OWN})")
_LEFT_OPEN = re.compile(
    r"\b(?:später|gesondert|noch\snicht|noch\szu\sentscheiden)\b", re.IGNORECASE
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


def own_share_in(text: str, sentence: Stretch) -> OwnShare:
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


def _takes_own(
    text: str, sentence: Stretch, number: AmountFound | RateFound, nouns: list[_Noun]
) -> bool:
    """Take the nearest free noun before the number; whether it, or the one behind, is our own."""
    if _OWN_BEHIND.match(text, number.end, min(number.end + 30, sentence.end)):
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
