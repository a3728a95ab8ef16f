"""The intake: each part opted into, left and resumed, boundaries for the matcher alone (PRODUCT §4)."""

from tests.stories import Begin

STYLE: dict[str, str | list[str]] = {"communication_style": "direct", "feedback_style": "straight", "modes": ["live"]}


async def test_a_mentor_says_what_they_offer(begin: Begin, locale: str) -> None:
    """Facts for the matcher in the open, own words sealed."""
    chat = await begin("consented", locale)
    await chat.fill("ana", topics_offered=["identity"], own_topics="Night shifts")
    await chat.fill("ana", **STYLE)
    await chat.fill("ana", favourites=["afternoon"], edges="no")
    await chat.fill("ana", capacity="2", contact="+55 11 5550 0100")
    await chat.fill("ana", not_with_units="Sales")
    await chat.see("ana", "intake.style", "intake.rhythm", "intake.practical", "intake.boundaries", "intake.done")
    part = await chat.participant("ana")
    ana = await chat.person("ana")

    assert (part.state, part.wants_mentor, part.wants_mentee) == ("ready", True, False)
    assert (part.topics_offered, part.objectives, part.capacity_mentor) == (("identity",), (), 2)
    assert (ana.takes_edges, ana.favourites, ana.lunch) == (False, ((840, 1020),), (720, 765))
    async with chat.app.engine.work() as uow:
        sealed = await uow.confidences.of(chat.company, ana.id)
    assert sorted(sealed.values()) == ["+55 11 5550 0100", "Night shifts", "Sales"]


async def test_a_mentee_says_what_they_want_to_learn(begin: Begin, locale: str) -> None:
    """No topics are offered by the one who learns."""
    chat = await begin("consented", locale)
    await chat.fill("bo", objectives=["identity", "generations"])
    await chat.see("bo", "intake.style")
    await chat.fill("bo", **STYLE)
    for _ in range(3):
        await chat.fill("bo")
    part = await chat.participant("bo")

    assert (part.wants_mentor, part.wants_mentee, part.objectives) == (False, True, ("identity", "generations"))


async def test_whoever_wants_both_sides_is_asked_both(begin: Begin, locale: str) -> None:
    """The side is asked when nobody named one."""
    chat = await begin("company", locale)
    await chat.nominate("finn", "")
    await chat.press("finn", "in")
    await chat.press("finn", "both")
    await chat.fill("finn", topics_offered=["identity"])
    await chat.fill("finn", objectives=["generations"])
    await chat.fill("finn", **STYLE)
    for _ in range(3):
        await chat.fill("finn")
    part = await chat.participant("finn")

    assert (part.wants_mentor, part.wants_mentee) == (True, True)


async def test_what_does_not_fit_is_told_field_by_field(begin: Begin, locale: str) -> None:
    """Nothing moves, and what was given stays in the form."""
    chat = await begin("consented", locale)
    too_many = await chat.misfill("bo", objectives=chat.options("bo", "objectives")[:5])
    invented = await chat.misfill("bo", objectives=["world_peace"])
    nothing = await chat.misfill("bo", objectives=[])
    assert [set(each) for each in (too_many, invented, nothing)] == [{"objectives"}] * 3
    assert "4" in too_many["objectives"]
    await chat.fill("bo", objectives=["identity"])
    await chat.fill("bo", **STYLE)
    errors = await chat.misfill("bo", week="whenever", zone="Atlantis", lunch="never", favourites=["night"])

    assert set(errors) == {"week", "zone", "lunch", "favourites"}
    assert (await chat.participant("bo")).state == "consented"
    await chat.fill("bo", week="Mon-Thu 08:00-12:00", zone="madrid")
    await chat.see("bo", "intake.style", "intake.rhythm", "intake.practical")


async def test_too_long_a_text_is_told_with_its_length(begin: Begin) -> None:
    """Errors teach: how long it is, how much room there is."""
    chat = await begin("consented")
    errors = await chat.misfill("ana", topics_offered=["identity"], own_topics="x" * 340)

    assert errors == {"own_topics": "That is 340 characters; there is room for 300."}


