"""A writer of ZIP archives that can lie in every place."""

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

REGULAR, LINK, DEVICE = 0o100644, 0o120777, 0o020666
_NOTHING: Mapping[str, int] = {}


@dataclass(frozen=True)
class Member:
    """One part; `says` and `local` replace what the directory and the local header truly say.

    Attributes:
        packed: the packed bytes, where they are not simply the packed content.
        at: where the directory says that the local header is.
        bare: whether it stands in the directory only, with no bytes of its own.
    """

    name: str | bytes
    content: bytes = b""
    method: int = 8
    flags: int = 0
    mode: int = REGULAR
    packed: bytes | None = None
    says: Mapping[str, int] = field(default_factory=dict)
    local: Mapping[str, int] = field(default_factory=dict)
    local_name: bytes | None = None
    extra: bytes = b""
    local_extra: bytes = b""
    descriptor: bytes = b""
    at: int | None = None
    bare: bool = False

    @property
    def raw_name(self) -> bytes:
        return self.name.encode() if isinstance(self.name, str) else self.name

    @property
    def data(self) -> bytes:
        if self.packed is not None:
            return self.packed
        return deflated(self.content) if self.method == 8 else self.content

    @property
    def truth(self) -> dict[str, int]:
        return {
            "flags": self.flags,
            "method": self.method,
            "crc": zlib.crc32(self.content),
            "packed": len(self.data),
            "unpacked": len(self.content),
        }


def deflated(content: bytes) -> bytes:
    """Content packed as ZIP packs it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def zeros(mebibytes: int) -> bytes:
    """Many zeros, packed as tightly as can be, made in no time."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packer.compress(bytes(1024 * 1024))
    packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(1024 * 1024)) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * mebibytes + deflated(b"")


def archive(
    members: Sequence[Member],
    *,
    before: bytes = b"",
    gap: bytes = b"",
    behind_parts: bytes = b"",
    behind_list: bytes = b"",
    end: Mapping[str, int] = _NOTHING,
    comment: bytes = b"",
    behind: bytes = b"",
) -> bytes:
    """The archive; `end` replaces what the record at its end truly says."""
    body, listed = bytearray(before), bytearray()
    for member in members:
        start = len(body)
        if not member.bare:
            body += _local(member) + member.data + member.descriptor + gap
        listed += _listed(member, start if member.at is None else member.at)
    body += behind_parts
    start = len(body)
    truth = {"disk": 0, "first": 0, "here": len(members), "count": len(members)}
    says = truth | {"length": len(listed), "at": start} | dict(end)
    body += listed + behind_list
    body += b"PK\x05\x06" + struct.pack(
        "<HHHHII", *(says[name] for name in ("disk", "first", "here", "count", "length", "at"))
    )
    return bytes(body) + struct.pack("<H", len(comment)) + comment + behind


def _local(member: Member) -> bytes:
    says = member.truth | dict(member.local)
    name = member.raw_name if member.local_name is None else member.local_name
    fields = [says[name] for name in ("flags", "method", "crc", "packed", "unpacked")]
    head = struct.pack("<HHHIIII", 20, fields[0], fields[1], 0x2100, *fields[2:])
    lengths = struct.pack("<HH", len(name), len(member.local_extra))
    return b"PK\x03\x04" + head + lengths + name + member.local_extra


def _listed(member: Member, at: int) -> bytes:
    says = member.truth | dict(member.says)
    fields = [says[name] for name in ("flags", "method", "crc", "packed", "unpacked")]
    head = struct.pack("<HHHHIIII", 0x0314, 20, fields[0], fields[1], 0x2100, *fields[2:])
    lengths = struct.pack("<HHHHH", len(member.raw_name), len(member.extra), 0, 0, 0)
    place = struct.pack("<II", member.mode << 16, at)
    return b"PK\x01\x02" + head + lengths + place + member.raw_name + member.extra
