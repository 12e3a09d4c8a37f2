"""What the YAML library complains about, in plain sentences of two languages."""

from ruamel.yaml.error import MarkedYAMLError

from app.located.document import Place
from app.scoring.wording import Text


def mistake(error: MarkedYAMLError, text: str) -> tuple[Text, Place]:
    """The sentence for a syntax error, and the place that a person should look at."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    place = (line + 1, column + 1)
    lines = text.split("\n")
    if line < len(lines) and "\t" in _indentation(lines[line]):
        return _TAB, (line + 1, _indentation(lines[line]).index("\t") + 1)
    said = f"{error.context or ''} {error.problem or ''}"
    for words, sentence in _SENTENCES:
        if words in said:
            if error.context_mark and sentence in (_OPEN_QUOTE, _OPEN_BRACKET):
                return sentence, (error.context_mark.line + 1, error.context_mark.column + 1)
            return sentence, place
    return _UNKNOWN, place


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


_TAB = Text(
    de="Hier ist mit einem Tabulator eingerückt; YAML erlaubt nur Leerzeichen.",
    en="This line is indented with a tab; YAML allows only spaces.",
)
_OPEN_QUOTE = Text(
    de="Das Anführungszeichen, das hier beginnt, wird nicht geschlossen.",
    en="The quote that opens here is never closed.",
)
_OPEN_BRACKET = Text(
    de="Die Klammer, die hier beginnt, wird nicht richtig geschlossen,"
    " oder zwischen zwei Einträgen fehlt ein Komma.",
    en="The bracket that opens here is not closed properly,"
    " or a comma is missing between two entries.",
)
_COLON = Text(
    de="Hier steht ein Doppelpunkt, wo keiner stehen kann. Setzen Sie Text mit Doppelpunkt in"
    " Anführungszeichen, oder prüfen Sie die Einrückung.",
    en="A colon stands where none can stand. Put text with a colon in quotes,"
    " or check the indentation.",
)
_DASH = Text(
    de="Hier kann kein Listenpunkt („-“) beginnen. Beginnen Sie ihn in einer neuen Zeile.",
    en='No list item ("-") can start here. Start it on a new line.',
)
_INDENTATION = Text(
    de="Die Einrückung passt nicht zu den Zeilen darüber, oder eine Klammer ist zu viel.",
    en="The indentation does not fit the lines above, or there is a bracket too many.",
)
_NO_COLON = Text(
    de="Hier fehlt hinter einem Schlüssel der Doppelpunkt.",
    en="A colon is missing here after a key.",
)
_STARTING_SIGN = Text(
    de="Mit diesem Zeichen kann kein Wert beginnen. Setzen Sie den Text in Anführungszeichen.",
    en="No value can start with this character. Put the text in quotes.",
)
_ESCAPE = Text(
    de="Hinter dem umgekehrten Schrägstrich steht kein bekanntes Zeichen."
    " Nehmen Sie einfache Anführungszeichen, oder verdoppeln Sie den Schrägstrich.",
    en="An unknown character follows the backslash. Use single quotes, or double the backslash.",
)
_UNDEFINED_ALIAS = Text(
    de="Verweise („*name“) sind nicht erlaubt.", en='References ("*name") are not allowed.'
)
_UNKNOWN = Text(
    de="An dieser Stelle stimmt der Aufbau der YAML-Datei nicht.",
    en="The structure of the YAML file is wrong at this place.",
)
_SENTENCES = (
    ("unknown escape character", _ESCAPE),
    ("escape sequence", _ESCAPE),
    ("quoted scalar", _OPEN_QUOTE),
    ("parsing a flow", _OPEN_BRACKET),
    ("mapping values are not allowed", _COLON),
    ("sequence entries are not allowed", _DASH),
    ("could not find expected ':'", _NO_COLON),
    ("alias", _UNDEFINED_ALIAS),
    ("expected <block end>", _INDENTATION),
    ("that cannot start any token", _STARTING_SIGN),
    ("expected the node content", _STARTING_SIGN),
)
