"""The key with which an installation signs: from the settings, or made once in the data folder."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

FILE = "signing.key"


class UnusableKey(Exception):
    """The key is none: not 64 hexadecimal digits."""


def installation_key(configured: str, data_dir: Path) -> Ed25519PrivateKey:
    """The private key of this installation.

    Args:
        configured: 64 hexadecimal digits (32 bytes), or empty: then the file in the data folder,
            made at the first call, readable by its owner only.

    Raises:
        UnusableKey: what is configured or kept is no key.
    """
    text = configured or _kept(data_dir / FILE)
    try:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(text.strip()))
    except ValueError:
        raise UnusableKey from None


def _kept(file: Path) -> str:
    """The text of the file; of several processes that make it at once, one wins."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        own = file.with_name(f"{FILE}.{os.getpid()}-{os.urandom(4).hex()}")
        own.touch(mode=0o600)
        try:
            own.write_text(Ed25519PrivateKey.generate().private_bytes_raw().hex(), "ascii")
            os.link(own, file)
        except FileExistsError:
            pass
        finally:
            own.unlink()
    return file.read_text("ascii")
