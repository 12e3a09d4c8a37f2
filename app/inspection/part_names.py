"""What the name of a part of an office document already tells."""

import re

from app.inspection.flag import Flag
from app.inspection.kind import FileKind
from app.inspection.problem import unfit

_MACROS = re.compile(r"(^|/)(vbaproject|vbadata)[^/]*$|(^|/)(macrosheets|dialogsheets|intlmacro)")
_EMBEDDED_DOCUMENT = re.compile(r"(^|/)embeddings/[^/]+\.(docx|xlsx|pptx)$")
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
    low = name.lower()
    if _MACROS.search(low):
        raise unfit("macros", suffix=kind.suffixes[0])
    if "/activex/" in f"/{low}":
        raise unfit("activex")
    if _EMBEDDED_DOCUMENT.search(low):
        return {Flag.EMBEDDED_DOCUMENT}
    if low.endswith(_ARCHIVES):
        raise unfit("nested_archive")
    if low.startswith("xl/externallinks/") or low == "xl/connections.xml":
        return {Flag.EXTERNAL_LINK}
    return set()
