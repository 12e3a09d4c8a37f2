"""From which computer a request comes; only proxies that are trusted are believed."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from fastapi import Request

from app.settings import Settings

UNKNOWN = "unknown"


def computer_of(request: Request) -> str:
    """The network address as it is counted: IPv4 whole, IPv6 by its /64 network.

    Behind trusted proxies it is the last address in `X-Forwarded-For` that is not one of them;
    whatever else a client writes there is ignored.
    """
    settings: Settings = request.app.state.settings
    hops = [
        *(hop for line in request.headers.getlist("x-forwarded-for") for hop in line.split(",")),
        request.client.host if request.client else "",
    ]
    address = _parsed(hops.pop())
    while address is not None and _is_trusted(address, settings) and hops:
        address = _parsed(hops.pop())
    return UNKNOWN if address is None else _counted(address)


def _is_trusted(address: IPv4Address | IPv6Address, settings: Settings) -> bool:
    return any(address in network for network in settings.trusted_proxies)


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text.strip())
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def _counted(address: IPv4Address | IPv6Address) -> str:
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False))
    return str(address)
