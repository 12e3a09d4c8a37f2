"""Write the bundle of a dossier: deterministic, and signed by whoever answers for its contents."""

from hashlib import sha256
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy.orm import Session

from app.bundles.archive import write
from app.bundles.contents import contents_of
from app.bundles.manifest import MANIFEST, SIGNATURE, File, manifest_of, signed
from app.bundles.models import BundleOrigin
from app.dossiers.models import Dossier


def export_bundle(
    session: Session, dossier: Dossier, key: Ed25519PrivateKey, target: BinaryIO
) -> None:
    """Write the bundle of a dossier as it stands in this transaction.

    A dossier that came in a bundle and is still as it came keeps the signature it came with.

    Args:
        target: must be able to seek.

    Raises:
        TooLarge: more than 4 GiB of documents.
    """
    files = contents_of(session, dossier)
    manifest = manifest_of({name: _file(content) for name, content in files.items()}).text()
    origin = session.get(BundleOrigin, dossier.id)
    if origin is not None and origin.manifest.encode() == manifest:
        signature = origin.signature.encode()
    else:
        signature = signed(manifest, key).text()
    first = ((MANIFEST, [manifest]), (SIGNATURE, [signature]))
    write(target, (*first, *((name, [files[name]]) for name in sorted(files))))


def _file(content: bytes) -> File:
    return File(size=len(content), sha256=sha256(content).hexdigest())
