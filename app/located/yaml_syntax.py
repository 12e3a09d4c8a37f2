"""YAML, read as a stream of events: no recursion, no tags, no aliases, no guessed types."""

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from app.located.document import Located, Place, TreeBuilder
from app.located.problem import UnusableInput
from app.located.yaml_mistakes import mistake
from app.scoring.wording import Text

NOTHING = ("", "~", "null", "Null", "NULL")


def read_yaml(text: str, *, file: str) -> Located:
    """The tree of one YAML document; plain words stay text, `null`, `~` and nothing are None.

    Raises:
        UnusableInput: with the place and what is wrong there.
    """
    builder = TreeBuilder(file)
    documents = 0
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            documents += isinstance(event, DocumentStartEvent)
            if documents > 1:
                raise builder.refuse(_SECOND_DOCUMENT, _place(event))
            _take(event, builder)
    except MarkedYAMLError as error:
        sentence, place = mistake(error, text)
        raise builder.refuse(sentence, place) from None
    except (YAMLError, ValueError, OverflowError):
        raise UnusableInput.because(_NOT_YAML, file=file, line=1, column=1) from None
    if not documents:
        raise UnusableInput.because(_NO_DOCUMENT, file=file, line=1, column=1)
    return builder.built()


def _take(event: Any, builder: TreeBuilder) -> None:
    """Hand one event of the library's stream to the builder."""
    if isinstance(event, AliasEvent):
        raise builder.refuse(_ALIAS, _place(event))
    if isinstance(event, (ScalarEvent, MappingStartEvent, SequenceStartEvent)):
        if event.anchor is not None:
            raise builder.refuse(_ANCHOR, _place(event))
        if event.tag is not None:
            raise builder.refuse(_TAG, _place(event))
    if isinstance(event, (MappingEndEvent, SequenceEndEvent)):
        builder.end()
    elif isinstance(event, ScalarEvent):
        _take_scalar(event, builder)
    elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
        if builder.expects_key():
            raise builder.refuse(_KEY_IS_NO_TEXT, _place(event))
        builder.start({} if isinstance(event, MappingStartEvent) else [], _place(event))


def _take_scalar(event: Any, builder: TreeBuilder) -> None:
    if builder.expects_key():
        builder.key(event.value, _place(event))
        return
    nothing = event.style is None and event.value in NOTHING
    builder.scalar(None if nothing else event.value, _place(event))


def _place(event: Any) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1


_NO_DOCUMENT = Text(
    de="Die Datei ist leer: Sie enthält nur Kommentare.",
    en="The file is empty: it holds nothing but comments.",
)
_SECOND_DOCUMENT = Text(
    de="Hier beginnt ein zweites Dokument („---“); eine Datei enthält genau eines.",
    en='A second document ("---") starts here; a file holds exactly one.',
)
_ALIAS = Text(
    de="Verweise („*name“) sind nicht erlaubt. Schreiben Sie den Wert an beiden Stellen aus,"
    " oder setzen Sie Text mit einem Sternchen am Anfang in Anführungszeichen.",
    en='References ("*name") are not allowed. Write the value out in both places,'
    " or put text that starts with an asterisk in quotes.",
)
_ANCHOR = Text(
    de="Anker („&name“) sind nicht erlaubt. Schreiben Sie den Wert an beiden Stellen aus,"
    " oder setzen Sie Text mit einem & am Anfang in Anführungszeichen.",
    en='Anchors ("&name") are not allowed. Write the value out in both places,'
    " or put text that starts with an ampersand in quotes.",
)
_TAG = Text(
    de="Typangaben („!name“) sind nicht erlaubt. Setzen Sie Text mit einem Ausrufezeichen"
    " am Anfang in Anführungszeichen.",
    en='Tags ("!name") are not allowed. Put text that starts with an exclamation mark in quotes.',
)
_KEY_IS_NO_TEXT = Text(
    de="Ein Schlüssel muss ein einfacher Text sein, keine Liste und keine Gruppe.",
    en="A key must be plain text, not a list and not a group.",
)
_NOT_YAML = Text(de="Das ist keine lesbare YAML-Datei.", en="This is not a readable YAML file.")
