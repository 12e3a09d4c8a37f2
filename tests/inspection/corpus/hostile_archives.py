"""Archives that lie in their directory, or are made to be unpacked at somebody's cost."""

import random
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace

from tests.inspection.corpus import office
from tests.inspection.corpus.specimen import Specimen, accepted, refused
from tests.inspection.corpus.zips import DEVICE, LINK, Member, archive, deflated, zeros

BASE = office.members(office.docx_parts())
TEXT = b"<a>Beschluss</a>"
MIB = 1024 * 1024


def added(*members: Member) -> Callable[[], bytes]:
    """A small DOCX with more members."""
    return lambda: archive([*BASE, *members])


def bomb(mebibytes: int) -> Member:
    """A member that unpacks to many zeros, and says so."""
    packed = zeros(mebibytes)
    size = {"unpacked": mebibytes * MIB, "packed": len(packed)}
    return Member("word/media/a.bin", packed=packed, says=size, local=size)


def many(count: int) -> bytes:
    """A directory of so many entries, all of them the same."""
    content = archive([Member("word/media/a.bin")])
    at = content.index(b"PK\x01\x02")
    entry, end = content[at:-22], content[-22:]
    told = min(count, 0xFFFF)
    places = struct.pack("<HHII", told, told, count * len(entry), at)
    whole = content[:at] + entry * count + end[:8] + places + bytes(2)
    return whole if told < 0xFFFF else with_record_64(whole, count)


def with_record_64(content: bytes, count: int, **changed: int) -> bytes:
    """The archive with the record for large archives put before its end."""
    body, end = content[:-22], content[-22:]
    length, at = struct.unpack("<II", end[12:20])
    truth = {"size": 44, "count": count, "length": length, "at": at, "record": len(body)}
    says = truth | {"disks": 1} | changed
    record = b"PK\x06\x06" + struct.pack(
        "<QHHIIQQQQ",
        *(says["size"], 45, 45, 0, 0, says["count"], says["count"], says["length"], says["at"]),
    )
    return (
        body + record + b"PK\x06\x07" + struct.pack("<IQI", 0, says["record"], says["disks"]) + end
    )


def kernels(*, quoted: bool) -> bytes:
    """Many entries over the same packed bytes: all share them, or each holds the next header."""
    kernel = zeros(1)
    size = {"unpacked": MIB, "packed": len(kernel), "crc": zlib.crc32(bytes(MIB))}
    if not quoted:
        shared = [Member("0", packed=kernel, says=size, local=size)]
        others = [Member(str(n), packed=kernel, says=size, bare=True, at=0) for n in range(1, 12)]
        return archive([*shared, *others])
    body = archive([Member("1", packed=kernel, says=size, local=size)])
    header = body[:31]
    inner = b"\x00" + struct.pack("<HH", len(header), len(header) ^ 0xFFFF) + header
    outer_size = {
        "unpacked": MIB + len(header),
        "packed": len(inner) + len(kernel),
        "crc": zlib.crc32(header + bytes(MIB)),
    }
    outer = Member("0", packed=inner + kernel, says=outer_size, local=outer_size)
    at = 30 + 1 + len(inner) - len(header)
    return archive([outer, Member("1", packed=kernel, says=size, bare=True, at=at)])


def at_every_bound() -> bytes:
    """As many parts as may be, as large as they may be together, packed as tightly as may be."""
    content = b"<a>" + random.Random(3).randbytes(1_100).hex().encode() * 46 + b"</a>"
    packed = deflated(content)
    size = {"unpacked": len(content), "packed": len(packed), "crc": zlib.crc32(content)}
    parts = (Member(f"word/{n}.xml", packed=packed, says=size, local=size) for n in range(1_990))
    return archive([*BASE, *parts])


def small() -> bytes:
    return archive(BASE)


def nested() -> bytes:
    return archive([Member("a.txt", bytes(1_000))])


def sizes(says: int | None, local: int | None, name: str = "word/a.xml") -> Callable[[], bytes]:
    """A member of 16 bytes that says another size here or there."""
    return added(
        Member(
            name,
            TEXT,
            says={} if says is None else {"unpacked": says},
            local={} if local is None else {"unpacked": local},
        )
    )


