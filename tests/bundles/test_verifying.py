"""One flipped byte is found, and named by the file it is in."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.bundles.archive import DIRECTORY
from app.bundles.manifest import MANIFEST, SIGNATURE, manifest_of, signed
from app.bundles.verifying import BadBundle, Verified, verify
from tests.bundles.files import DOCUMENT, FILES, KEY, PAPER, archive_of, bundle_of, file_of


def bad(content: bytes) -> str:
    with pytest.raises(BadBundle) as refused:
        verify(BytesIO(content))
    return refused.value.name


def starts(content: bytes) -> dict[str, int]:
    """Where each file begins, and the directory behind them."""
    with ZipFile(BytesIO(content)) as archive:
        found = {entry.filename: entry.header_offset for entry in archive.infolist()}
        return {**found, DIRECTORY: archive.start_dir}


def test_a_bundle_as_it_was_signed_is_believed() -> None:
    found = verify(BytesIO(bundle_of(FILES)))
    assert list(found.manifest.files) == sorted(FILES)
    assert found.signature.public_key == KEY.public_key().public_bytes_raw().hex()


def test_any_program_opens_it() -> None:
    with ZipFile(BytesIO(bundle_of(FILES))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [MANIFEST, SIGNATURE, *sorted(FILES)]
        assert archive.read(DOCUMENT) == PAPER


def test_the_same_contents_give_the_same_bytes() -> None:
    assert bundle_of(FILES) == bundle_of(dict(reversed(FILES.items())))


def test_every_single_flipped_byte_is_found_and_named() -> None:
    whole = bundle_of(FILES)
    places = [*starts(whole).items(), ("", len(whole))]
    for (name, start), (_, end) in pairwise(places):
        for at in range(start, end):
            for bit in (0x01, 0x20, 0x80):
                flipped = bytearray(whole)
                flipped[at] ^= bit
                assert bad(bytes(flipped)) == name, (at, bit)


def test_a_bundle_cut_off_anywhere_is_refused() -> None:
    whole = bundle_of(FILES)
    for end in range(len(whole)):
        bad(whole[:end])


def test_nothing_may_follow() -> None:
    assert bad(bundle_of(FILES) + b"\0") == DIRECTORY


def test_a_file_put_in_afterwards_is_refused() -> None:
    manifest = manifest_of({name: file_of(content) for name, content in FILES.items()}).text()
    files = [(MANIFEST, manifest), (SIGNATURE, signed(manifest, KEY).text())]
    more = archive_of([*files, *sorted({**FILES, "extra.json": b"{}"}.items())])
    assert bad(more) == "round.json" or bad(more) == DIRECTORY


def test_a_changed_file_with_a_right_checksum_is_refused() -> None:
    manifest = manifest_of({name: file_of(content) for name, content in FILES.items()}).text()
    files = [(MANIFEST, manifest), (SIGNATURE, signed(manifest, KEY).text())]
    changed = {**FILES, DOCUMENT: PAPER.replace(b"the", b"The")}
    assert bad(archive_of([*files, *sorted(changed.items())])) == DOCUMENT


def test_the_signature_of_another_bundle_is_refused() -> None:
    manifest = manifest_of({name: file_of(content) for name, content in FILES.items()}).text()
    other = signed(b"something else", KEY).text()
    files = [(MANIFEST, manifest), (SIGNATURE, other), *sorted(FILES.items())]
    assert bad(archive_of(files)) == SIGNATURE


def test_another_key_is_seen() -> None:
    other = Ed25519PrivateKey.from_private_bytes(bytes(32))
    ours, theirs = verify(BytesIO(bundle_of(FILES))), verify(BytesIO(bundle_of(FILES, other)))
    assert ours.signature.signer != theirs.signature.signer


@pytest.mark.parametrize("name", ["../etc/passwd", "documents/x.pdf", "Dossier.json", "a/b.json"])
def test_a_name_that_no_bundle_has_is_refused(name: str) -> None:
    text = manifest_of({"round.json": file_of(b"{}")}).text().replace(b"round.json", name.encode())
    files = [(MANIFEST, text), (SIGNATURE, signed(text, KEY).text()), (name, b"{}")]
    assert bad(archive_of(files)) == MANIFEST


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.7", b"\0" * 4096, b"PK\x03\x04" * 50])
def test_what_is_no_bundle_is_refused(content: bytes) -> None:
    assert bad(content) == MANIFEST


def test_the_files_are_handed_on_as_they_are_read() -> None:
    taken: dict[str, bytes] = {}

    @contextmanager
    def taking(name: str) -> Iterator[BytesIO]:
        sink = BytesIO()
        yield sink
        taken[name] = sink.getvalue()

    assert isinstance(verify(BytesIO(bundle_of(FILES)), taking), Verified)
    assert taken == FILES
