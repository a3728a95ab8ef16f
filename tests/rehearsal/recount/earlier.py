"""The rows as they stood at an earlier instant: what came later has not happened yet.

A row keeps the last of what was said; when the earlier things were said, the messages that answered them tell.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from tests.rehearsal.auditor.files import Message
from tests.rehearsal.recount.rows import Deed, Member, Pulse, Rows

#: What follows the first answer after a session: it was held, it was not.
FIRST_REPLIES = ("pulse.learning", "pulse.not_this_time")

#: What follows somebody's yes to a cohort, and their leaving it.
JOINS = {"invitation.welcome": True, "leave.done": False}
#: Where a session gets another time, what was said of the one before counts no more.
PLACES = ("golden_hour.booked", "preparation.in_writing", "pulse.moved", "change.noted")


class Told:
    """When which answer was given, by the replies to it: learning and tap of a pulse, each word about an action."""

    def __init__(self, messages: Iterable[Message]) -> None:
        self._noted: dict[tuple[str | None, str], datetime] = {}
        self._tapped: dict[tuple[str | None, str], datetime] = {}
        self._last: dict[tuple[str | None, str], datetime] = {}
        self._said: dict[tuple[str | None, str], list[Message]] = {}
        self._placed: dict[str | None, list[datetime]] = {}
        self._joined: dict[tuple[str, str], list[tuple[datetime, bool]]] = {}
        self._asked: dict[str, list[datetime]] = {}
        self._spoken: dict[str, list[datetime]] = {}
        asked_to_tap: dict[tuple[str | None, str], bool] = {}
        for each in messages:
            if each.name in FIRST_REPLIES and each.is_reply:
                self._said.setdefault((each.session, each.to), []).append(each)
            if each.name in JOINS and each.is_reply:
                joined = self._joined.setdefault((each.to, str(each.about).removeprefix("cohort/")), [])
                joined.append((each.at, JOINS[each.name]))
            if each.name in PLACES:
                self._placed.setdefault(each.session, []).append(each.at)
            if each.name in ("pulse.action", "pulse.useful", "pulse.thanks"):
                self._noted.setdefault((each.session, each.to), each.at)
            if each.name in ("pulse.useful", "pulse.held"):
                asked_to_tap[each.session, each.to] = each.name == "pulse.useful"
            # Asked a second time whether they met, a yes is thanked for at once, without a tap.
            if each.name == "pulse.thanks" and asked_to_tap.pop((each.session, each.to), False):
                self._tapped.setdefault((each.session, each.to), each.at)
                self._last[each.session, each.to] = each.at
            if each.conversation == "follow_up" and each.about:
                kept = self._asked if each.step == "line" else self._spoken
                kept.setdefault(each.about, []).append(each.at)

    def pulse(self, pulse: Pulse, now: datetime) -> Pulse:
        """What somebody had said of a session by then."""
        key = pulse.session, pulse.person
        if pulse.answered_at is None or pulse.answered_at > now:
            placed = max((at for at in self._placed.get(pulse.session, ()) if at <= now), default=pulse.asked_at)
            said = [each for each in self._said.get(key, ()) if placed <= each.at <= now]
            if pulse.answered_at is None or not said:
                return replace(pulse, answered_at=None, held=None, learning=False, useful=None, length=None)
            # Said once before, of this very time: the row has the last time, and what was said then.
            held = "yes" if said[0].name == "pulse.learning" else "no"
            pulse = replace(pulse, answered_at=said[0].at, held=held)
        if self._noted.get(key, now) > now:
            pulse = replace(pulse, learning=False)
        return replace(pulse, useful=None, length=None) if self._tapped.get(key, now) > now else pulse

    def is_tapped_anew(self, pulse: Pulse, now: datetime) -> bool:
        """Whether somebody went back to a pulse later: what they had tapped before, nothing tells any more."""
        key = pulse.session, pulse.person
        return self._tapped.get(key, now) <= now < self._last.get(key, now)

    def member(self, member: Member, now: datetime) -> Member:
        """Whether somebody took part by then, and since when: the row has their last yes, or that they left."""
        person, cohort, state, since = member
        known = [each for each in self._joined.get((person, cohort), ()) if each[0] <= now]
        if not known:
            return member
        at, has_joined = known[-1]
        if not has_joined:
            return person, cohort, "left", since
        return person, cohort, state if since and since <= now and state != "left" else "ready", at

    def action(self, action: Deed, now: datetime) -> Deed:
        """What somebody had said of an action by then: that they were on it, if they spoke of it again later."""
        about = f"action/{action.id}"
        asks = sum(at <= now for at in self._asked.get(about, ()))
        if action.told_at is None or action.told_at <= now:
            return replace(action, asks=asks)
        spoken = [at for at in self._spoken.get(about, ()) if at <= now]
        return replace(action, asks=asks, outcome="on_it" if spoken else "", told_at=max(spoken, default=None))


def as_of(rows: Rows, told: Told, now: datetime) -> Rows:
    """The rows at an earlier instant. A pairing's end is the one that is known today: a pause has moved it since."""
    pairings = rows.pairings.items()
    return replace(
        rows,
        pairings={
            name: replace(each, agreed_at=_past(each.agreed_at, now), ended_at=_past(each.ended_at, now))
            for name, each in pairings
        },
        sessions=tuple(
            each if _past(each.closed_at, now) else replace(each, status="planned", closed_at=None)
            for each in rows.sessions
        ),
        members=tuple(told.member(each, now) for each in rows.members),
        pulses=tuple(told.pulse(each, now) for each in rows.pulses if _was_asked(each, now)),
        answers=tuple(each for each in rows.answers if each.at <= now),
        actions=tuple(told.action(each, now) for each in rows.actions if each.made_at <= now),
        commitments=tuple(
            each if _past(each.told_at, now) else replace(each, outcome="", told_at=None)
            for each in rows.commitments
            if each.made_at <= now
        ),
        votes=tuple(each for each in rows.votes if each.decided_at <= now),
    )


def _was_asked(pulse: Pulse, now: datetime) -> bool:
    """After a session in writing nobody is asked: the row comes with what was written."""
    return pulse.asked_at <= now and (pulse.asks > 0 or (pulse.answered_at is not None and pulse.answered_at <= now))


def _past(moment: datetime | None, now: datetime) -> datetime | None:
    return moment if moment and moment <= now else None
