"""Word and Excel documents: the kind is the type of the part that the package calls its main."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from app.inspection.kind import FileKind
from app.inspection.problem import unfit
from app.inspection.source import Source
from app.inspection.xml_part import DeclarationSearch, is_xml
from app.inspection.zip_part import HEAD, whole
from app.inspection.zip_rules import Part

TYPES = "[Content_Types].xml"
_ROOT = "_rels/.rels"
_LARGEST_TABLE = 512 * 1024
_OFFICE = "application/vnd.openxmlformats-officedocument."
_MAIN_TYPES = {
    f"{_OFFICE}wordprocessingml.document.main+xml": FileKind.DOCX,
    f"{_OFFICE}spreadsheetml.sheet.main+xml": FileKind.XLSX,
}
_MACRO_TYPES = ("macroenabled", "vbaproject", "macrosheet", "vbadata", "dialogsheet")
Parts = Mapping[str, Part]


def kind_of(source: Source, parts: Parts, named: FileKind) -> FileKind:
    """DOCX or XLSX.

    Raises:
        Unfit: when it is something else, has macros, or has no main part.
    """
    types = table(source, parts[TYPES])
    told = [str(child.get("ContentType", "")).lower() for child in types]
    suffix = named.suffixes[0] if named in _MAIN_TYPES.values() else ".docx"
    if any(word in content_type for content_type in told for word in _MACRO_TYPES):
        raise unfit("macros", suffix=suffix)
    if any("activex" in content_type for content_type in told):
        raise unfit("activex")
    if _ROOT not in parts:
        raise unfit("main_part_missing")
    mains = set(_main_parts(table(source, parts[_ROOT])))
    if len(mains) != 1 or (main := mains.pop()) not in parts:
        raise unfit("main_part_missing")
    kind = _MAIN_TYPES.get(_type_of(types, main))
    if kind is None:
        raise unfit("kind_not_allowed")
    return kind


def table(source: Source, part: Part) -> Element:
    """A table of the package, parsed: content types or relationships.

    Raises:
        Unfit: when it is too long, no plain XML, or declares anything.
    """
    text = whole(source, part, _LARGEST_TABLE)
    if not is_xml(text[:HEAD]):
        raise unfit("xml_damaged")
    DeclarationSearch().feed(text)
    try:
        root: Element = fromstring(text, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise unfit("xml_damaged") from error
    return root


def _main_parts(relationships: Element) -> Iterator[str]:
    for child in relationships:
        if str(child.get("Type", "")).lower().endswith("/officedocument"):
            yield str(child.get("Target", "")).removeprefix("/")


def _type_of(types: Element, name: str) -> str:
    """The content type of a part: by its name, else by its ending."""
    ending = name.rpartition(".")[2].lower()
    by_ending = ""
    for child in types:
        content_type = str(child.get("ContentType", "")).lower()
        if str(child.get("PartName", "")).lower() == f"/{name}".lower():
            return content_type
        if str(child.get("Extension", "")).lower() == ending:
            by_ending = content_type
    return by_ending
