"""A small picture as an answer."""

import base64
from io import BytesIO

from PIL import Image, JpegImagePlugin, MpoImagePlugin, PngImagePlugin

# Pillow imports these when they are first needed, which is too late in a sealed cell.
PLUGINS = (PngImagePlugin, JpegImagePlugin, MpoImagePlugin)
Image.preinit()
# A page may be this many times as high as it is wide before it is drawn narrower.
_HIGHEST = 3


def fitting_scale(width: float, height: float, wanted: int) -> float:
    """By what to multiply so that the picture is `wanted` pixels wide and not too high."""
    if not (width > 0 and height > 0):
        raise ValueError("a page without a surface")
    return min(wanted / width, _HIGHEST * wanted / height)


def answer(picture: Image.Image) -> dict[str, object]:
    """The picture as PNG in letters."""
    file = BytesIO()
    picture.save(file, "PNG", optimize=True)
    return {"png": base64.b64encode(file.getvalue()).decode("ascii")}
