"""Match: previewed, run, approved, arranged by hand, kept together or apart (PRODUCT §3, §5)."""

from conversations.programme.companies import Role
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant
from conversations.programme.subjects import Subject
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin

#: Who could meet whom in Europe: topics offered and wanted.
READY = {"emil": ("mentor", "generations"), "finn": ("mentor", "identity"), "gia": ("mentee", "generations")}


async def europeans(chat: Chat, bo: str = "identity") -> None:
    """Emil and Finn would mentor, Gia and Bo would listen; Ana has left the pool. Not a soul is drafted."""
    async with chat.change() as uow:
        for name, (side, topic) in READY.items():
            part = Participant(f"in-{name}", chat.company, chat.cohort, chat.people[name].id, "ready")
            part.topics_offered, part.objectives = ((topic,), ()) if side == "mentor" else ((), (topic,))
            part.consented_at = part.intake_at = chat.now
            part.wants_mentor, part.wants_mentee = side == "mentor", side == "mentee"
            uow.add(part)
        ana, mentee = [
            await uow.people.participant(chat.company, chat.cohort, chat.people[each].id) for each in ("ana", "bo")
        ]
        assert ana
        assert mentee
        ana.is_open = False
        mentee.objectives = (bo,)
        # Emil is part of it, so Cleo looks after the programme.
        uow.add(Role("admin too", chat.company, chat.people["cleo"].id, "admin"))


async def drafts(chat: Chat) -> list[str]:
    """Who is drafted with whom now, by first names."""
    names = {person.id: name for name, person in chat.people.items()}
    async with chat.app.engine.work() as uow:
        found = await uow.pairings.all(chat.company)
    return sorted(f"{names[each.mentor]} {names[each.mentee]}" for each in found if each.state == "drafted")


async def dismiss(chat: Chat, name: str) -> None:
    """Take somebody's roles away."""
    async with chat.change() as uow:
        for role in await uow.companies.roles_of(chat.company, chat.people[name].id):
            await uow.delete(role)


async def test_a_preview_changes_nothing_and_a_run_drafts_at_once(begin: Begin, locale: str) -> None:
    """The answer says at once that it is being worked on; what was found follows, with a why and who is left over."""
    chat = await begin("pool", locale)
    await europeans(chat, bo="social_impact")
    chat.skim()
    await chat.type("dana", "/mentor match preview")
    await chat.see("dana", "desk.answer", "desk.answer")
    shown = chat.words("dana")

    assert {"en": "I'm working on it", "de": "Ich bin dran"}[locale] in chat.all_words("dana")
    assert "Emil Seidel → Gia Serrano" in shown
    assert {"en": "one topic in common (Generations at work)", "de": "ein gemeinsames Thema (Generationen im Beruf)"}[
        locale
    ] in shown
    assert {
        "en": "Bo Winkler (mentee): no partner fits this time",
        "de": "Bo Winkler (hört zu): diesmal passt niemand",
    }[locale] in shown
    assert "Ana" not in shown
    assert await drafts(chat) == []
    assert await audited(chat) == []
    await chat.press("dana", {"en": "Draft them now", "de": "Jetzt so entwerfen"}[locale])

    assert await drafts(chat) == ["emil gia"]
    assert {"en": "I've drafted one pair", "de": "habe ich ein Tandem bei dir entworfen"}[locale] in chat.all_words(
        "dana"
    )
    assert await audited(chat) == [("matching started", "", "")]
    chat.nothing_for("emil", "gia")
    await chat.see("bo", "waiting.told")


async def test_drafts_are_approved_one_by_one_or_all_at_once(begin: Begin, locale: str) -> None:
    """One across two regions waits for the other region's yes, and the list says so to both."""
    chat = await begin("matched", locale)
    await chat.type("cleo", "/mentor match")
    for_both = chat.words("cleo")
    await chat.press("cleo", {"en": "Approve", "de": "Bestätigen"}[locale])
    half = chat.words("cleo")
    await chat.type("cleo", "/mentor match approve Ana")
    again = chat.words("cleo")
    await chat.type("dana", "/mentor match approve all")
    await chat.until("bo", "announcement.met", days=1)

    assert {"en": "your yes and the other region's", "de": "dein Ja und das der anderen Region"}[locale] in for_both
    assert {"en": "waits for the other region's yes", "de": "wartet noch auf das Ja der anderen"}[locale] in half
    assert {"en": "doesn't wait for your yes", "de": "wartet nicht auf dein Ja"}[locale] in again
    assert [each[1:] for each in await audited(chat)] == [
        ("drafted", "approved by one region"),
        ("drafted", "approved"),
    ]
    await chat.type("dana", "/mentor match approve all")
    assert {"en": "No draft is waiting", "de": "Auf dein Ja wartet kein Entwurf"}[locale] in chat.words("dana")


