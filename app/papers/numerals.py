"""German numerals in words: "zwei Millionen dreihunderttausend" is 2300000."""

import re

_ONES = {
    "null": 0, "ein": 1, "eine": 1, "einen": 1, "einer": 1, "eins": 1, "zwei": 2, "drei": 3,
    "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwölf": 12, "sechzehn": 16, "siebzehn": 17,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_PIECES = (
    "hundert|tausend|und|zehn|"
    + "|".join(_TENS)
    + "|"
    + "|".join(sorted(_ONES, key=len, reverse=True))
)
IN_WORDS = rf"(?:(?:{_PIECES}){{1,14}})"
"""One word that is a number; a pattern without groups of its own."""
_PIECE = re.compile(_PIECES)
_WORD = re.compile(IN_WORDS)


def number_of(word: str) -> int | None:
    """The number that one word means; None if it is none."""
    folded = word.casefold()
    if folded == "und" or not _WORD.fullmatch(folded):
        return None
    total, hundreds, below = 0, 0, 0
    for piece in _PIECE.findall(folded):
        if piece == "tausend":
            total, hundreds, below = (hundreds + below or 1) * 1000, 0, 0
        elif piece == "hundert":
            hundreds, below = (below or 1) * 100, 0
        elif piece != "und":
            below += _TENS.get(piece, _ONES.get(piece, 0))
    return total + hundreds + below
