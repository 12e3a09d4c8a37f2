"""A PNG or JPEG as a smaller PNG without anything but its pixels, turned as the camera was held."""

import warnings
from typing import BinaryIO

from PIL import Image, ImageOps

from app.inspection.cells.png import answer, fitting_scale

_MOST_PIXELS = 50_000_000
_PAPER = "white"
_REDUCIBLE = ("L", "LA", "RGB", "RGBA", "CMYK")


def read(file: BinaryIO, width: str) -> dict[str, object]:
    """The picture, `width` pixels wide or as narrow as its height demands."""
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
    try:
        with Image.open(file, formats=("PNG", "JPEG")) as picture:
            picture.draft("RGB", (2 * int(width), 2 * int(width)))
            turned = ImageOps.exif_transpose(_reduced(picture, 2 * int(width)))
            scale = min(1.0, fitting_scale(turned.width, turned.height, int(width)))
            size = (max(1, int(turned.width * scale)), max(1, int(turned.height * scale)))
            small = turned.convert("RGBA").resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombWarning):
        return {"failure": "damaged"}
    paper = Image.new("RGB", small.size, _PAPER)
    paper.paste(small, mask=small.getchannel("A"))
    return answer(paper)


def _reduced(picture: Image.Image, least: int) -> Image.Image:
    """Roughly smaller, so that what follows copies little: 50 million pixels fit in once only."""
    plain = picture if picture.mode in _REDUCIBLE else picture.convert("RGBA")
    return plain.reduce(max(1, min(plain.size) // least))
