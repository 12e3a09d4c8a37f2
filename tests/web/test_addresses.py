"""Nobody is sent to another host."""

import pytest

from app.web.addresses import LONGEST, local_address


@pytest.mark.parametrize("text", ["/", "/guide?q=rat#x", "/dossiers/a%20b"])
def test_addresses_of_this_service_are_kept(text: str) -> None:
    assert local_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "guide",
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "https://evil.example",
        "/\tevil",
        "/x\r\nSet-Cookie: a=b",
        "/\x00",
        "javascript:alert(1)",
        "/" + "a" * LONGEST,
    ],
)
def test_anything_else_leads_to_the_first_page(text: str | None) -> None:
    assert local_address(text) == "/"
