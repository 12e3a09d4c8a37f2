"""Addresses within this service, as far as one may be sent there."""

import re

_LOCAL = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")
HOME = "/"
LONGEST = 2_000


def local_address(text: str | None) -> str:
    """The address if it leads to a page of this service, else the first page.

    It begins with exactly one slash and holds no backslash, blank or control character: browsers
    read those as another host.
    """
    if text is not None and len(text) <= LONGEST and _LOCAL.fullmatch(text):
        return text
    return HOME
