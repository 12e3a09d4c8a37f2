"""PDF: begins at the first byte, ends where it ends; active content is flagged, not refused.

Names are looked for in the whole file, written plainly or with hexadecimal escapes, and inside
of compressed object streams. No parser of PDF is needed for that, and none can be led astray.
"""

import re

from app.inspection.flag import Flag
from app.inspection.pdf_content import ActiveContent
from app.inspection.problem import unfit
from app.inspection.source import Source

PDF_START = b"%PDF-"
_VERSION = re.compile(rb"%PDF-[12]\.\d")
_END = b"%%EOF"
_LONGEST_REST = 1_024
_TAIL = 64 * 1024


def judge_pdf(source: Source) -> set[Flag]:
    """What the PDF brings along.

    Raises:
        Unfit: when it is incomplete, or followed by anything.
    """
    if not _VERSION.match(source.read(0, 8)):
        raise unfit("pdf_not_at_start")
    _judge_end(source)
    return ActiveContent(source).read()


def _judge_end(source: Source) -> None:
    """Some writers fill the last block with zeros, some mail programs add a line end."""
    rest = source.tail(_TAIL).rstrip(b"\0\r\n\t ")
    place = rest.rfind(_END)
    if place >= 0 and len(rest) - place - len(_END) <= _LONGEST_REST:
        return
    behind = source.find(_END)
    raise unfit("trailing_data" if behind >= 0 else "pdf_incomplete")
