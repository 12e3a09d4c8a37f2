"""Every message has its German, in the folder that shows it; nothing is left over or half done."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.web.catalogues import (
    CatalogueRefused,
    catalogue_files,
    german,
    messages_of,
    read_catalogue,
)
from app.web.i18n import translate, translate_count
from tests.web.messages import (
    SHARED,
    MessageId,
    Shown,
    as_entry,
    catalogue_of,
    folder_of,
    shown_messages,
)

PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")


def _translated(folder: str) -> set[MessageId]:
    file = catalogue_of(folder)
    if not file.exists():
        return set()
    return {_key(message.id) for message in messages_of(read_catalogue(file))}


def _key(message_id: object) -> MessageId:
    if isinstance(message_id, list | tuple):
        return (str(message_id[0]), str(message_id[1]))
    return str(message_id)


def _missing() -> Iterator[Shown]:
    shared = set[MessageId]().union(*(_translated(folder) for folder in SHARED))
    asked: set[tuple[str, MessageId]] = set()
    for shown in shown_messages():
        place = (shown.folder, shown.id)
        if shown.id not in shared | _translated(shown.folder) and place not in asked:
            asked.add(place)
            yield shown


def test_every_message_has_its_german() -> None:
    missing = list(_missing())
    entries = "\n".join(as_entry(shown) for shown in missing)
    assert not missing, f"put these into the de.po of their folder:\n\n{entries}"


def test_messages_are_looked_at_at_all() -> None:
    assert len(shown_messages()) > 100


def test_no_translation_is_left_over() -> None:
    shown = {(message.folder, message.id) for message in shown_messages()}
    anywhere = {message_id for _, message_id in shown}
    left_over = [
        f"{file}: {message.id!r}"
        for file in catalogue_files()
        for message in messages_of(read_catalogue(file))
        if (folder_of(file), _key(message.id)) not in shown
        and not (folder_of(file) in SHARED and _key(message.id) in anywhere)
    ]
    assert left_over == []


def test_translations_keep_what_is_filled_in() -> None:
    lost = []
    for file in catalogue_files():
        for message in messages_of(read_catalogue(file)):
            ids = message.id if isinstance(message.id, list | tuple) else [message.id]
            strings = message.string if isinstance(message.string, tuple) else [message.string]
            english, german_text = str(ids[-1]), str(strings[-1])
            if set(PLACEHOLDER.findall(english)) != set(PLACEHOLDER.findall(german_text)):
                lost.append(german_text)
    assert lost == []


def test_two_meanings_of_one_message_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = []
    for name, german_word in (("one", "Stand"), ("two", "Status")):
        file = tmp_path / name / "de.po"
        file.parent.mkdir()
        file.write_text(f'msgid ""\nmsgstr ""\n\nmsgid "State"\nmsgstr "{german_word}"\n')
        files.append(file)
    monkeypatch.setattr("app.web.catalogues.catalogue_files", lambda: files)
    with pytest.raises(CatalogueRefused, match="State"):
        german()


@pytest.mark.parametrize("entry", ['msgstr ""', '#, fuzzy\nmsgid "B"\nmsgstr "C"'])
def test_half_done_entries_are_refused(entry: str, tmp_path: Path) -> None:
    file = tmp_path / "de.po"
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    file.write_text(head + (f'msgid "A"\n{entry}\n' if entry.startswith("msgstr") else entry))
    with pytest.raises(CatalogueRefused):
        read_catalogue(file)


def test_python_code_speaks_the_readers_language() -> None:
    assert translate("de", "Sign in") == "Anmelden"
    assert translate("en", "Sign in") == "Sign in"
    assert translate_count("de", "%(num)s day left", "%(num)s days left", 1) == "noch 1 Tag"
    assert translate_count("de", "%(num)s day left", "%(num)s days left", 41) == "noch 41 Tage"
