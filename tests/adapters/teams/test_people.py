"""Who takes part: members of chats as profiles, asked for seldom, told apart, and kept nowhere."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from adapters.teams.members import profile_of
from adapters.teams.refusals import TeamsSaysNo
from conversations.engine.errors import TryLater, Unreachable
from conversations.engine.ports import Profile
from tests.adapters.teams.service import ANA, MEMBER, TENANT, Parts, Says, parts, refused


@pytest.fixture
async def here() -> AsyncIterator[Parts]:
    async with parts() as made:
        yield made


async def test_a_member_becomes_a_profile(here: Parts) -> None:
    """Name and e-mail from Teams, language and zone from their own client."""
    profile = await here.connector.member(here.ana)

    assert profile == Profile(ANA, "Ana Ribeiro", "Ana@aurora.example", "Europe/London", "en-GB")
    assert here.service.heard[0].raw.endswith("/members/29%3Aana")


async def test_a_member_that_is_gone_is_unreachable(here: Parts) -> None:
    """They have left the chat."""
    here.service.plan(refused(404, "MemberNotFoundInConversation"))
    with pytest.raises(Unreachable):
        await here.connector.member(here.ana)


async def test_a_refusal_that_means_nothing_to_us_is_passed_on(here: Parts) -> None:
    """With its status and code."""
    here.service.plan(refused(400, "BadArgument"))
    with pytest.raises(TeamsSaysNo) as refusal:
        await here.connector.member(here.ana)

    assert (refusal.value.status, refusal.value.code) == (400, "BadArgument")


@pytest.mark.parametrize(
    ("change", "membership"),
    [
        ({}, "member"),
        ({"tenantId": None}, "member"),
        ({"tenantId": TENANT.upper()}, "member"),
        ({"tenantId": "another"}, "external"),
        ({"userRole": "anonymous"}, "external"),
        ({"userRole": "guest"}, "guest"),
        ({"userPrincipalName": "ana_home.example#EXT#@aurora.example", "tenantId": "another"}, "guest"),
    ],
)
async def test_only_people_of_the_company_are_members(here: Parts, change: dict[str, Any], membership: str) -> None:
    """Guests and people of other companies are told apart (PRODUCT §1)."""
    assert profile_of({**MEMBER, **change}, here.ana).membership == membership


@pytest.mark.parametrize(
    ("change", "email"),
    [
        ({}, "Ana@aurora.example"),
        ({"email": "ana@borealis.example"}, ""),
        ({"email": "ana@aurora.example.evil.example"}, ""),
        ({"userPrincipalName": "ana@aurora.onmicrosoft.com"}, ""),
        ({"userPrincipalName": None}, ""),
        ({"userPrincipalName": "", "email": ""}, ""),
        ({"userPrincipalName": "ana_x.example#EXT#@aurora.example"}, ""),
    ],
)
async def test_an_address_counts_only_at_a_domain_of_the_company(
    here: Parts, change: dict[str, Any], email: str
) -> None:
    """Anybody's address can be written into a directory; a company's domain is proved (PRODUCT §1)."""
    assert profile_of({**MEMBER, **change}, here.ana).email == email


async def test_people_are_asked_for_once_an_hour(here: Parts) -> None:
    """Everybody who has the app, and whoever cannot be asked is left out."""
    await here.references.pin(here.ana)
    await here.references.pin(replace(here.ana, user="aad-bo", account="29:bo", conversation="a:2"))
    here.service.plan(Says(200, MEMBER), refused(403, "ConversationBlockedByUser"))
    first = [each.user async for each in here.people.people(TENANT)]
    again = [each.user async for each in here.people.people(TENANT)]
    asked = len(here.service.heard)
    here.wall.time += 3601
    await here.people.profile(here.ana)

    assert (first, again) == ([ANA], [ANA, "aad-bo"])
    assert (asked, len(here.service.heard)) == (3, 4)


async def test_nothing_about_people_is_kept_on_the_shelf(here: Parts) -> None:
    """Whoever has themselves erased must not stay behind in the adapter."""
    await here.references.pin(here.ana)
    await here.people.profile(here.ana)

    assert "Ribeiro" not in str(here.shelf.kept)
    assert "aurora" not in str(here.shelf.kept)


async def test_a_long_wait_ends_the_list_for_now(here: Parts) -> None:
    """The directory comes back when it is over, and goes on where it was."""
    await here.references.pin(here.ana)
    here.service.plan(Says(429, headers={"Retry-After": "60"}))
    with pytest.raises(TryLater) as wait:
        [each async for each in here.people.people(TENANT)]

    assert wait.value.after == 60


async def test_whoever_writes_again_is_not_looked_up_again(here: Parts) -> None:
    """Each activity has another instant; only another chat, language or zone is news of a person."""
    for at in ("2026-02-02T02:40:00+00:00", "2026-02-02T02:41:00+00:00"):
        await here.people.profile(replace(here.ana, at=at))
    moved = await here.people.profile(replace(here.ana, zone="Asia/Tokyo"))

    assert [each.method for each in here.service.heard] == ["GET", "GET"]
    assert moved.zone == "Asia/Tokyo"
