"""What has happened before a test begins: chapters of one pairing, Ana's and Bo's, each lived on from another."""

from collections.abc import Awaitable, Callable

from tests.chat import Chat

Live = Callable[[Chat], Awaitable[None]]


async def company(_: Chat) -> None:
    """Nobody takes part yet; Monday, 10:00 in Berlin."""


async def invited(chat: Chat) -> None:
    """Ana is proposed as a mentor, Bo as a mentee; both have got their invitation. Monday, 09:30 in São Paulo."""
    await chat.nominate("ana", "mentor", by="cleo")
    await chat.nominate("bo", "mentee")
    await chat.at("ana", "2026-03-02 09:30")


async def consented(chat: Chat) -> None:
    """Both said yes and see the first question of the intake."""
    for name in ("ana", "bo"):
        await chat.press(name, "in")


async def pool(chat: Chat) -> None:
    """Both are ready to be matched."""
    await chat.fill("ana", topics_offered=["inclusive_leadership", "emerging_technology"])
    await chat.fill("bo", objectives=["inclusive_leadership", "generations"])
    for name in ("ana", "bo"):
        await chat.fill(name, communication_style="direct", feedback_style="straight", modes=["live"])
        await chat.fill(name, favourites=["afternoon"])
        await chat.fill(name)
        await chat.fill(name)


async def drafted(chat: Chat) -> None:
    """The matcher has drafted them; Dana, the champion of Bo's region, is asked."""
    await chat.until("dana", "approval.overview")


async def announced(chat: Chat) -> None:
    """Dana approved; both have read who their partner is and are asked for the agreement."""
    await chat.press("dana", "all")
    await chat.until("ana", "agreement.terms")


async def agreed(chat: Chat) -> None:
    """Both signed and choose among times for session 0."""
    for name in ("ana", "bo"):
        await chat.fill(name)
    await chat.until("bo", "golden_hour.choose")
    await chat.until("ana", "golden_hour.choose")


async def booked(chat: Chat) -> None:
    """Session 0 has a time."""
    first = chat.options("ana", "times")[0]
    for name in ("ana", "bo"):
        await chat.fill(name, times=[first])
    await chat.hours(1)


async def met(chat: Chat) -> None:
    """Session 0 is over and both are asked how it was."""
    await chat.until("bo", "pulse.held")
    await chat.until("ana", "pulse.held")


async def noted(chat: Chat) -> None:
    """Session 0 took place; both wrote a learning and an action."""
    for name in ("ana", "bo"):
        await chat.press(name, "yes")
        await chat.fill(name, learning=f"{name} learned this")
        await chat.fill(name, action=f"{name} will do that")
        await chat.fill(name)


async def missed_twice(chat: Chat) -> None:
    """Neither session 0 nor session 1 took place; both read the neutral script."""
    for name in ("ana", "bo"):
        await chat.press(name, "no")
    for name in ("ana", "bo"):
        await chat.until(name, "golden_hour.choose")
    first = chat.options("ana", "times")[0]
    for name in ("ana", "bo"):
        await chat.fill(name, times=[first])
    for name in ("ana", "bo"):
        await chat.until(name, "pulse.held")
    for name in ("ana", "bo"):
        await chat.press(name, "no")
    for name in ("ana", "bo"):
        await chat.until(name, "rematch.script")


CHAPTERS: dict[str, tuple[str, Live]] = {
    "company": ("", company),
    "invited": ("company", invited),
    "consented": ("invited", consented),
    "pool": ("consented", pool),
    "drafted": ("pool", drafted),
    "announced": ("drafted", announced),
    "agreed": ("announced", agreed),
    "booked": ("agreed", booked),
    "met": ("booked", met),
    "noted": ("met", noted),
    "missed_twice": ("met", missed_twice),
}
