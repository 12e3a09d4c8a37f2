"""The German words: one `de.po` per folder of app/web, merged when the house opens.

A message id is the English sentence. The same sentence may stand in several folders, but only with
the same translation; whatever is fuzzy or empty is refused, so that nobody meets half a page.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

WEB = Path(__file__).parent
FILE_NAME = "de.po"


class CatalogueRefused(ValueError):
    """A translation is missing, marked fuzzy, or stands in two folders with two meanings."""


def catalogue_files() -> list[Path]:
    """All `de.po` files, in a fixed order."""
    return sorted(WEB.rglob(FILE_NAME))


def read_catalogue(file: Path) -> Catalog:
    """One folder's catalogue. Raises CatalogueRefused for a fuzzy or empty entry."""
    with file.open("rb") as stream:
        catalogue = read_po(stream, locale="de", abort_invalid=True)
    for message in messages_of(catalogue):
        if message.fuzzy or not _is_complete(message):
            raise CatalogueRefused(f"{file.parent.name}: {message.id!r} is not translated")
    return catalogue


def messages_of(catalogue: Catalog) -> list[Message]:
    """The entries of a catalogue without its header."""
    return [message for message in catalogue if message.id]


def german() -> Translations:
    """All catalogues as one. Raises CatalogueRefused for two translations of one message."""
    merged = Catalog(locale="de")
    found_in: dict[tuple[object, object], Path] = {}
    for file in catalogue_files():
        for message in messages_of(read_catalogue(file)):
            known = merged.get(message.id, message.context)
            key = (message.id, message.context)
            if known is not None and known.string != message.string:
                raise CatalogueRefused(
                    f"{message.id!r} is {known.string!r} in {found_in[key].parent.name} "
                    f"and {message.string!r} in {file.parent.name}"
                )
            found_in.setdefault(key, file)
            merged.add(message.id, message.string, flags=message.flags, context=message.context)
    binary = BytesIO()
    write_mo(binary, merged)
    binary.seek(0)
    return Translations(binary)


def _is_complete(message: Message) -> bool:
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    return bool(strings) and all(strings)
