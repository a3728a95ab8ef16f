"""When a conversation opens by itself: after a fact, for some people, at an instant."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from conversations.engine.scene import Scene
from conversations.programme.facts import Fact
from conversations.programme.working_time import add_working_days, last_working_moment

#: Who is asked: person ids, from the fact and the scene of its subject (no reader yet).
Who = Callable[[Scene, Fact], tuple[str, ...]]
#: When, in UTC, seen from one reader's scene; None plants nothing.
When = Callable[[Scene, Fact], datetime | None]


@dataclass(frozen=True)
class Trigger:
    """After `fact`, for each of `who`, at `when`; past `too_late` it is dropped.

    `urgent` names the start of the session that is changed: when it lies before the reader's next working
    moment, the message goes out at once (PRODUCT §2.6).
    """

    fact: type[Fact]
    who: Who
    when: When
    step: str = ""
    too_late: When | None = None
    urgent: When | None = None


def after(
    fact: type[Fact], ask: Who, at: When, step: str = "", too_late: When | None = None, urgent: When | None = None
) -> Trigger:
    """Read as a sentence: after(SessionBooked, ask=both_sides, at=fifteen_minutes_after_the_end)."""
    return Trigger(fact, ask, at, step, too_late, urgent)


# --- who


def both_sides(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Mentor and mentee."""
    return scene.pairing.people if scene.pairing else ()


def the_mentee(scene: Scene, _: Fact) -> tuple[str, ...]:
    """One message for both goes by the mentee, whose region the pairing belongs to (PRODUCT §1)."""
    return (scene.pairing.mentee,) if scene.pairing else ()


def those_who_did_not(scene: Scene, fact: Fact) -> tuple[str, ...]:
    """The sides that did not do it themselves."""
    by = getattr(fact, "by", ()) or ()
    return tuple(person for person in both_sides(scene, fact) if person not in by)


def the_person(_: Scene, fact: Fact) -> tuple[str, ...]:
    """Whoever the fact names."""
    return (str(getattr(fact, "person", "") or getattr(fact, "to", "")),)


def the_people(_: Scene, fact: Fact) -> tuple[str, ...]:
    """Everybody the fact names."""
    return tuple(getattr(fact, "people", ()))


# --- when


def at_once(scene: Scene, _: Fact) -> datetime | None:
    """Now; outside the reader's hours it waits for their next working moment."""
    return scene.now


def the_next_working_day(scene: Scene, _: Fact) -> datetime | None:
    """One of the reader's working days later, as an ordinary reminder would come."""
    return add_working_days(scene.reader.availability, scene.now, 1)


def the_start(scene: Scene, _: Fact) -> datetime | None:
    """The start of the session as it stands."""
    return scene.session.planned_start if scene.session else None


def minutes_after_the_end(policy: str) -> When:
    """So many minutes (a policy) after the session's end."""

    def when(scene: Scene, _: Fact) -> datetime | None:
        end = scene.session.planned_end if scene.session else None
        return end + timedelta(minutes=scene.policy[policy]) if end else None

    return when


def working_days_after_the_end(days: int) -> When:
    """So many of the reader's working days after the session's end."""

    def when(scene: Scene, _: Fact) -> datetime | None:
        end = scene.session.planned_end if scene.session else None
        return add_working_days(scene.reader.availability, end, days) if end else None

    return when


def working_days_before_the_start(policy: str) -> When:
    """So many working days (a policy) before the start; nothing when that is past already."""

    def when(scene: Scene, _: Fact) -> datetime | None:
        start = scene.session.planned_start if scene.session else None
        if start is None:
            return None
        at = add_working_days(scene.reader.availability, start, -scene.policy[policy])
        return at if at > scene.now else None

    return when


def hours_before_the_start(hours: int) -> When:
    """So many hours before the start, moved to the last moment inside hours before (PRODUCT §3)."""

    def when(scene: Scene, _: Fact) -> datetime | None:
        start = scene.session.planned_start if scene.session else None
        if start is None:
            return None
        at = last_working_moment(scene.reader.availability, start - timedelta(hours=hours))
        return at if at > scene.now else None

    return when
