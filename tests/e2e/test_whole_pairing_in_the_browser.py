"""One whole pairing, lived by three people in a real Chromium through the real application."""

from datetime import timedelta
from pathlib import Path

import icalendar
import pytest
import vobject
from playwright.async_api import Page, expect

from tests.e2e.living import living
from tests.e2e.pairing import (
    both_agree,
    both_answer_the_pulse,
    both_choose_a_time,
    both_say_yes_and_answer,
    they_are_matched,
)
from tests.e2e.player import Player, move, players

pytestmark = pytest.mark.browser


async def test_a_pairing_lives_from_the_invitation_to_the_pulse(page: Page, tmp_path: Path) -> None:
    """Invitation, intake, the champion's yes, agreement, a booked hour, its calendar file, a restart, both pulses."""
    async with living(tmp_path) as port:
        page.set_default_timeout(10_000)
        await page.goto(f"http://127.0.0.1:{port}/")
        mentor, mentee, champion = await players(page)
        await both_say_yes_and_answer(mentor, mentee)
        await they_are_matched(mentor, champion)
        await both_agree(mentor, mentee)
        await both_choose_a_time(mentor, mentee)
        calendar = await _downloaded(mentor, tmp_path)
        before = [await person.said() for person in (mentor, mentee, champion)]

    async with living(tmp_path, port, start=2):
        await expect(page.get_by_role("status").filter(has_text="The connection is gone")).to_be_hidden(timeout=10_000)
        await page.reload()
        await mentor.has_read(calendar.name)
        after = [await person.said() for person in (mentor, mentee, champion)]
        await move(page, "Move the clock by one week")
        await move(page, "Move the clock by one hour")
        await move(page, "Move the clock by one hour")
        await both_answer_the_pulse(mentor, mentee)

    assert after == before
    _is_the_booked_hour(calendar)


async def _downloaded(person: Player, folder: Path) -> Path:
    async with person.page.expect_download() as waiting:
        await person.latest.get_by_role("link").click()
    download = await waiting.value
    file = folder / download.suggested_filename
    await download.save_as(file)
    return file


def _is_the_booked_hour(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    kept = {str(event["UID"]): event for event in events if event["STATUS"] == "CONFIRMED"}
    session = next(event for uid, event in kept.items() if uid.endswith("@flipside"))
    start, end = session.decoded("DTSTART"), session.decoded("DTEND")

    assert (start.isoformat(), end - start) == ("2026-03-11T12:00:00+00:00", timedelta(hours=1))
    assert min(event.decoded("DTSTART") for event in kept.values()) >= start - timedelta(minutes=30)
    assert max(event.decoded("DTEND") for event in kept.values()) <= end + timedelta(minutes=30)
    assert vobject.readOne(text).vevent.dtstart.value == start
