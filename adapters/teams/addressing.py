"""Whom an activity is for and where it comes from: our bot, a tenant that may take part, a service we may answer."""

from collections.abc import Collection, Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from adapters.teams.reading import part
from adapters.teams.refused import Refused

CHANNEL = "msteams"


class Addressing:
    """Knows our app id, the tenants that may take part and the hosts that may be answered, all in lower case.

    `is_anonymous`, for a local client alone: any tenant, any bot's id, and service addresses on this machine.
    """

    def __init__(
        self, app_id: str, tenants: Collection[str], hosts: Collection[str], is_anonymous: bool = False
    ) -> None:
        self._app_id = app_id.lower()
        self._tenants = frozenset(tenants)
        self._hosts = frozenset(hosts)
        self._is_anonymous = is_anonymous

    def check(self, activity: Mapping[str, Any]) -> None:
        """Raise Refused (403) for an activity that is not for us, however well it is signed."""
        # Whoever writes through another channel, such as Direct Line, can say they are anybody.
        if activity.get("channelId") != CHANNEL:
            raise Refused(403, "another channel than Teams")
        if not is_service(activity.get("serviceUrl"), self._hosts, self._is_anonymous):
            raise Refused(403, "a service address that is not on the list")
        named = [
            each.lower()
            for each in (part(part(activity, "channelData"), "tenant").get("id"), _conversation(activity))
            if isinstance(each, str) and each
        ]
        if not named or len(frozenset(named)) > 1:
            raise Refused(403, "no tenant, or two of them")
        if self._is_anonymous:
            return
        if self._tenants and named[0] not in self._tenants:
            raise Refused(403, "a tenant that is not on the list")
        recipient = part(activity, "recipient").get("id")
        if not isinstance(recipient, str) or recipient.lower().rpartition(":")[2] != self._app_id:
            raise Refused(403, "meant for another bot")


def is_service(address: object, hosts: Collection[str], is_anonymous: bool = False) -> bool:
    """Whether messages may be sent there: https at a listed host, or this machine where that is wanted.

    That is where a host is listed with its port, for tests and for what forwards messages, or with `is_anonymous`.
    """
    if not isinstance(address, str) or not address.isascii() or not address.isprintable():
        return False
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if not host or "@" in parts.netloc or parts.query or parts.fragment or "\\" in address:
        return False
    named = host if port in (None, 443) else f"{host}:{port}"
    if is_this_machine(host):
        return parts.scheme in ("http", "https") and (is_anonymous or named in hosts)
    return parts.scheme == "https" and named in hosts


def is_this_machine(host: str) -> bool:
    """Whether a host is a loopback address or `localhost`."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _conversation(activity: Mapping[str, Any]) -> object:
    return part(activity, "conversation").get("tenantId")
