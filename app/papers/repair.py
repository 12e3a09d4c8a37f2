"""Swallowed letters: "Besch uss", "Eigenantei", "Stadt rat" are read as what they must mean.

Only long words that carry the reading are mended, only where one letter is missing or one gap too
many; a word that is correct German stays as it is.
"""

import re
from itertools import pairwise

from app.papers.plain import Plain

_KEY_WORDS = """
Abstimmungsergebnis Abstimmung Beschluss Beschlüsse Beschlussauszug Beschlussausfertigung
Beschlussvorschlag Beschlussentwurf Beschlussvorlage Beratungsfolge Beratungsergebnis beschließt
beschlossen Bürgerschaft Dringlichkeitsentscheidung Drucksache Eigenanteil Eigenanteils Eigenmittel
Eilentscheidung einstimmig einstimmige mehrheitlich Enthaltung Enthaltungen Stimmenthaltungen
Gegenstimme Gegenstimmen Ja-Stimmen Nein-Stimmen Gemeinderat Gemeinderates Gemeinderats
Verbandsgemeinderat Verbandsgemeinderates Kreistag Kreistages Kreistags Stadtrat Stadtrates
Stadtrats Stadtvertretung Gemeindevertretung Stadtverordnetenversammlung Hauptausschuss
Hauptausschusses Niederschrift Niederschriftsauszug Sitzung Tagesordnung Tagesordnungspunkt
angenommen abgelehnt vertagt zurückgestellt zurückgezogen empfiehlt partizipativ partizipativen
partizipatives modellhaften modellhaftes modellhaftem Sachverhalt Begründung
Beschlusstext Beschlussfassung Beschlussprotokoll Protokollauszug Protokoll Verbandsversammlung
Ratsversammlung Samtgemeinderat Amtsausschuss Kreisausschuss Gesamtkosten Bewerbung bewirbt
Modellprojekt Modellprojekte öffentlichen öffentliche Öffentlichkeit räumlich räumliche räumlichen
gesellschaftliche gesellschaftlichen gesellschaftlich fachübergreifend Sektorprojekt strategischen
strategische Ansatz Stadtentwicklung Digitalisierung Kommunen modellhaft modellhafte Stadtgebiet
Gemeindegebiet Kreisgebiet Eigenanteile erforderlichen erforderliche Bürgerinnen aufbringen
aufgebracht aufzubringen erbringen bereitgestellt bereitzustellen Vorlage Vorlagen Stimmen
Leitlinien Verfahren Millionen Prozent Haushalt Gemeinde Landkreis Stadtverordneten Beschlüsse
"""
_SHORTEST = 7
_REAL = {
    "beschuss",
    "abstimmun",
    "sitzun",
    "beschlossen",
    "vorlage",
    "vorlagen",
    "stimmen",
    "stimme",
}
_REAL |= {
    "verfahre",
    "haushalte",
    "gemeinden",
    "kommune",
    "öffentlich",
    "räumlich",
    "prozente",
    "ansätze",
}
_REAL |= {"stadtverordnete", "strategisch", "erforderlich", "leitlinie", "vorlag", "beschlusse"}
_ALWAYS = {"beschlu": "Beschluss", "beschlus": "Beschluss"}
_DIGIT_LOOKS = str.maketrans({"1": "l", "0": "o", "5": "s", "8": "b", "6": "b"})
_LETTER_LOOKS = str.maketrans({"l": "1", "I": "1", "O": "0", "o": "0", "|": "1"})
_NUMBER_LIKE = re.compile(
    r"(?<![^\W\d])(?<![\w.,/-])[\dlIO|][\dlIOo|]{0,3}(?:[., ][\dlIOo|]{1,4}){1,5}(?![\w])"
)
_NUMBER = re.compile(
    r"[0-3]?\d\.\s?[01]?\d\.\s?(?:20\d\d|\d\d)|\d{1,3}(?:[. ]\d{3})+(?:,\d\d)?|\d{1,3},\d{1,3}"
)
_MIXED = re.compile(r"(?<!\w)[^\W\d_]+[01568][^\W_]*[^\W\d_](?!\w)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _torn_forms() -> dict[str, str]:
    whole = {word.casefold(): word for word in _KEY_WORDS.split()}
    forms: dict[str, str] = dict(_ALWAYS)
    for folded, word in whole.items():
        if len(folded) < _SHORTEST:
            continue
        for place in range(len(folded)):
            missing = folded[:place] + folded[place + 1 :]
            if missing not in whole and missing not in _REAL:
                forms[missing] = word
            if 0 < place < len(folded) - 1:
                forms[f"{folded[:place]} {folded[place + 1 :]}"] = word
        for place in range(2, len(folded) - 1):
            forms[f"{folded[:place]} {folded[place:]}"] = word
    return forms


_TORN = _torn_forms()


def repaired(paper: Plain) -> Plain:
    """The paper with its torn key words made whole; the way back to the original is kept."""
    return _words_repaired(_letters_and_digits(paper))


def _letters_and_digits(paper: Plain) -> Plain:
    """ "l.75O.000" is a number and "öffent1ich" is a word."""
    changes: list[tuple[int, int, str]] = []
    for match in _NUMBER_LIKE.finditer(paper.text):
        digits = match.group().translate(_LETTER_LOOKS)
        if digits != match.group() and _NUMBER.fullmatch(digits):
            changes.append((match.start(), match.end(), digits))
    for match in _MIXED.finditer(paper.text):
        letters = match.group().translate(_DIGIT_LOOKS)
        if len(letters) >= _SHORTEST and letters.isalpha() and letters != match.group():
            changes.append((match.start(), match.end(), letters))
    return paper.rewritten(sorted(changes)) if changes else paper


def _words_repaired(paper: Plain) -> Plain:
    changes: list[tuple[int, int, str]] = []
    words = list(_WORD.finditer(paper.text))
    free_from = 0
    for word, after in pairwise([*words, None]):
        if word is None or word.start() < free_from:
            continue
        if after is not None and paper.text[word.end() : after.start()] in (" ", "\n"):
            both = _TORN.get(f"{word.group()} {after.group()}".casefold())
            if both is not None:
                changes.append((word.start(), after.end(), both))
                free_from = after.end()
                continue
        alone = _TORN.get(word.group().casefold())
        if alone is not None:
            changes.append((word.start(), word.end(), alone))
    return paper.rewritten(changes) if changes else paper
