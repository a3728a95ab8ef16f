"""A whole pairing, from the invitation to the second session, as the two and their champion read it."""

import pytest

from tests.stories import Begin


@pytest.mark.parametrize("database", ["sqlite", "postgresql"], indirect=True)
async def test_two_people_are_invited_matched_and_meet(begin: Begin, locale: str) -> None:
    """Every step of PRODUCT §3 up to the second session, and nothing that nobody asked for."""
    chat = await begin("company", locale)

    # Invited: Bo in his morning, Ana when her day begins.
    await chat.nominate("ana", "mentor", by="cleo")
    await chat.nominate("bo", "mentee")
    await chat.see("bo", "invitation.invite")
    chat.nothing_for("ana")
    await chat.at("ana", "2026-03-02 09:00")
    await chat.see("ana", "invitation.invite")

    # Consent and intake.
    await chat.press("ana", "more")
    await chat.see("ana", "invitation.more")
    await chat.press("ana", "in")
    await chat.see("ana", "invitation.welcome", "intake.offer")
    await chat.fill("ana", topics_offered=["inclusive_leadership", "emerging_technology"], own_topics="Night shifts")
    await chat.see("ana", "intake.style")
    await chat.fill("ana", communication_style="direct", feedback_style="straight", modes=["live", "async"])
    await chat.see("ana", "intake.rhythm")
    await chat.fill("ana", favourites=["afternoon"])
    await chat.see("ana", "intake.practical")
    await chat.fill("ana", contact="+55 11 5550 0100")
    await chat.see("ana", "intake.boundaries")
    await chat.fill("ana", off_the_table=["identity"])
    await chat.see("ana", "intake.done")
    await chat.press("bo", "in")
    await chat.see("bo", "invitation.welcome", "intake.wants")
    await chat.fill("bo", objectives=["inclusive_leadership", "generations"])
    await chat.see("bo", "intake.style")
    await chat.fill("bo", communication_style="direct", feedback_style="in_writing", modes=["live"])
    await chat.fill("bo")
    await chat.fill("bo")
    await chat.fill("bo")
    await chat.see("bo", "intake.rhythm", "intake.practical", "intake.boundaries", "intake.done")
    chat.nothing_for("ana", "cleo", "dana", "emil")

    # Matched overnight; the champions of both regions decide, Cleo by asking for it before her day begins.
    await chat.at("dana", "2026-03-03 09:00")
    await chat.see("dana", "approval.overview")
    assert "Ana Ribeiro → Bo Winkler" in chat.words("dana")
    chat.nothing_for("ana", "bo", "cleo", "emil")
    await chat.press("dana", "all")
    await chat.see("dana", "approval.half")
    chat.nothing_for("bo")
    await chat.type("cleo", "/mentor approval")
    await chat.press("cleo", "all")
    await chat.see("cleo", "approval.overview", "approval.done")

    # Announced, each inside their own hours; then the agreement.
    await chat.see("bo", "announcement.met", "agreement.terms")
    assert "Ana Ribeiro" in chat.words("bo", "announcement.met")
    assert "dentit" not in chat.all_words("dana")
    chat.nothing_for("ana")
    await chat.at("ana", "2026-03-03 09:00")
    await chat.see("ana", "announcement.met", "agreement.terms")
    assert "Bo Winkler" in chat.words("ana", "announcement.met")
    await chat.fill("ana", goals=["inclusive_leadership"], own_goal="Be heard", length="45")
    await chat.see("ana", "agreement.signed")
    chat.nothing_for("bo")
    await chat.fill("bo", length="60")
    await chat.see("bo", "agreement.signed", "agreement.agreed", "golden_hour.choose")
    await chat.see("ana", "agreement.agreed", "golden_hour.choose")

    # A golden hour: the first time both chose is booked.
    times = chat.options("ana", "times")[:3]
    assert chat.options("bo", "times")[:3] == times
    await chat.fill("bo", times=times[1:])
    await chat.see("bo", "golden_hour.noted")
    chat.nothing_for("ana")
    await chat.fill("ana", times=times[:2])
    await chat.see("ana", "golden_hour.noted", "golden_hour.booked")
    await chat.see("bo", "golden_hour.booked")
    first = await chat.session(0)
    assert first.planned_start is not None
    assert first.planned_start.isoformat() == times[1]
    assert first.planned_end is not None
    assert (first.planned_end - first.planned_start).seconds == 45 * 60
    assert [file["media_type"].split(";")[0] for file in chat.card("bo")["card"]["files"]] == ["text/calendar"]

    # Where each of them stands at the beginning.
    for name in ("bo", "ana"):
        await chat.until(name, "check_in.baseline", days=4)
        await chat.fill(name, confidence_1="3", inclusion="4")
        await chat.see(name, "check_in.thanks")

    # Prepared.
    for name in ("ana", "bo"):
        await chat.until(name, "preparation.guide")
    await chat.at_instant(first.planned_start)
    for name in ("ana", "bo"):
        await chat.see(name, "preparation.day", "preparation.hour")

    # Met, and asked exactly three questions.
    await chat.until("bo", "pulse.held", days=1)
    await chat.until("ana", "pulse.held", days=1)
    await chat.press("ana", "yes")
    await chat.see("ana", "pulse.learning")
    await chat.fill("ana", learning="Silence is an answer")
    await chat.see("ana", "pulse.action")
    await chat.fill("ana", action="Ask twice")
    await chat.see("ana", "pulse.useful")
    await chat.fill("ana", useful="5", length="45")
    await chat.see("ana", "pulse.thanks")
    await chat.press("bo", "yes")
    await chat.press("bo", "@skip")
    await chat.press("bo", "@skip")
    await chat.press("bo", "@skip")
    await chat.see("bo", "pulse.learning", "pulse.action", "pulse.useful", "pulse.thanks")
    assert (await chat.session(0)).status == "held"
    assert "Silence is an answer" not in chat.all_words("bo") + chat.all_words("dana") + chat.all_words("emil")

    # Asked in private whether to go on; neither hears what the other said.
    for name in ("bo", "ana"):
        await chat.until(name, "chemistry.together", days=4)
    for name in ("ana", "bo"):
        await chat.press(name, "go_on")
        await chat.see(name, "chemistry.go_on")

    # And again: the second session.
    await chat.until("bo", "golden_hour.choose")
    await chat.until("ana", "golden_hour.choose")
    times = chat.options("ana", "times")[:3]
    for name in ("ana", "bo"):
        await chat.fill(name, times=times)
    await chat.see("bo", "golden_hour.noted", "golden_hour.booked")
    await chat.see("ana", "golden_hour.noted", "golden_hour.booked")
    second = await chat.session(1)
    assert second.planned_end is not None
    await chat.at_instant(second.planned_end)
    await chat.until("ana", "pulse.held")
    await chat.until("bo", "pulse.held")
    for name in ("ana", "bo"):
        await chat.press(name, "no")
        await chat.see(name, "pulse.not_this_time")
    assert (await chat.session(1)).status == "missed"
    assert (await chat.pairing()).run == 1

    # The champion hears of that one the same day, and nobody else of anything.
    await chat.see("dana", "escalation.look")
    chat.nothing_for("cleo", "dana", "emil", "finn", "gia")
