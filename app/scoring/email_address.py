"""Whether a text has the form of an e-mail address that a portal would take."""

import re

LONGEST, LONGEST_MAILBOX = 254, 64
_MAILBOX = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[^\W_]([^\W_]|-){0,61}[^\W_]|[^\W_]")
_TOP = re.compile(r"[^\W\d_]{2,63}|xn--[A-Za-z0-9-]{2,59}")


def is_email_address(text: str) -> bool:
    """One mailbox at one domain name; umlauts are allowed in the domain only."""
    mailbox, at, domain = text.rpartition("@")
    labels = domain.split(".")
    return (
        bool(at)
        and len(text) <= LONGEST
        and len(mailbox) <= LONGEST_MAILBOX
        and _MAILBOX.fullmatch(mailbox) is not None
        and len(labels) > 1
        and all(_LABEL.fullmatch(label) is not None for label in labels)
        and _TOP.fullmatch(labels[-1]) is not None
    )
