"""Talks, decisions, confidences and the story."""

import asyncio

from conversations.engine.ports import Decision, Happened
from conversations.programme.subjects import Subject
from storage import Storage
from tests.storage.world import DAY, MEETING, NOW, settle, talk


async def test_a_talk_comes_back_as_it_was_saved(storage: Storage) -> None:
    """Sealed values keep instants and freeze sequences."""
    changed = talk("acme")
    async with storage.work() as uow:
        await uow.talks.add(changed)
        changed.answers, changed.revision, changed.floor_until = {"held": "no"}, 1, NOW + DAY
        await uow.talks.save(changed)
        await uow.commit()

    async with storage.work() as uow:
        assert await uow.talks.get("acme", "k1") == changed


async def test_talks_are_found_by_person_and_subject(storage: Storage) -> None:
    """Waiting ones in order, the latest whatever its state, those about a subject."""
    parked, told = talk("acme", "early", opened_at=NOW - DAY), talk("acme", "last")
    parked.state, told.state, told.conversation = "parked", "told", "announce"
    async with storage.work() as uow:
        for each in (talk("acme", "open"), parked, told):
            await uow.talks.add(each)
        latest = await uow.talks.latest("acme", "ada")

        assert [each.id for each in await uow.talks.waiting_of("acme", "ada")] == ["early", "open"]
        assert latest is not None
        assert latest.id == "last"
        assert [each.id for each in await uow.talks.about("acme", [MEETING], "pulse")] == ["early", "open"]
        assert len(await uow.talks.about("acme", [MEETING, Subject("session", "s2")])) == 3
        assert await uow.talks.about("acme", []) == []


async def test_the_first_decision_of_its_number_stands(storage: Storage) -> None:
    """Adding a second one says False and changes nothing."""
    first = Decision("v1", "acme", "p1", "vote", 1, {"times": (NOW,)}, opened_at=NOW)
    async with storage.work() as uow:
        assert await uow.decisions.add(first)
        assert not await uow.decisions.add(Decision("v2", "acme", "p1", "vote", 1))
        first.answers["ada"] = "go on"
        await uow.decisions.save(first)
        await uow.commit()

    async with storage.work() as uow:
        assert await uow.decisions.get("acme", "p1", "vote", 1) == first


async def test_words_belong_to_author_subject_and_name(storage: Storage) -> None:
    """Putting again replaces; forgetting can be narrow or total."""
    other = Subject("session", "s2")
    async with storage.work() as uow:
        for subject, name, words in (
            (MEETING, "learning", "draft"),
            (MEETING, "learning", "listen first"),
            (MEETING, "action", "ask more"),
            (other, "learning", "silence works"),
        ):
            await uow.confidences.put("acme", "ada", subject, name, words)
        await uow.confidences.put("acme", "bo", MEETING, "learning", "")

        assert await uow.confidences.get("acme", "ada", MEETING, "learning") == "listen first"
        assert await uow.confidences.get("acme", "ada", MEETING, "nothing") == ""
        assert await uow.confidences.named("acme", "learning") == {"ada": "silence works", "bo": ""}
        assert list(await uow.confidences.of("acme", "ada")) == [
            ("session/s1", "action"),
            ("session/s1", "learning"),
            ("session/s2", "learning"),
        ]
        await uow.confidences.forget("acme", "ada", MEETING, "action")
        await uow.confidences.forget("acme", "ada", other)
        assert await uow.confidences.of("acme", "ada") == {("session/s1", "learning"): "listen first"}
        await uow.confidences.forget("acme", "ada")
        assert await uow.confidences.of("acme", "ada") == {}


async def test_an_event_is_new_once(storage: Storage) -> None:
    """A platform may deliver as often as it likes."""
    async with storage.work() as uow:
        assert await uow.journal.is_new("e1", NOW)
        await uow.commit()

    async with storage.work() as uow:
        assert not await uow.journal.is_new("e1", NOW + DAY)


async def test_of_two_deliveries_at_once_one_is_new(storage: Storage) -> None:
    """The second waits for the first to commit, and then knows."""

    async def deliver() -> bool:
        async with storage.work() as uow:
            is_new = await uow.journal.is_new("e1", NOW)
            await asyncio.sleep(0.01)
            await uow.commit()
            return is_new

    assert sorted(await asyncio.gather(deliver(), deliver())) == [False, True]


async def test_who_acts_and_whether_it_is_new_is_one_question(storage: Storage) -> None:
    """The guard is the journal's own: whoever asks it later, or in the same moment, hears the same."""
    async with storage.work() as uow:
        await settle(uow, "acme")

    async def act() -> bool:
        async with storage.work() as uow:
            found = await uow.people.acting("slack", "T-acme", "U1", "e1", NOW)
            assert found is not None
            assert (found[0].id, found[1].id) == ("ada", "x1")
            await asyncio.sleep(0.01)
            await uow.commit()
            return found[2]

    assert sorted(await asyncio.gather(act(), act())) == [False, True]
    async with storage.work() as uow:
        assert not await uow.journal.is_new("e1", NOW)


async def test_nobody_leaves_no_trace(storage: Storage) -> None:
    """Neither an unknown user id nor an address that its owner has not confirmed marks an event as seen."""
    async with storage.work() as uow:
        await settle(uow, "acme")
        (address,) = await uow.people.addresses("acme", "ada")
        address.confirmed_at = None
        await uow.commit()

    async with storage.work() as uow:
        assert await uow.people.acting("slack", "T-acme", "U1", "e1", NOW) is None
        assert await uow.people.acting("slack", "T-acme", "U9", "e1", NOW) is None
        assert await uow.journal.is_new("e1", NOW)


async def test_the_story_ends_with_the_latest_lines(storage: Storage) -> None:
    """At most `limit` lines since an instant, told in the order they happened."""
    lines = [Happened(NOW + n * DAY, "acme", f"Fact{n}", "", "ada", {"n": str(n)}) for n in range(4)]
    async with storage.work() as uow:
        await uow.journal.write(lines)

        assert await uow.journal.story("acme", NOW, 10) == lines
        assert await uow.journal.story("acme", NOW + DAY, 2) == lines[2:]


async def test_couples_that_met_are_not_drafted_again(storage: Storage) -> None:
    """Never the same two again, unless a draft merely lapsed for want of a yes (PRODUCT §5)."""
    async with storage.work() as uow:
        await settle(uow, "acme")
        pairing = await uow.pairings.get("acme", "p1")

        for state, refused in (("lapsed", []), ("ended", [("ada", "bo")]), ("running", [("ada", "bo")])):
            pairing.state = state  # type: ignore[assignment]  # a Literal looped over as text
            assert await uow.pairings.refused("acme", "c1") == refused
