"""The manifest of a bundle: every file in it with its SHA-256, and the signature over that."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Annotated, Any, Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import BaseModel, ConfigDict, Field, ValidationError

MANIFEST, SIGNATURE = "manifest.json", "signature.json"
MOST_BYTES = 16 * 1024 * 1024

FileName = Annotated[str, Field(pattern=r"^(documents/[0-9a-f]{64}\.[a-z]{2,5}|[a-z]+\.json)$")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class File(_Strict):
    """One file: its length in bytes and its SHA-256 in hexadecimal."""

    size: Annotated[int, Field(ge=0, lt=2**32)]
    sha256: Sha256


class Manifest(_Strict):
    """All files of a bundle but itself and the signature, by name."""

    format: Literal["bundle/1"] = "bundle/1"
    files: dict[FileName, File]

    def text(self) -> bytes:
        """The one way to write it."""
        return written(self.model_dump())


class Signature(_Strict):
    """An Ed25519 signature (RFC 8032) of the manifest's bytes, in hexadecimal."""

    algorithm: Literal["Ed25519"] = "Ed25519"
    public_key: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    signature: Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]

    def text(self) -> bytes:
        """The one way to write it."""
        return written(self.model_dump())

    def covers(self, manifest: bytes) -> bool:
        """Whether the named key has signed these bytes."""
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(self.public_key))
        try:
            key.verify(bytes.fromhex(self.signature), manifest)
        except InvalidSignature:
            return False
        return True

    @property
    def signer(self) -> str:
        """A short name of the installation that signed."""
        return signer_of(bytes.fromhex(self.public_key))


def signed(manifest: bytes, key: Ed25519PrivateKey) -> Signature:
    """The signature of an installation."""
    public = key.public_key().public_bytes_raw().hex()
    return Signature(public_key=public, signature=key.sign(manifest).hex())


def signer_of(public_key: bytes) -> str:
    """The first 16 bytes of the key's SHA-256 in groups of four: short enough to be compared."""
    digits = sha256(public_key).hexdigest()[:32]
    return "-".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def manifest_of(files: Mapping[str, File]) -> Manifest:
    """The manifest of these files, in the order in which they lie in the archive."""
    return Manifest(files=dict(sorted(files.items())))


def read_manifest(text: bytes) -> Manifest | None:
    """What was written as a manifest; None if it is not written in the one way."""
    try:
        found = Manifest.model_validate_json(text)
    except ValidationError:
        return None
    in_order = list(found.files) == sorted(found.files)
    return found if in_order and found.text() == text else None


def read_signature(text: bytes) -> Signature | None:
    """What was written as a signature; None if it is not written in the one way."""
    try:
        found = Signature.model_validate_json(text)
    except ValidationError:
        return None
    return found if found.text() == text else None


def written(content: Any) -> bytes:
    """Plain values as JSON for people and programs: the same values give the same bytes."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
