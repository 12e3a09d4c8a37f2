"""How much a request may carry."""

from collections.abc import Iterator

import pytest

from tests.visitors import Visitor

MEBIBYTE = 1024 * 1024
PATH = "/account/tokens"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def pieces(count: int) -> Iterator[bytes]:
    """A body that does not say how long it is."""
    yield b"name="
    for _ in range(count):
        yield b"x" * 65_536


def test_a_body_of_fifty_megabytes_is_refused_with_a_page(lead: Visitor) -> None:
    response = lead.client.post(PATH, content=b"x" * 50 * MEBIBYTE, headers=FORM)
    assert response.status_code == 413
    assert "<h1>" in response.text


def test_one_that_hides_its_length_is_counted(lead: Visitor) -> None:
    response = lead.client.post(PATH, content=pieces(17), headers=FORM)
    assert response.status_code == 413


def test_one_that_lies_about_its_length_is_counted(lead: Visitor) -> None:
    for length in ("-1", "1e9", "", "9" * 5_000):
        headers = FORM | {"Content-Length": length}
        response = lead.client.post(PATH, content=pieces(17), headers=headers)
        assert response.status_code == 413, length


def test_what_just_fits_is_read(lead: Visitor) -> None:
    body = b"name=" + b"x" * (MEBIBYTE - 5)
    assert lead.client.post(PATH, content=body, headers=FORM).status_code == 403
    assert lead.client.post(PATH, content=body + b"x", headers=FORM).status_code == 413


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b'{"csrf_token": "x"}'),
        ("text/plain", b"csrf_token=x"),
        ("application/x-www-form-urlencoded", b"\xff\xfe%00%ff&&&=&csrf_token"),
        ("multipart/form-data; boundary=x", b"--x\r\nrubbish"),
        ("multipart/form-data", b"no boundary"),
        ("", b"csrf_token=x"),
    ],
)
def test_what_is_no_form_of_ours_changes_nothing(
    lead: Visitor, content_type: str, body: bytes
) -> None:
    response = lead.client.post(PATH, content=body, headers={"Content-Type": content_type})
    assert response.status_code in (400, 403)


def test_thousands_of_fields_are_refused(lead: Visitor) -> None:
    body = b"&".join(b"a=b" for _ in range(6_000))
    assert lead.client.post(PATH, content=body, headers=FORM).status_code == 400
