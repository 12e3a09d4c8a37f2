"""Every message that templates and Python of app/web show, by the folder that shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.extract import extract_from_file

from app.web.catalogues import FILE_NAME, WEB

ROOT_FOLDER = "."
SHARED = (ROOT_FOLDER, "parts")
PYTHON_KEYWORDS: dict[str, Any] = {
    "_": None,
    "N_": None,
    "translate": (2,),
    "translate_count": (2, 3),
}
TEMPLATE_KEYWORDS: dict[str, Any] = {"_": None, "gettext": None, "ngettext": (1, 2)}
TEMPLATE_OPTIONS = {
    "extensions": "jinja2.ext.do",
    "trim_blocks": "true",
    "lstrip_blocks": "true",
    "silent": "false",
}

MessageId = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """One message and the line that shows it."""

    id: MessageId
    file: Path
    line: int

    @property
    def folder(self) -> str:
        """The first folder below app/web, `.` for app/web itself."""
        return folder_of(self.file)


def folder_of(file: Path) -> str:
    """The first folder below app/web, `.` for files of app/web itself."""
    parts = file.relative_to(WEB).parts
    return parts[0] if len(parts) > 1 else ROOT_FOLDER


def catalogue_of(folder: str) -> Path:
    """Where the German of a folder stands."""
    return WEB / folder / FILE_NAME


def shown_messages() -> list[Shown]:
    """All of them, in order of files and lines."""
    return [shown for file in _files() for shown in _shown_in(file)]


def as_entry(shown: Shown) -> str:
    """An empty entry to paste into the folder's catalogue."""
    where = f"#: {shown.file.relative_to(WEB)}:{shown.line}"
    if isinstance(shown.id, tuple):
        one, many = shown.id
        return (
            f"{where}\nmsgid {_quoted(one)}\nmsgid_plural {_quoted(many)}\n"
            'msgstr[0] ""\nmsgstr[1] ""\n'
        )
    return f'{where}\nmsgid {_quoted(shown.id)}\nmsgstr ""\n'


def _files() -> Iterator[Path]:
    static = WEB / "static"
    for file in sorted(WEB.rglob("*")):
        if file.suffix in {".html", ".py"} and static not in file.parents:
            yield file


def _shown_in(file: Path) -> Iterator[Shown]:
    is_template = file.suffix == ".html"
    found = extract_from_file(
        "jinja2.ext:babel_extract" if is_template else "python",
        file,
        keywords=TEMPLATE_KEYWORDS if is_template else PYTHON_KEYWORDS,
        options=TEMPLATE_OPTIONS if is_template else None,
    )
    for line, message, _comments, _context in found:
        yield Shown(message if isinstance(message, str) else (message[0], message[1]), file, line)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
