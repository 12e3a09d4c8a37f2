"""One door for all inputs: a file, bytes or text, YAML or JSON."""

from pathlib import Path as FilePath
from typing import Literal

from app.located.decoding import LARGEST, checked, decoded
from app.located.document import Located
from app.located.problem import UnusableInput
from app.scoring.wording import Text

Syntax = Literal["yaml", "json"]


def read_file(path: FilePath) -> Located:
    """A file from disk. Raises UnusableInput, also for what is missing or not a file."""
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise UnusableInput.because(_MISSING, file=name) from None
    except IsADirectoryError:
        raise UnusableInput.because(_DIRECTORY, file=name) from None
    except (OSError, ValueError):
        raise UnusableInput.because(_UNREADABLE, file=name) from None
    return read_bytes(data, file=name)


def read_bytes(data: bytes, *, file: str, syntax: Syntax | None = None) -> Located:
    """Bytes; the syntax by the ending of the file's name if it is not said."""
    return _parsed(decoded(data, file=file), file, syntax)


def read_text(text: str, *, file: str, syntax: Syntax | None = None) -> Located:
    """Text that was decoded already."""
    return _parsed(checked(text, file=file), file, syntax)


def _parsed(text: str, file: str, syntax: Syntax | None) -> Located:
    if not text.strip():
        raise UnusableInput.because(_EMPTY, file=file, line=1, column=1)
    if syntax == "json" or (syntax is None and file.casefold().endswith(".json")):
        from app.located.json_syntax import read_json

        return read_json(text, file=file)
    from app.located.yaml_syntax import read_yaml  # its library is loaded only where it is needed

    return read_yaml(text, file=file)


_MISSING = Text(de="Diese Datei gibt es nicht.", en="There is no such file.")
_DIRECTORY = Text(de="Das ist ein Ordner, keine Datei.", en="This is a folder, not a file.")
_UNREADABLE = Text(de="Diese Datei lässt sich nicht öffnen.", en="This file cannot be opened.")
_EMPTY = Text(de="Die Datei ist leer.", en="The file is empty.")
