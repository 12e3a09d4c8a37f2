"""Files to take away: never shown in the browser, with a name that fits any system."""

import re
import unicodedata

from fastapi.responses import Response

_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LONGEST_NAME = 80


def attachment(content: bytes, name: str, media_type: str) -> Response:
    """A file to be saved. `name` is one of `file_name` with its ending."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=headers)


def file_name(*names: str) -> str:
    """A name for a file on any system: letters, digits and hyphens."""
    spelt = " ".join(names).lower().translate(_SPELT_OUT)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_NAME].strip("-")
