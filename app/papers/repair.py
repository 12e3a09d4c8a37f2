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
"""
_SHORTEST = 7
_REAL = {"beschuss", "abstimmun", "sitzun", "beschlossen"}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _torn_forms() -> dict[str, str]:
    whole = {word.casefold(): word for word in _KEY_WORDS.split()}
    forms: dict[str, str] = {}
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
