"""Is a bundle whole and signed? Needs nothing but the file: no database, no network."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO, Protocol

from app.bundles.archive import DIRECTORY, Damaged, Reading
from app.bundles.manifest import (
    MANIFEST,
    MOST_BYTES,
    SIGNATURE,
    Manifest,
    Signature,
    read_manifest,
    read_signature,
)
from app.scoring.wording import Text


class Sink(Protocol):
    """Takes the bytes of one file of a bundle."""

    def write(self, data: bytes, /) -> object:
        """Take some more bytes."""


Open = Callable[[str], AbstractContextManager[Sink]]


class BadBundle(Exception):
    """A bundle that may not be believed.

    Attributes:
        name: the file in the bundle that is concerned.
        reason: what is wrong with it.
    """

    def __init__(self, name: str, reason: Text) -> None:
        super().__init__(f"{name}: {reason.en}")
        self.name = name
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Verified:
    """A bundle of which every byte is as it was signed."""

    manifest: Manifest
    signature: Signature


class _Nowhere:
    def write(self, data: bytes, /) -> object:
        return len(data)


NOWHERE = _Nowhere()
"""The sink for files that nobody asks for."""


def verify(source: BinaryIO, taking: Open | None = None) -> Verified:
    """Read a bundle once from its beginning and check every byte of it.

    Args:
        taking: opens a sink for each file by its name; what was written there may only be believed
            once this function has returned.

    Raises:
        BadBundle: the first file that is not as it was signed.
    """
    reading = Reading(source)
    try:
        written = reading.whole(MANIFEST, MOST_BYTES)
        signature = read_signature(reading.whole(SIGNATURE, MOST_BYTES))
        if signature is None:
            raise BadBundle(SIGNATURE, _NO_SIGNATURE)
        manifest = read_manifest(written)
        if manifest is None:
            raise BadBundle(MANIFEST, _NO_MANIFEST)
        if not signature.covers(written):
            raise BadBundle(SIGNATURE, _NOT_SIGNED)
        for name in manifest.files:
            _verify_file(reading, manifest, name, taking)
        reading.finish()
    except Damaged as damaged:
        reason = _NO_BUNDLE if damaged.name in (MANIFEST, DIRECTORY) else _CHANGED
        raise BadBundle(damaged.name, reason) from None
    return Verified(manifest, signature)


def _verify_file(reading: Reading, manifest: Manifest, name: str, taking: Open | None) -> None:
    expected = manifest.files[name]
    found = sha256()
    sink = taking(name) if taking else nullcontext(NOWHERE)
    with sink as target:
        for chunk in reading.chunks(name, expected.size):
            found.update(chunk)
            target.write(chunk)
    if found.hexdigest() != expected.sha256:
        raise BadBundle(name, _CHANGED)


_NO_BUNDLE = Text(
    de="Das ist kein Paket des Bewerbungskompasses, oder es wurde verändert oder abgeschnitten. "
    "Lassen Sie es sich erneut geben.",
    en="This is no bundle of the Bewerbungskompass, or it was changed or cut off. Ask for it "
    "again.",
)
_NO_MANIFEST = Text(
    de="Die Liste der Dateien ist nicht lesbar oder wurde verändert. "
    "Lassen Sie sich das Paket erneut geben.",
    en="The list of files cannot be read or was changed. Ask for the bundle again.",
)
_NO_SIGNATURE = Text(
    de="Die Signatur ist nicht lesbar oder wurde verändert. Lassen Sie sich das Paket erneut "
    "geben.",
    en="The signature cannot be read or was changed. Ask for the bundle again.",
)
_NOT_SIGNED = Text(
    de="Die Signatur passt nicht zur Liste der Dateien (manifest.json): Eines von beiden wurde "
    "verändert. Lassen Sie sich das Paket erneut geben.",
    en="The signature does not fit the list of files (manifest.json): one of the two was changed. "
    "Ask for the bundle again.",
)
_CHANGED = Text(
    de="Diese Datei ist nicht mehr so, wie sie signiert wurde. Lassen Sie sich das Paket erneut "
    "geben.",
    en="This file is no longer as it was signed. Ask for the bundle again.",
)
