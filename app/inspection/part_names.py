"""What the name of a part of an office document already tells."""

from app.inspection.flag import Flag
from app.inspection.kind import FileKind
from app.inspection.problem import unfit

_MACROS = ("vbaproject", "vbadata")
_MACRO_FOLDERS = ("/macrosheets/", "/dialogsheets/", "/intlmacrosheets/")
_EMBEDDED = "/embeddings/"
_DOCUMENTS = (".docx", ".xlsx", ".pptx", ".sldx", ".vsdx")
_ARCHIVES = (
    *(".zip", ".7z", ".rar", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".jar", ".cab", ".iso"),
    *(".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".pptm", ".xlsb", ".odt", ".ods", ".odp"),
    *(".exe", ".dll", ".com", ".scr", ".msi", ".js", ".vbs", ".ps1", ".bat", ".cmd", ".lnk"),
)


def judge_part_name(name: str, kind: FileKind) -> set[Flag]:
    """What the name brings along.

    Raises:
        Unfit: when it is a macro, a control, or an archive inside the archive.
    """
    low = f"/{name.lower()}"
    folder, _, file = low.rpartition("/")
    folder += "/"
    if file.startswith(_MACROS) or any(macros in folder for macros in _MACRO_FOLDERS):
        raise unfit("macros", suffix=kind.suffixes[0])
    if "/activex/" in folder:
        raise unfit("activex")
    if is_embedded_document(low):
        return {Flag.EMBEDDED_DOCUMENT}
    if file.endswith(_ARCHIVES):
        raise unfit("nested_archive")
    if low.startswith("/xl/externallinks/") or low == "/xl/connections.xml":
        return {Flag.EXTERNAL_LINK}
    return set()


def is_embedded_document(name: str) -> bool:
    """Whether Office keeps a chart's workbook or a drawing under this name, in small letters."""
    return name.endswith(_DOCUMENTS) and _EMBEDDED in f"/{name}"
