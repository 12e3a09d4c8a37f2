"""Small bundles to look into and to damage."""

from hashlib import sha256
from io import BytesIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.bundles.archive import write
from app.bundles.manifest import MANIFEST, SIGNATURE, File, manifest_of, signed

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PAPER = b"%PDF-1.7 the resolution"
DOCUMENT = f"documents/{sha256(PAPER).hexdigest()}.pdf"
FILES = {"dossier.json": b'{"format":"dossier/1"}\n', DOCUMENT: PAPER, "round.json": b"{}\n"}


def file_of(content: bytes) -> File:
    return File(size=len(content), sha256=sha256(content).hexdigest())


def bundle_of(files: dict[str, bytes], key: Ed25519PrivateKey = KEY) -> bytes:
    """A bundle of these files as it is written."""
    manifest = manifest_of({name: file_of(content) for name, content in files.items()}).text()
    entries = [(MANIFEST, manifest), (SIGNATURE, signed(manifest, key).text())]
    return archive_of([*entries, *sorted(files.items())])


def archive_of(files: list[tuple[str, bytes]]) -> bytes:
    """An archive of these files in this order, whatever they are."""
    target = BytesIO()
    write(target, [(name, [content]) for name, content in files])
    return target.getvalue()
