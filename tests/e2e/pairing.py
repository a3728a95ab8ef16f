"""The chapters of one pairing, played by hand on the page: a mentor in São Paulo, a mentee and a champion in Berlin."""

from tests.e2e.player import Player, move


async def both_say_yes_and_answer(mentor: Player, mentee: Player) -> None:
    """The invitation with everything there is to read, then every step of the intake, in English and in German."""
    await mentor.press("Tell me more")
    await mentor.reads("Nothing starts before your yes")
    await mentor.press("I'm in")
    await mentor.reads("Which topics would you like to talk about?")
    await mentor.tick("Inclusive leadership", "Emerging technology")
    await mentor.answer_all("These are my topics")
    await mentor.reads("How do you like to talk?")
    await mentor.answer_all("That's me")
    await mentor.reads("When is a good time for you?")
    await mentor.answer_all("These are my hours")
    await mentor.reads("How many partners")
    await mentor.answer_all("That suits me")
    await mentor.reads("Is there anything you'd rather avoid?")
    await mentor.answer_all("That's everything")
    await mentor.reads("That's all I need")
    await mentee.press("Ich bin dabei")
    await mentee.reads("Was möchtest du lernen?")
    await mentee.tick("Inklusive Führung", "Neue Technologien")
    for submit in ("Das möchte ich lernen", "So mag ich es", "Das sind meine Zeiten", "So passt es", "Das ist alles"):
        await mentee.answer_all(submit)
    await mentee.reads("Mehr brauche ich nicht")


async def they_are_matched(mentor: Player, champion: Player) -> None:
    """The matcher drafts in the morning, the champion says yes; then it is morning where the mentor is, and the
    champion there says yes too: the two are of different regions."""
    await champion.lead()
    await move(champion.page, f"Move to the next working day of {champion.name}")
    await champion.press("Alle bestätigen")
    await mentor.lead()
    await move(mentor.page, f"Move to the next working day of {mentor.name}")
    colleague = await champion.gives_the_seat_to("champion Americas")
    await colleague.press("Approve all")
    await colleague.reads("Noted in the audit log")
    await colleague.gives_the_seat_to(champion.name)


async def both_agree(mentor: Player, mentee: Player) -> None:
    """Both learn about each other and sign."""
    await mentor.has_read(f"{mentee.name} is your mentee")
    await mentee.has_read(mentor.name)
    await mentor.press("I agree")
    await mentor.reads("Signed")
    await mentee.press("Einverstanden")


async def both_choose_a_time(mentor: Player, mentee: Player) -> None:
    """Both tick the second proposal; it is booked."""
    for person, submit in ((mentor, "That's my choice"), (mentee, "Das ist meine Wahl")):
        await person.form.get_by_role("checkbox").nth(1).check()
        await person.press(submit)
    await mentor.reads("Booked")
    await mentee.reads("Gebucht")


async def both_answer_the_pulse(mentor: Player, mentee: Player) -> None:
    """It took place; each keeps one learning and one next step."""
    await mentor.press("Yes")
    await mentor.write("Keep it for me", "I learned", "She asks why, and means it.")
    await mentor.write("Keep it for me", "I'll do this next", "Bring one open question.")
    await mentor.press("That's it")
    await mentor.reads("Thank you")
    await mentee.press("Ja")
    await mentee.write("Für mich behalten", "Das habe ich gelernt", "Fragen statt erklären.")
    await mentee.write("Für mich behalten", "Das mache ich als Nächstes", "Einen Monat zuhören.")
    await mentee.press("Das war's")
    await mentee.reads("Danke")
