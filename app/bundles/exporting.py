"""Write the bundle of a dossier: deterministic, and signed by whoever answers for its contents."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy.orm import Session

from app.bundles.archive import write
from app.bundles.contents import contents_of
from app.bundles.documents import papers_of, sent_from
from app.bundles.manifest import MANIFEST, SIGNATURE, File, manifest_of, signed
from app.bundles.models import BundleOrigin
from app.dossiers.models import Dossier
from app.evidence.store import DocumentStore


def export_bundle(
    session: Session,
    store: DocumentStore,
    dossier: Dossier,
    key: Ed25519PrivateKey,
    target: BinaryIO,
) -> None:
    """Write the bundle of a dossier as it stands in this transaction.

    A dossier that came in a bundle and is still as it came keeps the signature it came with.

    Args:
        target: must be able to seek.

    Raises:
        TooLarge: more than 4 GiB of documents.
        ContentMissing, ContentDamaged: a document is not in the store as it was taken in.
    """
    papers = papers_of(session, dossier)
    texts = contents_of(session, dossier, papers)
    contents = {version.file: version for version in papers.versions}
    listed = {
        **{name: _file(text) for name, text in texts.items()},
        **{name: File(size=one.size, sha256=one.sha256) for name, one in contents.items()},
    }
    manifest = manifest_of(listed).text()
    origin = session.get(BundleOrigin, dossier.id)
    if origin is not None and origin.manifest.encode() == manifest:
        signature = origin.signature.encode()
    else:
        signature = signed(manifest, key).text()

    def files() -> Iterator[tuple[str, Iterable[bytes]]]:
        yield MANIFEST, [manifest]
        yield SIGNATURE, [signature]
        for name in sorted(listed):
            document = contents.get(name)
            yield name, sent_from(store, document.sha256) if document else [texts[name]]

    write(target, files())


def _file(content: bytes) -> File:
    return File(size=len(content), sha256=sha256(content).hexdigest())
