"""Page 1 as a picture of our own making."""

import io
from pathlib import Path

import pytest
import typst
from PIL import Image

from app.inspection.kind import FileKind
from app.inspection.preview import first_page_png


def picture(content: bytes | None) -> Image.Image:
    assert content is not None
    return Image.open(io.BytesIO(content))


def test_a_pdf_shows_its_first_page(tmp_path: Path) -> None:
    path = tmp_path / "paper"
    path.write_bytes(typst.compile(b'#set page("a4")\n= Beschluss'))
    shown = picture(first_page_png(path, FileKind.PDF, 300))
    assert (shown.format, shown.width) == ("PNG", 300)
    assert 420 <= shown.height <= 426


@pytest.mark.parametrize("suffix", ["png", "jpeg"])
def test_a_picture_shrinks_and_loses_its_metadata(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"photo.{suffix}"
    exif = Image.Exif()
    exif[0x010E] = "Wohnung von Frau Muster"
    Image.new("RGB", (900, 600), "red").save(path, exif=exif)
    content = first_page_png(path, FileKind(suffix), 300)
    assert picture(content).size == (300, 200)
    assert b"Muster" not in (content or b"")


def test_a_photo_stands_upright(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpeg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (900, 600)).save(path, exif=exif)
    assert picture(first_page_png(path, FileKind.JPEG, 300)).size == (300, 450)


def test_what_is_transparent_stands_on_white(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(path)
    shown = picture(first_page_png(path, FileKind.PNG, 40))
    assert shown.convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def test_a_page_as_large_as_a_town_is_drawn_small(tmp_path: Path) -> None:
    path = tmp_path / "paper"
    path.write_bytes(typst.compile(b"#set page(width: 1cm, height: 190cm)\n= A"))
    shown = picture(first_page_png(path, FileKind.PDF, 300))
    assert shown.height <= 900


@pytest.mark.parametrize("kind", FileKind)
def test_what_cannot_be_drawn_has_no_picture(kind: FileKind, tmp_path: Path) -> None:
    path = tmp_path / "paper"
    path.write_bytes(b"%PDF-1.7 or \x89PNG or whatever")
    assert first_page_png(path, kind) is None
