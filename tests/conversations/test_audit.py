"""The quarterly audit: somebody of another region sees what was shared with it, and nothing else (PRODUCT §4)."""

from conversations.engine.ledger.auditing import audit_result
from conversations.programme.companies import Region, Role
from conversations.programme.facts import AuditDue, NoteShared
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


async def over(begin: Begin, locale: str = "en", auditor: str = "finn") -> Chat:
    """The quarter is over; a champion of a third region, or the admin, is asked about Ana and Bo."""
    chat = await begin("noted", locale)
    if auditor == "finn":
        async with chat.change() as uow:
            uow.add(Region("west", chat.company, "West"))
            uow.add(Role("hat-of-finn", chat.company, chat.people["finn"].id, "champion", "west"))
    session = await chat.session(0)
    for name, kind, with_ in (("ana", "learning", "audit"), ("bo", "learning", "partner")):
        by = (chat.people[name].id,)
        await chat.record(NoteShared(session=session.id, by=by, kind=kind, with_=with_))
    await chat.until(auditor, "audit.look", days=40)
    return chat


async def test_an_auditor_sees_what_took_place_and_what_was_shared(begin: Begin, locale: str) -> None:
    """In the first working days of the next quarter; not what stayed private, and nobody else is asked."""
    chat = await over(begin, locale)
    seen = chat.words("finn")
    await chat.press("finn", {"en": "Worth a talk", "de": "Ein Gespräch wert"}[locale])
    await chat.fill("finn", line="canary: they would like more time")
    async with chat.app.engine.work() as uow:
        (found,) = await uow.pairings.audited(chat.company, "2026-Q1")
        (audit,) = await uow.pairings.audits(chat.company, "2026-Q1")

    assert chat.now.month == 4
    assert chat.now.day <= 3
    assert "ana learned this" in seen
    assert "bo learned this" not in seen
    assert "will do that" not in seen
    assert (found.verdict, audit.size, audit.pairings) == ("talk", 1, 1)
    assert chat.steps("finn")[-1] == "audit.done"
    assert (await audited(chat))[-1] == ("audit verdict", "", "talk")
    assert "canary" not in "".join(map(chat.all_words, ("ana", "bo", "cleo", "dana", "emil")))
    assert not [
        each for name in ("ana", "bo", "cleo", "dana") for each in chat.steps(name) if each.startswith("audit.")
    ]


async def test_needs_help_reaches_the_champion_and_a_pattern_the_office(begin: Begin) -> None:
    """Without a champion elsewhere an admin looks; one of one is a pattern, told once; the share stays untold."""
    chat = await over(begin, auditor="emil")
    await chat.press("emil", "Needs help")
    await chat.fill("emil")
    await chat.until("dana", "audit.pattern", days=3)
    await chat.until("dana", "escalation.look", days=3)
    async with chat.app.engine.work() as uow:
        result = await audit_result(uow, await uow.companies.get(chat.company), "2026-Q1")

    assert "The audit suggests a talk" in chat.words("dana", "escalation.look")
    assert "Ana" not in chat.text("dana", "audit.pattern")
    assert chat.count("emil", "audit.pattern") == 1
    assert (result.n, dict(result.shares)) == (0, {})


async def test_the_desk_lists_answers_and_takes_them_back(begin: Begin, locale: str) -> None:
    """By name or button; the sample for admins alone; whoever is not its auditor changes nothing."""
    chat = await over(begin, locale)
    await chat.type("finn", "/mentor audits")
    await chat.press("finn", {"en": "Looks fine", "de": "Sieht gut aus"}[locale])
    await chat.type("finn", "/mentor audits verdict Ana talk")
    await chat.press("finn", {"en": "Undo", "de": "Rückgängig machen"}[locale])
    await chat.type("dana", "/mentor audits verdict Ana help")
    await chat.type("emil", "/mentor audits sample")
    sample = chat.words("emil")
    await chat.type("finn", "/mentor audits sample")
    entries = [each for each in await audited(chat) if each[0] == "audit verdict"]

    assert chat.steps("finn")[-1] == "help.because"
    assert "audit/" in sample
    assert "Europe" in sample
    assert [(before, after) for _, before, after in entries] == [("", "fine"), ("fine", "talk"), ("talk", "fine")]


async def test_whoever_lost_the_hat_or_is_none_of_its_auditors_is_shown_nothing(begin: Begin) -> None:
    """Rights are read again: the question does not open, and the button is refused."""
    chat = await over(begin)
    pairing = await chat.pairing()
    async with chat.change() as uow:
        for role in await uow.companies.roles_of(chat.company, chat.people["finn"].id):
            await uow.delete(role)
    await chat.press("finn", "Looks fine")
    await chat.record(AuditDue(pairing=pairing.id, quarter="2026-Q1", to=chat.people["dana"].id))
    await chat.days(1)

    assert chat.steps("finn")[-1] == "help.because"
    assert "audit.look" not in chat.steps("dana")
    assert not [each for each in await audited(chat) if each[0] == "audit verdict"]