async def test_a_form_can_be_typed_field_by_field(begin: Begin, locale: str) -> None:
    """A number, a label, a list, 'skip' for what may be left out."""
    chat = await begin("consented", locale)
    await chat.type("ana", "1, 3")
    await chat.see("ana", "help.one_field")
    await chat.type("ana", {"en": "skip", "de": "überspringen"}[locale])
    await chat.see("ana", "intake.style")
    await chat.type("ana", "2")
    await chat.type("ana", "99")
    await chat.see("ana", "help.one_field", "help.one_field")
    await chat.type(
        "ana",
        {"en": "Straight out", "de": chat.card("ana", "intake.style")["card"]["inputs"][1]["options"][0]["label"]}[
            locale
        ],
    )
    await chat.type("ana", "en; de")
    await chat.type("ana", "1")
    await chat.see("ana", "help.one_field", "help.one_field", "intake.rhythm")
    async with chat.app.engine.work() as uow:
        (intake,) = await uow.talks.waiting_of(chat.company, chat.people["ana"].id)

    assert intake.answers["topics_offered"] == ("inclusive_leadership", "identity")
    assert intake.answers["own_topics"] is None
    assert (intake.answers["communication_style"], intake.answers["feedback_style"]) == ("thoughtful", "straight")
    assert (intake.answers["languages"], intake.answers["modes"]) == (("en", "de"), ("live",))


async def test_it_is_left_and_resumed(begin: Begin, locale: str) -> None:
    """Put off, it comes again with the same question; the answers given so far are kept."""
    chat = await begin("consented", locale)
    await chat.fill("bo", objectives=["identity"])
    await chat.press("bo", "@tomorrow")
    await chat.see("bo", "intake.style", "help.postponed")
    await chat.at("bo", "2026-03-03 12:00")
    await chat.see("bo", "intake.style")
    await chat.fill("bo", **STYLE)
    for _ in range(3):
        await chat.fill("bo")

    assert (await chat.participant("bo")).objectives == ("identity",)


async def test_answers_can_be_changed_later(begin: Begin, locale: str) -> None:
    """The form comes filled in; a new zone is the person's from now on."""
    chat = await begin("pool", locale)
    await chat.type("bo", {"en": "change my answers", "de": "meine Antworten ändern"}[locale])
    await chat.see("bo", "intake.wants")
    assert chat.card("bo")["card"]["inputs"][0]["value"] == ["inclusive_leadership", "generations"]
    await chat.fill("bo")
    await chat.fill("bo")
    await chat.fill("bo", zone="Helsinki")
    await chat.fill("bo")
    await chat.fill("bo")

    assert (await chat.person("bo")).zone == "Europe/Helsinki"


async def test_whoever_changes_a_topic_keeps_their_boundaries(begin: Begin) -> None:
    """What was written before stands in the form again, for its author; sent off as it is, it stays as it was."""
    chat = await begin("consented")
    await chat.fill("bo", objectives=["generations"])
    await chat.fill("bo", **STYLE)
    await chat.fill("bo")
    await chat.fill("bo", contact="bo@example.com")
    await chat.fill("bo", off_the_table=["identity"], not_with_people="Cleo Tavares", not_with_units="Sales")
    await chat.type("bo", "/mentor intake")
    await chat.fill("bo", objectives=["social_impact"])
    for _ in range(4):
        await chat.fill("bo")
    async with chat.app.engine.work() as uow:
        words = await uow.confidences.of(chat.company, chat.people["bo"].id)

    assert (await chat.participant("bo")).objectives == ("social_impact",)
    assert {name: line for (_, name), line in words.items()} == {
        "off_the_table": "identity",
        "not_with_people": "Cleo Tavares",
        "not_with_units": "Sales",
        "contact": "bo@example.com",
    }


async def test_boundaries_keep_two_people_apart_and_nobody_hears_why(begin: Begin, locale: str) -> None:
    """No draft, a true and kind word to both, nothing to the champion."""
    chat = await begin("consented", locale)
    await chat.fill("ana", topics_offered=["identity"])
    await chat.fill("bo", objectives=["identity"])
    for name in ("ana", "bo"):
        await chat.fill(name, **STYLE)
        await chat.fill(name)
        await chat.fill(name)
    await chat.fill("ana", not_with_people="bo winkler")
    await chat.fill("bo")
    chat.skim()
    await chat.at("ana", "2026-03-03 12:00")
    await chat.see("ana", "waiting.told")
    await chat.see("bo", "waiting.told")

    assert chat.text("ana") == chat.text("bo")
    chat.nothing_for("dana", "cleo", "emil")


async def test_free_text_is_stored_and_shown_literally(begin: Begin) -> None:
    """Mention syntax, markup, emoji and right-to-left text mean nothing to anybody."""
    chat = await begin("consented")
    words = "<@U1> *b* @everyone 👩🏽‍🏫 שלום </b>"
    await chat.misfill("ana", topics_offered=[], own_topics=words)
    await chat.fill("ana", topics_offered=["identity"], own_topics=words)
    await chat.fill("ana", **STYLE)
    for _ in range(3):
        await chat.fill("ana")
    async with chat.app.engine.work() as uow:
        sealed = await uow.confidences.of(chat.company, chat.people["ana"].id)

    assert list(sealed.values()) == [words]
