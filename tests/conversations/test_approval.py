"""Approval: no pairing without a human yes, and never by somebody who is part of it (PRODUCT §1, §3)."""

from conversations.programme.facts import PoolChanged
from tests.chat import Chat
from tests.stories import Begin


async def audited(chat: Chat) -> list[tuple[str, str]]:
    """Action and reason of each entry of the audit log."""
    async with chat.app.engine.work() as uow:
        entries = await uow.companies.audit(chat.company)
        words = {each.id: await uow.confidences.of(chat.company, each.person) for each in entries}
        return [(each.action, words[each.id].get((each.subject, f"audit/{each.id}"), "")) for each in entries]


async def dismiss(chat: Chat, name: str) -> None:
    """Take somebody's roles away."""
    async with chat.change() as uow:
        for role in await uow.companies.roles_of(chat.company, chat.people[name].id):
            await uow.delete(role)


async def test_a_pairing_across_two_regions_needs_the_yes_of_both(begin: Begin, locale: str) -> None:
    """Until the second yes the two know nothing, and whoever said the first one sees what it waits for."""
    chat = await begin("matched", locale)
    chat.nothing_for("ana", "bo", "cleo", "emil")
    assert "Ana Ribeiro → Bo Winkler" in chat.words("dana")
    across = {"en": "Across two regions", "de": "Über zwei Regionen"}[locale]
    assert across in chat.words("dana")
    await chat.press("dana", "all")
    await chat.see("dana", "approval.half")
    await chat.type("dana", "/mentor approval")
    await chat.see("dana", "approval.waits")
    assert {"en": "the other region's yes", "de": "das Ja der anderen Region"}[locale] in chat.words("dana")
    assert (await chat.pairing()).state == "drafted"
    chat.nothing_for("ana", "bo")
    await chat.until("cleo", "approval.overview")
    assert across not in chat.words("cleo")
    await chat.press("cleo", "all")
    await chat.see("cleo", "approval.done")
    await chat.until("ana", "announcement.met")

    pairing = await chat.pairing()
    assert pairing.approved_by == chat.people["cleo"].id
    assert sorted(pairing.approvals.values()) == sorted(chat.people[name].id for name in ("cleo", "dana"))
    assert await audited(chat) == [("pairing approved", ""), ("pairing approved", "")]


async def test_one_who_answers_for_both_regions_is_enough(begin: Begin) -> None:
    """Without a champion in either, the admin is asked once and their yes stands for both."""
    chat = await begin("pool")
    for name in ("cleo", "dana"):
        await dismiss(chat, name)
    await chat.until("emil", "approval.overview")
    chat.nothing_for("cleo", "dana")
    await chat.press("emil", "all")
    await chat.see("emil", "approval.done")
    await chat.until("bo", "announcement.met", days=1)

    assert (await chat.pairing()).approved_by == chat.people["emil"].id


async def test_a_no_of_either_region_sets_the_draft_aside(begin: Begin) -> None:
    """Though the other one has said yes."""
    chat = await begin("matched")
    await chat.press("dana", "all")
    await chat.until("cleo", "approval.overview")
    await chat.press("cleo", "choose")
    await chat.fill("cleo", set_aside=[(await chat.pairing()).id])

    assert (await chat.pairing()).end_reason == "set aside"
    chat.nothing_for("ana", "bo")


async def test_a_draft_set_aside_is_not_drafted_again(begin: Begin, locale: str) -> None:
    """The reason goes to the audit log alone; both are told that they wait."""
    chat = await begin("drafted", locale)
    pairing = await chat.pairing()
    await chat.press("dana", "choose")
    await chat.see("dana", "approval.pick")
    await chat.fill("dana", set_aside=[pairing.id], reason="They share an office")
    await chat.see("dana", "approval.done")
    await chat.days(10)

    assert (await chat.pairing()).id == pairing.id
    assert (await chat.pairing()).state == "ended"
    assert await audited(chat) == [("pairing approved", ""), ("pairing set aside", "They share an office")]
    assert "They share an office" not in chat.all_words("ana") + chat.all_words("bo")
    await chat.see("ana", "waiting.told")
    await chat.see("bo", "waiting.told")