async def test_drafts_are_arranged_by_hand_within_the_hard_rules(begin: Begin) -> None:
    """Another mentor, mentors changed, each with its way back; what the rules forbid reads as every refusal does."""
    chat = await begin("pool")
    await europeans(chat)
    await chat.type("dana", "/mentor match run")
    assert await drafts(chat) == ["emil gia", "finn bo"]
    await chat.type("dana", "/mentor match swap Gia, Bo")
    assert await drafts(chat) == ["emil gia", "finn bo"]
    assert "these two can't be paired" in chat.words("dana")
    await offer_everything(chat)
    await chat.type("dana", '/mentor match swap Gia, Bo why="Same product"')
    assert await drafts(chat) == ["emil bo", "finn gia"]
    await chat.press("dana", "Undo")
    assert await drafts(chat) == ["emil gia", "finn bo"]
    await chat.type("dana", "/mentor match override Gia mentor=Finn")
    assert "has no room for another partner" in chat.words("dana")
    await chat.type("dana", "/mentor match forbid Finn, Bo, they share a desk")
    assert await drafts(chat) == ["emil gia"]
    await chat.type("dana", "/mentor match override Gia mentor=Finn")
    assert await drafts(chat) == ["finn gia"]
    await chat.press("dana", "Approve Finn Lorenz → Gia Serrano")
    await chat.until("gia", "announcement.met", days=1)

    assert [action for action, *_ in await audited(chat)] == [
        "matching started",
        *["drafts arranged by hand"] * 2,
        "pairing forbidden",
        "drafts arranged by hand",
        "pairing approved",
    ]


async def offer_everything(chat: Chat) -> None:
    """Both mentors offer both topics."""
    async with chat.change() as uow:
        for name in ("emil", "finn"):
            part = await uow.people.participant(chat.company, chat.cohort, chat.people[name].id)
            assert part
            part.topics_offered = ("generations", "identity")


async def test_two_are_kept_together_or_apart_until_it_is_taken_back(begin: Begin, locale: str) -> None:
    """The matcher heeds both; the list shows them with their way back; what is missing opens the form."""
    chat = await begin("pool", locale)
    await europeans(chat)
    await offer_everything(chat)
    await chat.type("dana", "/mentor match pin Finn, Gia")
    await chat.type("dana", "/mentor match forbid Emil, Bo")
    await chat.see("dana", "desk.answer", "desk.match_forbid")
    await chat.fill("dana", why="canary: they share a flat")
    await chat.type("dana", "/mentor match run")
    assert await drafts(chat) == ["finn gia"]
    await chat.type("dana", "/mentor match pins")
    assert "Finn Lorenz → Gia Serrano" in chat.words("dana")
    await chat.press("dana", "@run:1")
    await chat.type("dana", "/mentor match run")

    assert await drafts(chat) == ["emil bo", "finn gia"]
    assert "canary" not in "".join(chat.all_words(name) for name in ("cleo", "bo", "emil", "finn"))
    bo, emil = chat.people["bo"].id, chat.people["emil"].id
    assert ("pairing forbidden", "", f"person/{emil}, person/{bo}") in await audited(chat)
    assert ("forbidden pairing taken back", f"person/{emil}, person/{bo}", "") in await audited(chat)


async def test_a_private_boundary_refuses_in_the_same_words_as_any_rule(begin: Begin) -> None:
    """Whether they have no topic in common or somebody wrote something in confidence: nobody can tell."""
    chat = await begin("pool")
    await europeans(chat)
    await chat.type("dana", "/mentor match pin Finn, Gia")
    by_a_public_rule = chat.text("dana").replace("Finn Lorenz → Gia Serrano", "…")
    async with chat.change() as uow:
        gia = chat.people["gia"].id
        part = await uow.people.participant(chat.company, chat.cohort, gia)
        assert part
        await uow.confidences.put(chat.company, gia, Subject("cohort", chat.cohort), "not_with_people", "Emil Seidel")
    await chat.type("dana", "/mentor match pin Emil, Gia")

    assert chat.text("dana").replace("Emil Seidel → Gia Serrano", "…") == by_a_public_rule


async def test_nobody_arranges_their_own_pairing_nor_that_of_another_region(begin: Begin) -> None:
    """Conflict of interest, another region, no role, and a role that went while the form was open."""
    chat = await begin("pool")
    await europeans(chat)
    async with chat.change() as uow:
        europe = chat.people["gia"].region
        uow.add(Role("gia's hat", chat.company, chat.people["gia"].id, "champion", europe))
        uow.add(Pairing("a draft", chat.company, chat.cohort, europe, chat.people["finn"].id, gia(chat), chat.now))
    for line in ("match pin Finn, Gia", "match forbid Finn, Gia, because"):
        await chat.type("gia", f"/mentor {line}")
        assert chat.steps("gia")[-1] == "help.because"
    await chat.type("gia", "/mentor match")
    assert "Finn" not in chat.words("gia")
    await chat.type("gia", "/mentor match approve all")
    await dismiss(chat, "cleo")
    async with chat.change() as uow:
        uow.add(Role("again", chat.company, chat.people["cleo"].id, "champion", chat.people["ana"].region))
    await chat.type("cleo", "/mentor match forbid Finn, Gia, because")
    assert "I know nobody" in chat.words("cleo")
    await chat.type("dana", "/mentor match forbid Finn, Gia")
    await dismiss(chat, "dana")
    await chat.fill("dana", why="because")
    await chat.type("bo", "/mentor match run")
    for name in ("dana", "bo"):
        assert chat.steps(name)[-1] == "help.because"

    assert await drafts(chat) == ["finn gia"]
    assert await audited(chat) == []


def gia(chat: Chat) -> str:
    """Her id."""
    return chat.people["gia"].id
