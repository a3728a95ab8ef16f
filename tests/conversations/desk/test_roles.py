"""Roles: given and taken at once; somebody always runs the programme (PRODUCT §1)."""

from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


async def hats(chat: Chat, name: str) -> list[str]:
    """The roles of somebody, each with the name of its region."""
    async with chat.app.engine.work() as uow:
        regions = {each.id: each.name for each in await uow.companies.regions(chat.company)}
        worn = await uow.companies.roles_of(chat.company, chat.people[name].id)
        return [f"{each.name} {regions.get(each.region or '', '')}".strip() for each in worn]


async def test_a_role_counts_from_the_moment_it_is_given(begin: Begin, locale: str) -> None:
    """And no longer than until it is taken, with a form open or not."""
    chat = await begin("company", locale)
    await chat.type("emil", "/mentor roles give Finn Lorenz champion region=Europe")
    await chat.type("finn", "/mentor regions set cadence.running")
    await chat.see("finn", "desk.regions_set")
    await chat.type("emil", "/mentor roles take Finn champion region=Europe")
    await chat.press("emil", "@run:0")
    await chat.fill("finn", value="2")
    await chat.see("finn", "help.because")
    await chat.press("emil", "@run:0")
    await chat.type("emil", "/mentor roles give Finn champion region=Europe")
    await chat.type("emil", "/mentor roles")

    assert await hats(chat, "finn") == ["champion Europe"]
    assert "Finn Lorenz" in chat.words("emil")
    assert await audited(chat) == [
        ("role given", "", "champion, Europe"),
        ("role taken", "champion, Europe", ""),
        ("role given", "", "champion, Europe"),
    ]


async def test_the_last_admin_keeps_the_role(begin: Begin) -> None:
    """Until somebody else has it, too; then even the admin's own hat can go."""
    chat = await begin("company")
    await chat.type("emil", "/mentor roles take Emil admin sure=yes")
    assert await hats(chat, "emil") == ["admin"]
    await chat.type("emil", "/mentor roles give Gia admin")
    await chat.type("emil", "/mentor roles take Emil admin sure=yes")
    await chat.type("emil", "/mentor roles")
    await chat.see("emil", *("desk.answer",) * 3, "help.because")
    await chat.type("dana", "/mentor roles give Dana admin")
    await chat.see("dana", "help.because")

    assert (await hats(chat, "emil"), await hats(chat, "gia")) == ([], ["admin"])
    assert await hats(chat, "dana") == ["champion Europe"]
