"""Page 1 of a PDF as a PNG."""

from typing import BinaryIO

import pypdfium2

from app.inspection.cells.png import answer, fitting_scale


def read(file: BinaryIO, width: str) -> dict[str, object]:
    """The picture, `width` pixels wide or as narrow as its height demands."""
    try:
        document = pypdfium2.PdfDocument(file.read())
        page = document[0]
        scale = fitting_scale(page.get_width(), page.get_height(), int(width))
        picture = page.render(scale=scale, may_draw_forms=False).to_pil()
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        return {"failure": "damaged"}
    return answer(picture.convert("RGB"))
