"""What an archive's directory must keep to before anything is unpacked."""

import re
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
_USUAL_EXTRA = 64
_ENCRYPTED = 0x0001 | 0x0040 | 0x2000
_SIZES_FOLLOW = 0x0008
# Signature or not, and sizes of four or of eight bytes.
_DESCRIPTORS = (12, 16, 20, 24)
_LONGEST_NAME = 240
_UNICODE_NAME = 0x7075
# What nearly every part is called; everything else is looked at sign by sign.
_WORDS = r"[A-Za-z0-9_\[\]-]++(?:[. ]++[A-Za-z0-9_\[\]-]++)*+"
_PLAIN_NAME = re.compile(f"{_WORDS}(?:/{_WORDS})*+/?")
_USUAL_TYPES = (0, stat.S_IFREG, stat.S_IFDIR)


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
        folded = _folded(entry.name)
        if folded in names:
            raise unfit("zip_duplicate")
        names.add(folded)
    parts = _located(source, directory)
    return {part.entry.name: part for part in parts if not part.entry.is_folder}


def _folded(name: str) -> str:
    """Names that some system holds for the same."""
    name = name if name.isascii() else unicodedata.normalize("NFC", name)
    return name.casefold().rstrip("/")


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
    if _PLAIN_NAME.fullmatch(name) and len(name) <= _LONGEST_NAME and not entry.extra:
        return
    steps = name.rstrip("/").split("/")
    bad_step = any(step.strip(". ") == "" or step != step.strip() for step in steps)
    if bad_step or not name.isprintable() or "\\" in name or ":" in name or "\ufffd" in name:
        raise unfit("zip_name")
    if len(entry.raw_name) > _LONGEST_NAME or extra_field(entry.extra, _UNICODE_NAME):
        raise unfit("zip_name")


def _judge_entry(entry: Entry) -> None:
    mode = entry.attributes >> 16
    if stat.S_IFMT(mode) not in _USUAL_TYPES:
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
    read = source.read(entry.at, _LOCAL_LENGTH + len(entry.raw_name) + _USUAL_EXTRA)
    header = read[:_LOCAL_LENGTH]
    if len(header) < _LOCAL_LENGTH or header[:4] != _LOCAL:
        raise unfit("zip_damaged")
    fields: tuple[int, ...] = struct.unpack("<HH4xIIIHH", header[6:])
    flags, method, crc, packed, unpacked, name, extra = fields
    behind = read[_LOCAL_LENGTH : _LOCAL_LENGTH + name + extra]
    if len(behind) < name + extra:
        behind = source.read(entry.at + _LOCAL_LENGTH, name + extra)
    if behind[:name] != entry.raw_name:
        raise unfit("zip_name")
    if method != entry.method or (flags ^ entry.flags) & (_ENCRYPTED | _SIZES_FOLLOW):
        raise unfit("zip_sizes")
    long = extra_field(behind[name:], 0x0001) if extra else b""
    if len(long) == 16:
        long_unpacked, long_packed = struct.unpack("<QQ", long)
        unpacked = long_unpacked if unpacked == 0xFFFFFFFF else unpacked
        packed = long_packed if packed == 0xFFFFFFFF else packed
    told, here = (entry.crc, entry.packed, entry.unpacked), (crc, packed, unpacked)
    if told != here and not (flags & _SIZES_FOLLOW and not any(here)):
        raise unfit("zip_sizes")
    return entry.at + _LOCAL_LENGTH + name + extra
