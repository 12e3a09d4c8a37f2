"""The parts of an office document, each looked through once, the small ones first.

What may be unpacked in one inspection is bounded. Of the parts that lie beyond the bound (sheets
with hundred thousands of rows) the beginning is looked at, which is where a document type would
have to stand; readers of such a part are confined by the sandbox.
"""

from collections.abc import Mapping

from app.inspection.flag import Flag
from app.inspection.kind import FileKind
from app.inspection.part_names import judge_part_name
from app.inspection.part_starts import judge_start
from app.inspection.problem import unfit
from app.inspection.references import ReferenceSearch
from app.inspection.source import Source
from app.inspection.xml_part import HEAD, DeclarationSearch, is_xml
from app.inspection.zip_part import content
from app.inspection.zip_rules import Part

MOST_READ = 8 * 1024 * 1024
_XML_ENDINGS = (".xml", ".rels", ".vml", ".rdf")


def read_parts(source: Source, parts: Mapping[str, Part], kind: FileKind) -> set[Flag]:
    """What the parts bring along.

    Raises:
        Unfit: when one of them may not come in.
    """
    flags: set[Flag] = set()
    for name in parts:
        flags |= judge_part_name(name, kind)
    budget = MOST_READ
    for name, part in sorted(parts.items(), key=lambda item: item[1].entry.unpacked):
        references = ReferenceSearch(name)
        _read_part(source, part, references, whole=part.entry.unpacked <= budget)
        budget -= part.entry.unpacked
        flags |= references.flags()
    return flags


def _read_part(source: Source, part: Part, references: ReferenceSearch, *, whole: bool) -> None:
    declarations, xml, first = DeclarationSearch(), False, True
    for piece in content(source, part):
        if first:
            judge_start(part.entry.name, piece[:HEAD])
            xml, first = is_xml(piece[:HEAD]), False
            if not xml and part.entry.name.lower().endswith(_XML_ENDINGS):
                raise unfit("xml_encoding")
        if xml:
            declarations.feed(piece)
            references.feed(piece)
        if not whole:
            return
