"""From bytes to text: size, encoding, control characters, each refused with a place."""

import re

from app.located.problem import UnusableInput
from app.scoring.wording import Text

LARGEST = 1024 * 1024
_BYTE_ORDER_MARK = "\ufeff"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decoded(data: bytes, *, file: str) -> str:
    """The text of a file. Raises UnusableInput: too large, not UTF-8, binary."""
    refuse_too_large(len(data), file=file)
    if data.startswith(_WIDE_MARKS):
        raise UnusableInput.because(_UTF16, file=file, line=1, column=1)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _place(data[: error.start].decode("utf-8"), error.start)
        raise UnusableInput.because(_NOT_UTF8, file=file, line=line, column=column) from None
    return checked(text, file=file)


def checked(text: str, *, file: str) -> str:
    """The text without a byte order mark. Raises UnusableInput: too large, control characters."""
    text = text.removeprefix(_BYTE_ORDER_MARK)
    refuse_too_large(len(text), file=file)
    found = _CONTROL.search(text)
    if found:
        line, column = _place(text, found.start())
        sentence = _control(ord(found.group()))
        raise UnusableInput.because(sentence, file=file, line=line, column=column)
    return text


def refuse_too_large(size: int, *, file: str) -> None:
    """Raises UnusableInput when `size` bytes are more than any such file needs."""
    if size > LARGEST:
        raise UnusableInput.because(_TOO_LARGE, file=file)


def _place(text: str, position: int) -> tuple[int, int]:
    before = text[:position]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


_TOO_LARGE = Text(
    de="Die Datei ist größer als 1 MiB. So groß ist keine dieser Dateien.",
    en="The file is larger than 1 MiB. No file of this kind is that large.",
)
_UTF16 = Text(
    de="Die Datei ist in UTF-16 gespeichert. Bitte speichern Sie sie als UTF-8.",
    en="The file is stored as UTF-16. Please store it as UTF-8.",
)
_NOT_UTF8 = Text(
    de="Hier ist kein UTF-8: Die Datei ist binär oder in einer anderen Kodierung gespeichert.",
    en="This is not UTF-8: the file is binary, or stored in another encoding.",
)


def _control(code: int) -> Text:
    return Text(
        de=f"Hier steht ein Steuerzeichen (U+{code:04X}); in dieser Datei hat es nichts zu suchen.",
        en=f"A control character (U+{code:04X}) stands here; it has no place in this file.",
    )
