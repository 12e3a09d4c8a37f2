"""The form of an e-mail address."""

import pytest

from app.scoring.email_address import is_email_address


@pytest.mark.parametrize(
    "text",
    [
        "info@rebenau.example",
        "smart.city+mpsc@stadt-rebenau.example",
        "a@b.de",
        "post@stadt.rheinland-pfalz.de",
        "rat@münchen.example",
        "rat@xn--mnchen-3ya.xn--p1ai",
        "x" * 64 + "@b.de",
        "1@1.de",
    ],
)
def test_addresses_that_a_portal_takes(text: str) -> None:
    assert is_email_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "rebenau",
        "info@",
        "@rebenau.example",
        "info@rebenau",
        "info@rebenau.",
        "info@.example",
        "info@re..example",
        "info@@rebenau.example",
        "in fo@rebenau.example",
        "info@reb enau.example",
        ".info@rebenau.example",
        "info.@rebenau.example",
        "in..fo@rebenau.example",
        "info@-rebenau.example",
        "info@rebenau-.example",
        "info@reb_enau.example",
        "info@rebenau.e",
        "info@rebenau.123",
        "info@rebenau.example,rat@rebenau.example",
        "Info <info@rebenau.example>",
        "bürgermeister@rebenau.example",
        "x" * 65 + "@b.de",
        "a@" + "b" * 64 + ".de",
        "a@" + ".".join(["b" * 50] * 5) + ".de",
        "info@rebenau.example\n",
    ],
)
def test_texts_that_are_no_address(text: str) -> None:
    assert not is_email_address(text)
