"""Whether an activity is for us: our bot, a tenant we serve, a service that is listed."""

from collections.abc import Mapping
from typing import Any

import pytest

from adapters.teams.addressing import Addressing, is_service
from adapters.teams.refused import Refused
from tests.adapters.teams import sent

OTHER = "22222222-0000-4000-8000-000000000000"
HOSTS = ("smba.trafficmanager.net", "127.0.0.1:8099")
LOCAL = "http://127.0.0.1:56150/_connector"


def status(different: Mapping[str, Any], is_anonymous: bool = False) -> int:
    """200, or what an activity that differs so is refused with."""
    try:
        Addressing(sent.APP.upper(), [sent.TENANT], HOSTS, is_anonymous).check({**sent.message(), **different})
    except Refused as refusal:
        return refusal.status
    return 200


@pytest.mark.parametrize(
    "different",
    [
        {},
        {"channelData": {"tenant": {"id": sent.TENANT.upper()}}},
        {"channelData": {}},
        {"conversation": {"id": sent.CHAT}},
        {"recipient": {"id": sent.APP}},
        {"serviceUrl": "https://SMBA.trafficmanager.net:443/emea/"},
        {"serviceUrl": "http://127.0.0.1:8099/emea/"},
    ],
    ids=str,
)
def test_what_is_for_us_comes_in(different: Mapping[str, Any]) -> None:
    """Whatever the case of ids, wherever Teams writes the tenant."""
    assert status(different) == 200


@pytest.mark.parametrize(
    "different",
    [
        *({"channelId": channel} for channel in ("directline", "webchat", "emulator", "MSTEAMS", None, ["msteams"])),
        {"channelData": {"tenant": {"id": OTHER}}, "conversation": {"id": sent.CHAT}},
        {"channelData": {"tenant": {"id": OTHER}}},
        {"channelData": {"tenant": {"id": 7}}, "conversation": {}},
        {"channelData": [], "conversation": "x"},
        *({"recipient": {"id": ident}} for ident in (f"28:{OTHER}", f"28:x{sent.APP}", "", None, [sent.BOT])),
        {"recipient": None},
    ],
    ids=str,
)
def test_what_is_not_for_us_stays_outside(different: Mapping[str, Any]) -> None:
    """Another channel, where anybody can say they are somebody; another tenant, or two of them; another bot."""
    assert status(different) == 403


@pytest.mark.parametrize(
    "address",
    [
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evil.example/smba.trafficmanager.net",
        "https://smba.trafficmanager.net@evil.example/",
        "https://evil.example#smba.trafficmanager.net",
        "https://evil.example\\@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net\\.evil.example/",
        "https://smba.trafficmanager.net/?x=1",
        "https://smba.trafficmanager.net:99999/",
        "https://[::1/",
        "https://smba.trafficmanager.net.",
        "https://ſmba.trafficmanager.net/",
        "https://smba.trafficmanager.net/\n",
        "https://169.254.169.254/",
        "http://127.0.0.1:8098/",
        "http://localhost/",
        "ftp://127.0.0.1:8099/",
        "//smba.trafficmanager.net/",
        "",
        None,
        7,
    ],
)
def test_only_listed_services_are_answered(address: object) -> None:
    """By https, at their own port, with nothing hidden in the address."""
    assert status({"serviceUrl": address}) == 403


@pytest.mark.parametrize(
    ("address", "is_so"),
    [
        (LOCAL, True),
        ("http://localhost:56150", True),
        ("https://[::1]:1/x", True),
        ("https://smba.trafficmanager.net/emea/", True),
        ("http://192.0.2.1:56150/", False),
        ("http://127.0.0.1.evil.example/", False),
    ],
)
def test_a_local_client_is_answered_on_this_machine(address: str, is_so: bool) -> None:
    """Any port of it, and nowhere else but at the listed hosts."""
    assert is_service(address, HOSTS, is_anonymous=True) is is_so


def test_a_local_client_may_be_of_any_tenant() -> None:
    """And have any name for us; two tenants are still one too many."""
    local = {"serviceUrl": LOCAL, "recipient": {"id": "28:bot"}, "conversation": {"id": "x"}}

    assert status({**local, "channelData": {"tenant": {"id": "anything"}}}, is_anonymous=True) == 200
    assert status({**local, "channelData": {}}, is_anonymous=True) == 403
