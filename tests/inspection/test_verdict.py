"""Content = name = allowed; and whatever the bytes, a verdict rather than an error."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.inspection.kind import ALLOWED_SUFFIXES, FileKind, kind_of_name
from app.inspection.refusals import REFUSALS
from app.inspection.verdict import inspect

STARTS = (b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"PK\x05\x06")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    start=st.sampled_from(STARTS),
    rest=st.binary(max_size=400),
    end=st.sampled_from((b"", b"\n%%EOF", b"PK\x05\x06" + b"\0" * 18, b"\xff\xd9")),
    name=st.one_of(st.text(max_size=30), st.sampled_from([f"a{s}" for s in ALLOWED_SUFFIXES])),
)
def test_no_bytes_and_no_name_raise(
    start: bytes, rest: bytes, end: bytes, name: str, tmp_path: Path
) -> None:
    path = tmp_path / "file"
    path.write_bytes(start + rest + end)
    inspection = inspect(path, name)
    assert inspection.is_accepted or inspection.problems[0].code in REFUSALS


@pytest.mark.parametrize("code", REFUSALS)
def test_every_refusal_says_in_two_languages_how_to_mend_it(code: str) -> None:
    sentence = REFUSALS[code]
    assert sentence.de != sentence.en
    assert sentence.de.count(".") >= 2 or ";" in sentence.de
    assert sentence.en.count(".") >= 2 or ";" in sentence.en


def test_a_missing_file_is_not_checked(tmp_path: Path) -> None:
    assert [p.code for p in inspect(tmp_path / "nothing", "a.pdf").problems] == ["not_checked"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Beschluss.pdf", FileKind.PDF),
        ("BESCHLUSS.PDF", FileKind.PDF),
        ("Foto.jpg", FileKind.JPEG),
        ("Foto.JPEG", FileKind.JPEG),
        ("plan.v2.xlsx", FileKind.XLSX),
        ("beschluss.pdf.exe", None),
        ("pdf", None),
    ],
)
def test_an_ending_stands_for_a_kind(name: str, kind: FileKind | None) -> None:
    assert kind_of_name(name) is kind
