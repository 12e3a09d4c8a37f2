"""The declarations E1 to E6: the sentence of the decision that makes each of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.papers.finding import Confidence, Field, Finding
from app.papers.paper import Paper
from app.papers.sentences import Stretch
from app.papers.status import Act

_PUBLIC = r"(?:Öffentlichkeit|Bürger|Einwohner|Bevölkerung|Stadtgesellschaft|Zivilgesellschaft)"
_SHARE = (
    r"Eigenanteil|Eigenmittel|Eigenbeteiligung|Eigenbeitrag|Kreisanteil|\w*eigene[nrms]?\sAnteil"
    r"|Kofinanzierung|Komplementär|kommunale\w*\sAnteil|städtische\w*\sAnteil"
)
_PLEDGES = (
    r"aufbring\w*|aufgebracht|aufzubringen|bring\w*\b.{0,160}\bauf|bereit(?:zu)?stell\w*|bereitgestellt"
    r"|stell\w*\b.{0,200}\bbereit|Bereitstellung|erbring\w*|erbracht|übern(?:imm|ehm|omm|ahm)\w*"
    r"|zu(?:zu)?sag\w*|zugesagt|sag(?:t|en)\b.{0,160}\bzu|Zusage|sicher\w*\b.{0,160}\bzu|zugesichert"
    r"|zur\sVerfügung|einbring\w*|eingebracht|bring\w*\b.{0,160}\bein\b|verpflichtet|trägt\s(?:den|ihren|seinen|einen|diesen)|getragen|einzubringen|einzustellen"
    r"|eingestellt|stellt\b.{0,160}\bein|gewährleist\w*|deckt|gedeckt|leistet|veranschlagt?"
)


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a sentence must say to make a declaration, and what takes it back."""

    field: Field
    says: re.Pattern[str]
    denies: re.Pattern[str]
    of: re.Pattern[str]


def _sign(field: Field, says: str, denies: str, of: str = "") -> _Sign:
    flags = re.IGNORECASE | re.DOTALL
    return _Sign(field, re.compile(says, flags), re.compile(denies, flags), re.compile(of, flags))


_NOT = r"\b(?:nicht|kein\w*|ohne|lehnt)\b"
_SIGNS = (
    _sign(
        Field.E1,
        rf"partizipati(?:v|on)\w*|(?:Bürger|Öffentlichkeits)?[Bb]eteiligungs(?:verfahren|prozess|konzept)\w*"
        rf"|(?:unter|mit)\s(?:[\w-]+\s){{0,2}}Beteiligung\s(?:[\w-]+\s){{0,4}}{_PUBLIC}"
        rf"|gemeinsam\smit\s(?:[\w-]+\s){{0,4}}{_PUBLIC}\w*",
        rf"{_NOT}\s(?:[\w-]+\s){{0,3}}(?:partizipati|[Bb]eteiligung)",
    ),
    _sign(
        Field.E2,
        r"Smart[\s-]{0,2}Cit(?:y|ies)[\s-]{0,2}Charta|\bCharta\b",
        rf"{_NOT}\s(?:[\w-]+\s){{0,5}}Charta|Charta\s(?:[\w-]+\s){{0,4}}(?:nicht|abgelehnt)\b",
    ),
    _sign(
        Field.E3,
        r"(?:nicht|kein\w*|statt|mehr\sals)\s(?:(?:nur|als|ein\w*|bloß\w*|rein\w*|reine[sn]?|einzeln\w*|isoliert\w*)"
        r"\s){0,3}(?:\w*[Ss]ektor\w*|Fach\w+|Einzel\w+|Ressort\w+|IT-\w+|Technik\w*|Digital\w*projekt\w*)"
        r"|(?:sektoren|ressort|fach|ämter|fachbereichs|dezernats)(?:bereichs)?übergreifend\w*"
        r"|Querschnitts(?:aufgabe|thema)\w*",
        r"(?!)",
    ),
    _sign(
        Field.E4,
        rf"\b(?:{_PLEDGES})\b",
        rf"(?:{_SHARE})\w*\s(?:[\w,.-]+\s){{0,8}}nicht\b|\bkein\w*\s(?:{_SHARE})"
        r"|\bnicht\s(?:zugesagt|aufgebracht|bereitgestellt|übernommen)",
        of=rf"\b(?:{_SHARE})",
    ),
    _sign(
        Field.E5,
        r"modellhafte[rnsm]?\sLern\w*|Modelllernen|modellhaft\w*\s(?:[\w,-]+\s){0,6}lern\w*"
        r"|Lern\w*\sfür\s(?:und\smit\s)?andere\w*\sKommunen|Lernen\smit\sanderen\sKommunen",
        rf"{_NOT}\s(?:[\w-]+\s){{0,3}}modellhaft",
    ),
    _sign(
        Field.E6,
        r"räumliche[rnsm]?\s(?:Bezug\w*|Umgriff\w*|Geltungsbereich\w*|Bezugsraum\w*|Gebietskulisse)"
        r"|(?:gesamte?[nrsm]?|ganze?[nrsm]?)\s(?:[\w-]+\s)?(?:Stadt|Kreis|Gemeinde|Verbandsgemeinde|Landkreis)\w*"
        r"|\b(?:Gebiet|Umgriff|Fläche)\s(?:umfasst|ist|der\sgesamten|des\sgesamten)"
        r"|\b(?:Gesamtstadt|stadtweit\w*|kreisweit\w*|gesamtstädtisch\w*)\b",
        r"(?!)",
    ),
)
_INTENDED = re.compile(
    r"\b(?:Sprecher\w*|Fraktion\w*|Stadtrat\s[A-ZÄÖÜ]\w+\s(?:fragt|meint|kritisiert)|bezweifelt|fragt\sob)\b"
)
_LONGEST = 1600


def declarations(paper: Paper, act: Act) -> Iterator[Finding]:
    """The first sentence of the decision that makes each declaration."""
    del act
    for sign in _SIGNS:
        for sentence in paper.decision:
            finding = _found(paper, sign, sentence)
            if finding is not None:
                yield finding
                break


def _found(paper: Paper, sign: _Sign, sentence: Stretch) -> Finding | None:
    words = sentence.of(paper.text)[:_LONGEST]
    if (
        not (sign.of.search(words) and sign.says.search(words))
        or sign.denies.search(words)
        or _INTENDED.search(words)
    ):
        return None
    at = paper.passage(sentence.start, sentence.end)
    return Finding(sign.field, True, at.page, at.quote, Confidence.TOLD)
