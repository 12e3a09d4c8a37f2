"""The parts of an office document, each looked through once, the small ones first.

What may be unpacked in one inspection is bounded. Of the parts that lie beyond the bound (sheets
with hundred thousands of rows) the beginning is looked at, which is where a document type would
have to stand; readers of such a part are confined by the sandbox.
"""

from collections.abc import Mapping
from itertools import chain

from app.inspection.flag import Flag
from app.inspection.kind import FileKind
from app.inspection.part_names import judge_part_name
from app.inspection.part_starts import judge_start
from app.inspection.problem import unfit
from app.inspection.references import ReferenceSearch
from app.inspection.source import Source
from app.inspection.xml_part import DeclarationSearch, is_prolog_over, is_xml
from app.inspection.zip_part import HEAD, beginning, content
from app.inspection.zip_rules import Part

MOST_READ = 3 * 1024 * 1024
_XML_ENDINGS = (".xml", ".rels", ".vml", ".rdf")


def read_parts(source: Source, parts: Mapping[str, Part], kind: FileKind) -> set[Flag]:
    """What the parts bring along.

    Raises:
        Unfit: when one of them may not come in.
    """
    flags: set[Flag] = set()
    for name in parts:
        flags |= judge_part_name(name, kind)
    left = MOST_READ
    for _, part in sorted(parts.items(), key=_place):
        if not part.entry.packed:
            continue
        left -= part.entry.unpacked
        flags |= _read(source, part, kind) if left >= 0 else _glance(source, part)
    return flags


def _place(named: tuple[str, Part]) -> tuple[bool, int]:
    """Relationships first, since they tell what is fetched from elsewhere."""
    name, part = named
    return not name.endswith(".rels"), part.entry.unpacked


def _read(source: Source, part: Part, kind: FileKind) -> set[Flag]:
    """Look through a whole part."""
    pieces = content(source, part)
    first = next(pieces, b"")
    xml = _judge_beginning(part, first[:HEAD])
    references, declarations = ReferenceSearch(part.entry.name, kind), DeclarationSearch()
    for piece in chain((first,), pieces):
        if xml:
            declarations.feed(piece)
            references.feed(piece)
    return references.flags()


def _glance(source: Source, part: Part) -> set[Flag]:
    """Look at the beginning of a part: the root element must begin there, or the part is no XML."""
    first = beginning(source, part)
    if _judge_beginning(part, first) and not is_prolog_over(first):
        DeclarationSearch().feed(first)
        raise unfit("xml_start")
    return set()


def _judge_beginning(part: Part, first: bytes) -> bool:
    """Whether the part is XML."""
    name = part.entry.name.lower()
    judge_start(name, first)
    xml = is_xml(first)
    if not xml and first and name.endswith(_XML_ENDINGS):
        raise unfit("xml_encoding")
    return xml