D = "Konzept.docx"
HOSTILE: tuple[Specimen, ...] = (
    refused("zip_damaged", D, "cut off in the middle", lambda: small()[: len(small()) // 2]),
    refused("zip_damaged", D, "only its first four bytes", lambda: b"PK\x03\x04"),
    refused("zip_damaged", D, "a start and then zeros", lambda: b"PK\x03\x04" + bytes(5_000)),
    refused("plain_archive", D, "an archive of nothing", lambda: archive([])),
    refused("zip_extra_data", D, "a comment", lambda: archive(BASE, comment=b"<script>")),
    refused("zip_extra_data", D, "one byte behind", lambda: archive(BASE, behind=b"\0")),
    refused("zip_extra_data", D, "a page behind", lambda: archive(BASE, behind=b"<html>" * 99)),
    refused("zip_extra_data", D, "two ends", lambda: archive(BASE, behind=small()[-22:])),
    refused("content_unknown", D, "data before, moved", lambda: b"x" * 40 + small()),
    refused("executable", D, "a program before", lambda: b"MZ" + bytes(98) + small()),
    refused(
        "zip_extra_data", D, "the first part not at the start",
        lambda: archive(BASE, before=b"PK\x03\x04" + bytes(60)),
    ),
    refused("zip_extra_data", D, "gaps between", lambda: archive(BASE, gap=b"hidden")),
    refused("zip_extra_data", D, "a part that nobody lists", lambda: archive(
        BASE, behind_parts=archive([Member("word/hidden.xml", TEXT)])[:60])),
    refused("zip_extra_data", D, "bytes behind the list", lambda: archive(BASE, behind_list=b"x")),
    refused("zip_damaged", D, "one more than listed", lambda: archive(
        BASE, end={"here": 4, "count": 4})),
    refused("zip_extra_data", D, "one less than listed", lambda: archive(
        BASE, end={"here": 2, "count": 2})),
    refused("zip_damaged", D, "on two disks", lambda: archive(BASE, end={"disk": 1})),
    refused("zip_damaged", D, "begun on another disk", lambda: archive(BASE, end={"first": 1})),
    refused("zip_damaged", D, "counts differ", lambda: archive(BASE, end={"here": 2})),
    refused("zip_damaged", D, "the list lies behind the end", lambda: archive(
        BASE, end={"at": 0x7FFFFFFF})),
    refused("zip_extra_data", D, "the list is shorter", lambda: archive(BASE, end={"length": 46})),
    refused("zip_too_many", D, "2,001 parts", lambda: many(2_001)),
    refused("zip_too_many", D, "60,000 parts", lambda: many(60_000)),
    refused("zip_too_many", D, "100,000 parts", lambda: many(100_000)),
    refused("zip_damaged", D, "large record elsewhere", lambda: with_record_64(
        archive(BASE), 3, record=4)),
    refused("zip_damaged", D, "large record on two disks", lambda: with_record_64(
        archive(BASE), 3, disks=2)),
    refused("zip_damaged", D, "large record contradicts", lambda: with_record_64(
        archive(BASE), 2)),
    refused("zip_damaged", D, "large record with more in it", lambda: with_record_64(
        archive(BASE), 3, size=144)),
    refused("zip_damaged", D, "large size without its field", added(
        Member("a", TEXT, says={"unpacked": 0xFFFFFFFF}))),
    refused("zip_damaged", D, "large size twice", added(
        Member("a", TEXT, says={"unpacked": 0xFFFFFFFF},
               extra=struct.pack("<HHQHHQ", 1, 8, 16, 1, 8, 9)))),
    refused("zip_too_large", D, "large size of petabytes", added(
        Member("a", TEXT, says={"unpacked": 0xFFFFFFFF},
               extra=struct.pack("<HHQ", 1, 8, 1 << 60)))),
    refused("zip_too_large", D, "unpacks to 1 GiB", lambda: archive([*BASE, bomb(1_024)])),
    refused("zip_too_large", D, "unpacks to 201 MiB", lambda: archive([*BASE, bomb(201)])),
    refused("zip_ratio", D, "unpacks to 100 MiB", lambda: archive([*BASE, bomb(100)])),
    accepted(D, "just within every bound", at_every_bound),
    accepted(D, "names that take long to judge", added(
        *(Member(f"word/{n}/{'a.' * 110}!", method=0) for n in range(1_900)))),
    refused("zip_ratio", D, "unpacks to 17 MiB", lambda: archive([*BASE, bomb(17)])),
    refused("zip_too_large", D, "40 parts of 8 MiB", lambda: archive([
        *BASE, *(Member(f"{n}.bin", packed=b"", says={"unpacked": 8 * MIB}) for n in range(40))])),
    refused("zip_overlap", D, "12 parts share their bytes", lambda: kernels(quoted=False)),
    refused("zip_overlap", D, "a part inside of a part", lambda: kernels(quoted=True)),
    refused("zip_overlap", D, "two names for one part", added(
        replace(BASE[0], name="word/b.xml", bare=True, at=0))),
    refused("zip_overlap", D, "packed beyond the end", added(
        Member("a", TEXT, says={"packed": 1 << 30}))),
    refused("zip_duplicate", D, "one name twice", added(
        Member("word/document.xml", office.word("<w:p/>").encode()))),
    refused("zip_duplicate", D, "one name in capitals", added(Member("WORD/document.xml", TEXT))),
    refused("zip_duplicate", D, "one name composed twice", added(
        Member("word/ä.xml", TEXT, flags=0x800), Member("word/a\u0308.xml", TEXT, flags=0x800))),
    refused("zip_name", D, "a step upwards", added(Member("word/../../evil.xml", TEXT))),
    refused("zip_name", D, "from the root", added(Member("/etc/evil.xml", TEXT))),
    refused("zip_name", D, "with backslashes", added(Member("word\\evil.xml", TEXT))),
    refused("zip_name", D, "with a drive", added(Member("C:evil.xml", TEXT))),
    refused("zip_name", D, "with NUL", added(Member("word/a.xml\0.exe", TEXT))),
    refused("zip_name", D, "with a line end", added(Member("word/a\n.xml", TEXT))),
    refused("zip_name", D, "turning its direction", added(
        Member("word/\u202elmx.exe", TEXT, flags=0x800))),
    refused("zip_name", D, "no UTF-8 although it says so", added(
        Member(b"word/\xff.xml", TEXT, flags=0x800))),
    refused("zip_name", D, "empty", added(Member("", TEXT))),
    refused("zip_name", D, "only a full stop", added(Member("word/./a.xml", TEXT))),
    refused("zip_name", D, "very long", added(Member("word/" + "a" * 5_000, TEXT))),
    refused("zip_name", D, "another in front of its data", added(
        Member("word/a.xml", TEXT, local_name=b"word/b.xml"))),
    refused("zip_name", D, "a second name in a field", added(
        Member("word/a.xml", TEXT, extra=struct.pack("<HHBI", 0x7075, 9, 1, 0) + b"evil"))),
    refused("zip_link", D, "a symbolic link", added(
        Member("word/link", b"/etc/passwd", mode=LINK))),
    refused("zip_link", D, "a device", added(Member("word/device", b"", mode=DEVICE))),
    refused("zip_encrypted", D, "a part with a password", added(
        Member("word/a.xml", TEXT, flags=1))),
    refused("zip_encrypted", D, "strongly encrypted", added(
        Member("word/a.xml", TEXT, flags=0x41))),
    refused("zip_encrypted", D, "a hidden directory", added(
        Member("word/a.xml", TEXT, flags=0x2000))),
    refused("zip_encrypted", D, "AES", added(Member("word/a.xml", TEXT, method=99))),
    refused("zip_method", D, "packed by bzip2", added(Member("word/a.xml", TEXT, method=12))),
    refused("zip_method", D, "packed by LZMA", added(Member("word/a.xml", TEXT, method=14))),
    refused("zip_method", D, "packed by Deflate64", added(Member("word/a.xml", TEXT, method=9))),
    refused("zip_sizes", D, "small in the list, large in front", sizes(None, 1 << 30)),
    refused("zip_sizes", D, "large in the list, small in front", sizes(1 << 20, None)),
    refused("zip_sizes", D, "one byte too few in both", sizes(15, 15)),
    refused("zip_sizes", D, "one byte too many in both", sizes(17, 17)),
    refused("zip_sizes", D, "tighter than can be packed", sizes(200_000, 200_000)),
    refused("zip_sizes", D, "unpacks to 64 MiB, says 64 bytes", added(
        Member("word/a.xml", packed=zeros(64), says={"unpacked": 64}, local={"unpacked": 64}))),
    refused("zip_sizes", D, "stored in other sizes", added(
        Member("a", TEXT, method=0, says={"unpacked": 9}, local={"unpacked": 9}))),
    refused("zip_sizes", D, "another method in front", added(
        Member("a", TEXT, local={"method": 0}))),
    refused("zip_sizes", D, "another checksum in front", added(
        Member("a", TEXT, local={"crc": 1}))),
    refused("zip_sizes", D, "a folder with content", added(Member("word/media/", TEXT))),
    refused("zip_damaged", D, "a wrong checksum", added(
        Member("word/a.xml", TEXT, says={"crc": 1}, local={"crc": 1}))),
    refused("zip_damaged", D, "data that cannot be unpacked", added(
        Member("word/a.xml", TEXT, packed=b"\xff" * 40))),
    refused("zip_damaged", D, "data that ends too early", added(
        Member("word/a.xml", TEXT, packed=deflated(TEXT)[:-3]))),
    refused("zip_extra_data", D, "data hidden behind packed data", added(
        Member("word/a.xml", TEXT, packed=deflated(TEXT) + b"hidden"))),
    refused("zip_extra_data", D, "sizes that follow, with more", added(
        Member("word/a.xml", TEXT, flags=8, descriptor=b"x" * 30))),
    refused("nested_archive", D, "an archive inside", added(Member("word/media/a.zip", nested()))),
    refused("nested_archive", D, "an archive named as picture", added(
        Member("word/media/a.png", nested()))),
    refused("nested_archive", D, "another document in the root", added(
        Member("Plan.xlsx", archive(office.members(office.xlsx_parts()))))),
    refused("nested_archive", D, "gzip inside", added(
        Member("word/media/a.bin", b"\x1f\x8b\x08\0" + bytes(30)))),
    refused("nested_archive", D, "7-Zip inside", added(
        Member("word/a.bin", b"7z\xbc\xaf\x27\x1c" + bytes(30)))),
    refused("nested_archive", D, "RAR inside", added(
        Member("word/a.bin", b"Rar!\x1a\x07\x01\0" + bytes(30)))),
    refused("nested_archive", D, "a program inside", added(
        Member("word/a.exe", b"MZ" + bytes(99)))),
    refused("nested_archive", D, "an ELF named as picture", added(
        Member("word/media/a.png", b"\x7fELF" + bytes(99)))),
    refused("nested_archive", D, "a shortcut inside", added(Member("word/a.lnk", b"L\0\0\0"))),
)  # fmt: skip
