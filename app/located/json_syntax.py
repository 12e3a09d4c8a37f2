"""JSON with places: an iterative reader, because the standard one knows neither lines nor limits.

Numbers stay exact (int or Decimal). A key that stands twice, `NaN` and `Infinity` are refused.
"""

import re
from decimal import Decimal

from app.located.document import Located, Place, TreeBuilder
from app.located.problem import UnusableInput, shown
from app.scoring.wording import Text

LONGEST_NUMBER = 40
LARGEST_EXPONENT = 30
_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?(?:[eE]([+-]?[0-9]+))?", re.ASCII)
_WORD = re.compile(r"[A-Za-z_+\-.0-9]+")
_CHUNK = re.compile(r'[^"\\\n\r\t]*')
_UNICODE = re.compile(r"[0-9a-fA-F]{4}")
_WORDS = {"true": True, "false": False, "null": None}
_ESCAPES = {
    '"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t",
}  # fmt: skip


def read_json(text: str, *, file: str) -> Located:
    """The tree of one JSON value.

    Raises:
        UnusableInput: with the place and what is wrong there.
    """
    return _Reader(text, file).read()


class _Reader:
    """One pass over the text; what is open stands in the builder, not on the call stack."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.line_start = 0
        self.builder = TreeBuilder(file)
        self.closers: list[str] = []
        self.just_opened = False

    def read(self) -> Located:
        self._value()
        while self.closers:
            self._entry()
        self._space()
        if self.at < len(self.text):
            raise self._refuse(_TRAILING)
        return self.builder.built()

    def _entry(self) -> None:
        """What follows in the innermost open object or list: its end or one more entry."""
        closer = self.closers[-1]
        first = self.just_opened
        self._space()
        if self._sign() == closer:
            self.at += 1
            self.closers.pop()
            self.builder.end()
            self.just_opened = False
            return
        if not first:
            self._expect(",", _COMMA)
            self._space()
            if self._sign() == closer:
                raise self._refuse(_COMMA_TOO_MANY)
        if closer == "}":
            self._key()
        self._value()

    def _key(self) -> None:
        place = self._place()
        if self._sign() != '"':
            raise self._refuse(_KEY_IN_QUOTES if self._sign() else _TRUNCATED)
        self.builder.key(self._string(), place)
        self._space()
        self._expect(":", _COLON)

    def _value(self) -> None:
        self._space()
        place, sign = self._place(), self._sign()
        self.just_opened = sign in ("{", "[")
        if self.just_opened:
            self.at += 1
            self.builder.start({} if sign == "{" else [], place)
            self.closers.append("}" if sign == "{" else "]")
        elif sign == '"':
            self.builder.scalar(self._string(), place)
        else:
            self.builder.scalar(self._word_or_number(), place)

    def _word_or_number(self) -> bool | int | Decimal | None:
        found = _WORD.match(self.text, self.at)
        if found is None:
            raise self._refuse(_VALUE if self._sign() else _TRUNCATED)
        word = found.group()
        if word in _WORDS:
            self.at = found.end()
            return _WORDS[word]
        number = _NUMBER.fullmatch(word) if len(word) <= LONGEST_NUMBER else None
        if number is None or abs(int(number.group(2) or 0)) > LARGEST_EXPONENT:
            raise self._refuse(_no_number(word))
        self.at = found.end()
        whole = number.group(1) is None and number.group(2) is None
        return int(word) if whole else Decimal(word)

    def _string(self) -> str:
        """The text that starts at the quote here."""
        start = self._place()
        self.at += 1
        parts: list[str] = []
        while True:
            chunk = _CHUNK.match(self.text, self.at)
            if chunk is not None:
                parts.append(chunk.group())
                self.at = chunk.end()
            sign = self._sign()
            if sign == '"':
                self.at += 1
                return "".join(parts)
            if sign != "\\":
                raise self.builder.refuse(_OPEN_QUOTE, start)
            parts.append(self._escape())

    def _escape(self) -> str:
        sign = self.text[self.at + 1 : self.at + 2]
        if sign in _ESCAPES and sign:
            self.at += 2
            return _ESCAPES[sign]
        high = self._code_unit()
        if 0xD800 <= high < 0xDC00 and self.text.startswith("\\u", self.at):
            back = self.at
            low = self._code_unit()
            if 0xDC00 <= low < 0xE000:
                return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
            self.at = back
        return chr(high)

    def _code_unit(self) -> int:
        found = _UNICODE.match(self.text, self.at + 2)
        if self.text[self.at : self.at + 2] != "\\u" or found is None:
            raise self._refuse(_ESCAPE)
        self.at = found.end()
        return int(found.group(), 16)

    def _sign(self) -> str:
        return self.text[self.at : self.at + 1]

    def _expect(self, sign: str, complaint: Text) -> None:
        if self._sign() != sign:
            raise self._refuse(complaint if self._sign() else _TRUNCATED)
        self.at += 1

    def _space(self) -> None:
        found = _SPACE.match(self.text, self.at)
        end = found.end() if found else self.at
        breaks = self.text.count("\n", self.at, end)
        if breaks:
            self.line += breaks
            self.line_start = self.text.rfind("\n", self.at, end) + 1
        self.at = end

    def _place(self) -> Place:
        return self.line, self.at - self.line_start + 1

    def _refuse(self, sentence: Text) -> UnusableInput:
        return self.builder.refuse(sentence, self._place())


_TRUNCATED = Text(
    de="Die Datei bricht hier ab; es fehlt mindestens eine schließende Klammer oder ein Wert.",
    en="The file breaks off here; a closing bracket or a value is missing.",
)
_TRAILING = Text(
    de="Hinter dem Ende der Daten steht noch etwas.", en="Something follows the end of the data."
)
_COMMA = Text(
    de="Zwischen zwei Einträgen fehlt ein Komma, oder eine Klammer ist nicht geschlossen.",
    en="A comma between two entries is missing, or a bracket is not closed.",
)
_COMMA_TOO_MANY = Text(
    de="Hinter dem letzten Eintrag darf kein Komma stehen.",
    en="No comma may follow the last entry.",
)
_COLON = Text(
    de="Hinter dem Schlüssel fehlt der Doppelpunkt.", en="The colon after the key is missing."
)
_KEY_IN_QUOTES = Text(
    de="Hier wird ein Schlüssel in doppelten Anführungszeichen erwartet.",
    en="A key in double quotes is expected here.",
)
_VALUE = Text(de="Hier wird ein Wert erwartet.", en="A value is expected here.")
_OPEN_QUOTE = Text(
    de="Der Text, der hier beginnt, wird in seiner Zeile nicht geschlossen.",
    en="The text that starts here is not closed on its line.",
)
_ESCAPE = Text(
    de="Hinter dem umgekehrten Schrägstrich steht kein bekanntes Zeichen.",
    en="An unknown character follows the backslash.",
)


def _no_number(word: str) -> Text:
    return Text(
        de=f"„{shown(word)}“ ist kein Wert, den JSON kennt (Zahl, true, false, null), oder eine"
        " Zahl von sinnloser Länge. Text steht in doppelten Anführungszeichen.",
        en=f'"{shown(word)}" is no value that JSON knows (number, true, false, null), or a'
        " number of senseless length. Text stands in double quotes.",
    )