async def test_what_is_not_ticked_waits(begin: Begin) -> None:
    """Neither approved nor set aside: the draft stays."""
    chat = await begin("drafted")
    await chat.press("dana", "One by one")
    await chat.fill("dana")

    assert (await chat.pairing()).state == "drafted"
    chat.nothing_for("ana", "bo")


async def test_a_pair_outside_the_list_is_a_field_error(begin: Begin) -> None:
    """A champion cannot approve what was not shown."""
    chat = await begin("drafted")
    await chat.press("dana", "choose")
    errors = await chat.misfill("dana", approve=["somebody-elses"])

    assert set(errors) == {"approve"}
    assert (await chat.pairing()).state == "drafted"


async def test_a_champion_never_sees_a_draft_they_are_part_of(begin: Begin) -> None:
    """Dana is the mentee: the admin decides, Dana hears of it as any mentee does."""
    chat = await begin("pool")
    await chat.nominate("dana", "mentee", by="emil")
    await chat.nominate("finn", "mentor")
    for name in ("dana", "finn"):
        await chat.press(name, "in")
    await chat.fill("finn", topics_offered=["generations"])
    await chat.fill("dana", objectives=["generations"])
    for name in ("dana", "finn"):
        await chat.fill(name, communication_style="direct", feedback_style="straight")
        for _ in range(3):
            await chat.fill(name)
    async with chat.change() as uow:
        for name in ("ana", "bo"):
            part = await uow.people.participant(chat.company, chat.cohort, chat.people[name].id)
            assert part is not None
            part.is_open = False
    await chat.record(PoolChanged(cohort=chat.cohort))
    chat.skim()
    await chat.until("emil", "approval.overview")
    chat.nothing_for("dana")
    await chat.type("dana", "/mentor approval")
    await chat.see("dana", "help.because")
    assert "Finn" not in chat.all_words("dana")
    await chat.press("emil", "Approve all")
    await chat.until("dana", "announcement.met", days=2)

    assert (await chat.pairing("dana")).approved_by == chat.people["emil"].id


async def test_a_role_removed_while_the_form_is_open_changes_nothing(begin: Begin, locale: str) -> None:
    """One polite sentence, the draft stays as it was, no entry in the audit log."""
    chat = await begin("drafted", locale)
    await chat.press("dana", "choose")
    await chat.see("dana", "approval.pick")
    await dismiss(chat, "dana")
    await chat.fill("dana", approve=[(await chat.pairing()).id])
    await chat.see("dana", "help.because")

    assert (await chat.pairing()).state == "drafted"
    assert await audited(chat) == [("pairing approved", "")]
    chat.nothing_for("ana", "bo")


async def test_whoever_lacks_the_right_reads_the_same_sentence(begin: Begin) -> None:
    """With and without a draft, for the admin of regions that have champions and for a participant."""
    chat = await begin("drafted")
    for name in ("emil", "ana"):
        await chat.type(name, "/mentor approval")
        await chat.see(name, "help.because")
    with_a_draft = chat.text("emil"), chat.text("ana")
    await chat.press("dana", "all")
    for name in ("emil", "ana"):
        await chat.type(name, "/mentor approval")

    assert (chat.text("emil"), chat.text("ana", "help.because")) == with_a_draft


async def test_an_unapproved_draft_lapses_after_five_working_days(begin: Begin) -> None:
    """The champion is reminded once; the two have never heard of it and are drafted anew."""
    chat = await begin("drafted")
    first = await chat.pairing()
    await chat.at("dana", "2026-03-05 17:00")
    await chat.see("dana", "approval.overview")
    assert (await chat.pairing()).id == first.id
    await chat.at("dana", "2026-03-11 12:00")
    async with chat.app.engine.work() as uow:
        lapsed = await uow.pairings.get(chat.company, first.id)

    assert lapsed.state == "lapsed"
    assert (await chat.pairing()).state == "drafted"
    assert (await chat.pairing()).id != first.id
    chat.nothing_for("ana", "bo")
