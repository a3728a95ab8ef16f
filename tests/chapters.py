"""What has happened before a test begins: chapters of one pairing, Ana's and Bo's, each lived on from another."""

from collections.abc import Awaitable, Callable

from conversations.programme.facts import PairingEnded
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant
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


async def matched(chat: Chat) -> None:
    """The matcher has drafted them across two regions; Dana, the champion of Bo's, is asked. Cleo sleeps."""
    await chat.until("dana", "approval.overview")


async def drafted(chat: Chat) -> None:
    """Cleo, the champion of Ana's region, could not sleep and has said yes; the draft waits for Dana's."""
    await chat.type("cleo", "/mentor approval")
    await chat.press("cleo", "all")
    chat.skim("cleo")


async def announced(chat: Chat) -> None:
    """Dana approved too; both have read who their partner is and are asked for the agreement."""
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
    """Both have read something short beforehand. Session 0 is over and both are asked how it was."""
    for name in ("bo", "ana"):
        await chat.until(name, "lesson.read")
        await chat.press(name, "got_it")
    await chat.until("bo", "pulse.held")
    await chat.until("ana", "pulse.held")


async def noted(chat: Chat) -> None:
    """Session 0 took place; both wrote a learning and an action."""
    for name in ("ana", "bo"):
        await chat.press(name, "yes")
        await chat.fill(name, learning=f"{name} learned this")
        await chat.fill(name, action=f"{name} will do that")
        await chat.fill(name)


async def booked_again(chat: Chat) -> None:
    """Both go on, and session 1 has a time."""
    for name in ("ana", "bo"):
        await chat.press(name, "go_on")
    for name in ("ana", "bo"):
        await chat.until(name, "golden_hour.choose")
    first = chat.options("ana", "times")[0]
    for name in ("ana", "bo"):
        await chat.fill(name, times=[first])
    await chat.hours(1)


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


async def in_writing(chat: Chat) -> None:
    """Session 0 is held in writing; its days are nearly over and both are asked to look back."""
    await chat.fill("bo", times=["writing"])
    await chat.press("ana", "fine")
    for name in ("bo", "ana"):
        await chat.until(name, "reflection.in_writing")


async def chemistry(chat: Chat) -> None:
    """Session 0 took place; both are asked in private whether to go on."""
    for name in ("bo", "ana"):
        await chat.until(name, "chemistry.together")


async def third_held(chat: Chat) -> None:
    """Both go on; sessions 1 and 2 took place, sooner than in life. Three sessions are behind them."""
    for name in ("ana", "bo"):
        await chat.press(name, "go_on")
    await chat.takes_place(1, 2)


async def trial_over(chat: Chat) -> None:
    """Session 3 took place too; both are asked in private whether to go on after the trial."""
    await chat.takes_place(3)
    for name in ("bo", "ana"):
        await chat.until(name, "trial_vote.vote")


async def half_way(chat: Chat) -> None:
    """Nobody books or answers anything; both are asked how far they have come."""
    await chat.until("bo", "check_in.midpoint", days=150)
    await chat.until("ana", "check_in.midpoint", days=2)


async def nearly_over(chat: Chat) -> None:
    """Still nobody answers; both are asked to look back."""
    await chat.until("bo", "check_in.closing", days=150)
    await chat.until("ana", "check_in.closing", days=2)


async def completed(chat: Chat) -> None:
    """The pairing has come to its planned end, sooner than in life; both are thanked and asked one thing."""
    pairing = await chat.pairing()
    await chat.record(PairingEnded(pairing=pairing.id, cause="completed", state="completed"))
    for name in ("bo", "ana"):
        await chat.until(name, "completion.twice_more", days=3)


async def in_the_circle(chat: Chat) -> None:
    """Finn and Emil mentor Gia beside Ana and Bo; a month begins, and Dana is asked to host the mentors' circle."""
    async with chat.change() as uow:
        gia = chat.people["gia"]
        for name in ("finn", "emil"):
            mentor = chat.people[name].id
            uow.add(Participant(f"in-{name}", chat.company, chat.cohort, mentor, "ready", consented_at=chat.now))
            ids = (f"with-{name}", chat.company, chat.cohort, gia.region, mentor, gia.id)
            uow.add(Pairing(*ids, chat.now, "running", announced_at=chat.now))
    await chat.until("dana", "circle_host.when")


CHAPTERS: dict[str, tuple[str, Live]] = {
    "company": ("", company),
    "invited": ("company", invited),
    "consented": ("invited", consented),
    "pool": ("consented", pool),
    "matched": ("pool", matched),
    "drafted": ("matched", drafted),
    "announced": ("drafted", announced),
    "agreed": ("announced", agreed),
    "booked": ("agreed", booked),
    "met": ("booked", met),
    "noted": ("met", noted),
    "booked_again": ("chemistry", booked_again),
    "missed_twice": ("met", missed_twice),
    "half_way": ("agreed", half_way),
    "nearly_over": ("half_way", nearly_over),
    "in_writing": ("agreed", in_writing),
    "chemistry": ("noted", chemistry),
    "third_held": ("chemistry", third_held),
    "trial_over": ("third_held", trial_over),
    "completed": ("noted", completed),
    "in_the_circle": ("agreed", in_the_circle),
}
