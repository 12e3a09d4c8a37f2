"""What an archive's directory must keep to before anything is unpacked."""

import stat
import struct
import unicodedata

from app.inspection.problem import unfit
from app.inspection.source import Source
from app.inspection.zip_directory import Directory, Entry, extra_field

MIB = 1024 * 1024
MOST_UNPACKED = 200 * MIB
HIGHEST_RATIO = 50
RATIO_COUNTS_ABOVE = 16 * MIB
STORED, DEFLATED = 0, 8
# Deflate cannot pack tighter than this.
_TIGHTEST = 1032
_LOCAL = b"PK\x03\x04"
_LOCAL_LENGTH = 30
_ENCRYPTED = 0x0001 | 0x0040 | 0x2000
_SIZES_FOLLOW = 0x0008
# Signature or not, and sizes of four or of eight bytes.
_DESCRIPTORS = (12, 16, 20, 24)
_LONGEST_NAME = 240
_UNICODE_NAME = 0x7075


def judge_directory(source: Source, directory: Directory) -> dict[str, "Part"]:
    """The parts by name, when all of them keep to the rules.

    Raises:
        Unfit: with the first rule that is broken.
    """
    _judge_totals(source, directory)
    names: set[str] = set()
    for entry in directory.entries:
        _judge_name(entry)
        _judge_entry(entry)
        folded = unicodedata.normalize("NFC", entry.name).casefold().rstrip("/")
        if folded in names:
            raise unfit("zip_duplicate")
        names.add(folded)
    parts = _located(source, directory)
    return {part.entry.name: part for part in parts if not part.entry.is_folder}


class Part:
    """An entry and where its packed data lies."""

    __slots__ = ("at", "entry")

    def __init__(self, entry: Entry, at: int) -> None:
        self.entry = entry
        self.at = at


def _judge_totals(source: Source, directory: Directory) -> None:
    unpacked = sum(entry.unpacked for entry in directory.entries)
    if unpacked > MOST_UNPACKED:
        raise unfit("zip_too_large", limit=MOST_UNPACKED // MIB)
    if unpacked > RATIO_COUNTS_ABOVE and unpacked > HIGHEST_RATIO * source.size:
        raise unfit("zip_ratio")
    if sum(entry.packed for entry in directory.entries) > source.size:
        raise unfit("zip_overlap")


def _judge_name(entry: Entry) -> None:
    name = entry.name
    steps = name.rstrip("/").split("/")
    bad_step = any(step.strip(". ") == "" or step != step.strip() for step in steps)
    bad_sign = any(unicodedata.category(sign) in ("Cc", "Cf", "Cs") for sign in name)
    if bad_step or bad_sign or "\\" in name or ":" in name or "\ufffd" in name:
        raise unfit("zip_name")
    if len(entry.raw_name) > _LONGEST_NAME or extra_field(entry.extra, _UNICODE_NAME):
        raise unfit("zip_name")


def _judge_entry(entry: Entry) -> None:
    mode = entry.attributes >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise unfit("zip_link")
    if entry.flags & _ENCRYPTED or entry.method == 99:
        raise unfit("zip_encrypted")
    if entry.method not in (STORED, DEFLATED):
        raise unfit("zip_method")
    tightest = entry.packed if entry.method == STORED else entry.packed * _TIGHTEST
    if entry.unpacked > tightest or (entry.method == STORED and entry.unpacked != entry.packed):
        raise unfit("zip_sizes")
    if entry.is_folder and entry.unpacked:
        raise unfit("zip_sizes")


def _located(source: Source, directory: Directory) -> list[Part]:
    """Every entry's data, laid out behind each other up to the directory."""
    parts, free = [], 0
    in_order = sorted(directory.entries, key=lambda entry: entry.at)
    ends = [entry.at for entry in in_order[1:]] + [directory.at]
    for entry, end in zip(in_order, ends, strict=True):
        if entry.at < free:
            raise unfit("zip_overlap")
        data_at = _behind_header(source, entry)
        free = data_at + entry.packed
        if free > end:
            raise unfit("zip_overlap")
        follows = end - free
        allowed = _DESCRIPTORS if entry.flags & _SIZES_FOLLOW else (0,)
        if follows not in allowed and not (follows == 0 and entry.is_folder):
            raise unfit("zip_extra_data")
        parts.append(Part(entry, data_at))
    if in_order and in_order[0].at != 0:
        raise unfit("zip_extra_data")
    return parts


def _behind_header(source: Source, entry: Entry) -> int:
    """Where the data begins, behind a local header that says what the directory says."""
    header = source.read(entry.at, _LOCAL_LENGTH)
    if len(header) < _LOCAL_LENGTH or header[:4] != _LOCAL:
        raise unfit("zip_damaged")
    flags, method, crc, packed, unpacked = struct.unpack("<HH4xIII", header[6:26])
    name, extra = (int.from_bytes(header[at : at + 2], "little") for at in (26, 28))
    behind = source.read(entry.at + _LOCAL_LENGTH, name + extra)
    if behind[:name] != entry.raw_name:
        raise unfit("zip_name")
    if method != entry.method or (flags ^ entry.flags) & (_ENCRYPTED | _SIZES_FOLLOW):
        raise unfit("zip_sizes")
    long = extra_field(behind[name:], 0x0001)
    if len(long) == 16:
        long_unpacked, long_packed = struct.unpack("<QQ", long)
        unpacked = long_unpacked if unpacked == 0xFFFFFFFF else unpacked
        packed = long_packed if packed == 0xFFFFFFFF else packed
    told, here = (entry.crc, entry.packed, entry.unpacked), (crc, packed, unpacked)
    if told != here and not (flags & _SIZES_FOLLOW and not any(here)):
        raise unfit("zip_sizes")
    return entry.at + _LOCAL_LENGTH + name + extra
