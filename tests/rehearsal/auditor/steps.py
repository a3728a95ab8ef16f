"""What the auditor knows of the scripts: their step names, as the contract and PRODUCT §4 tell them."""

from datetime import datetime, timedelta

from tests.rehearsal.auditor.files import Message, Pairing, Person, Run
from tests.rehearsal.auditor.hours import days_later, next_moment

#: Steps that put a question and so hold the floor.
QUESTIONS = frozenset(
    {
        "action.line",
        "agreement.terms",
        "change.met",
        "change.own",
        "change.what",
        "concern.topic",
        "concern.what",
        "concern.words",
        "farewell.completed",
        "farewell.ended",
        "golden_hour.another",
        "golden_hour.choose",
        "golden_hour.offered",
        "golden_hour.own",
        "golden_hour.writing",
        "group_chat.wish",
        "group_chat.wish_for_link",
        "invitation.control",
        "invitation.invite",
        "invitation.more",
        "language.which",
        "leave.sure",
        "link.is_it_you",
        "link.start",
        "link.where",
        "met.when",
        "my_data.sure",
        "my_data.what",
        "pause.how_long",
        "pause.now",
        "pause.resumed",
        "pulse.action",
        "pulse.held",
        "pulse.learning",
        "pulse.moved_to",
        "pulse.useful",
        "rematch.script",
        "share.what",
        "swap.sure",
        "zone.which",
    }
    | {f"intake.{step}" for step in ("side", "offer", "wants", "style", "rhythm", "practical", "boundaries")}
    | {
        "ahead.what",
        "chemistry.together",
        "circle.invite",
        "commitment.one",
        "commitment.outcome",
        "completion.twice_more",
        "follow_up.line",
        "follow_up.which",
        "lesson.read",
        "load.balance",
        "load.offers",
        "long_view.mine",
        "long_view.questions",
        "reflection.in_writing",
        "reflection.look_back",
        "quick_pulse.questions",
        "quarterly_pack.add",
        "quarterly_pack.due",
        "quarterly_pack.pack",
        "sponsor_status.did_you",
        "sponsor_status.more",
        "sponsor_status.plan",
        "sponsor_status.status",
        "stories.draft",
        "stories.edit",
        "stories.what",
        "stories.write",
        "survey.questions",
        "topic.own",
        "topic.which",
        "trial_vote.vote",
        "variant.which",
    }
    | {
        f"check_in.{step}"
        for step in (
            "baseline",
            "midpoint",
            "closing",
            "reached",
            "differently",
            "pass_on",
            "story",
            "tell_it",
            "gone_on",
        )
    }
)
#: A time that two people settle between themselves, or that one of them reports.
OWN_TIMES = frozenset({"golden_hour.offered", "change.noted", "pulse.moved"})
#: The time of a session is another one from here on.
MOVES = frozenset({"change.freed", "change.noted", "pulse.moved"})
MINUTE = timedelta(minutes=1)


def moves(run: Run, session: str) -> list[datetime]:
    """When the time of this session became another: given up, moved, booked a second time, put in writing."""
    found, booked = [], dict[str, str]()
    for each in run.by_session.get(session, ()):
        is_booking = each.name == "golden_hour.booked"
        is_in_writing_instead = each.name == "preparation.in_writing" and bool(booked)
        if each.name in MOVES or is_in_writing_instead or (is_booking and booked.get(each.to, each.text) != each.text):
            found.append(each.at)
        if is_booking:
            booked[each.to] = each.text
    return found


def why_late(run: Run, reader: Person, due: datetime, at: datetime, message: Message | None = None) -> str:
    """What excuses that something due at `due` was said only `at`, or not by then; '' when nothing does.

    A pause, an unreachable reader, or, where `message` is a question, others that held the floor one after the
    other from then on.
    """
    if reader.is_paused(due, at):
        return "paused"
    if run.was_unreachable(reader.id, due, at):
        return "unreachable"
    if message is None or message.name not in QUESTIONS:
        return ""
    free = next_moment(reader.rhythm(due), due)
    for each in run.by_person.get(reader.id, ()):
        if each.at > free or each is message:
            break
        if each.name in QUESTIONS:
            free = max(free, days_later(reader.rhythm(each.at), each.at, 1))
    return "other questions hold the floor" if at <= free + 2 * MINUTE else ""


def soon(
    reader: Person, due: datetime, days: int = 0, planned_at: datetime | None = None, read_at: datetime | None = None
) -> datetime:
    """The last instant that still counts as the reader's next working moment, so many working days later.

    By the hours that held when it was due, or those of when it was planned; where they are others when it is read, at
    `read_at`, it waits for those.
    """
    moments = []
    for hours in (reader.rhythm(due), reader.rhythm(planned_at or due)):
        first = next_moment(hours, due)
        moments.append(days_later(hours, first, days) if days else first)
    last = max(moments)
    return (max(last, next_moment(reader.rhythm(read_at), last)) if read_at else last) + 2 * MINUTE


def put(run: Run, pairing: Pairing, person: str) -> list[Message]:
    """What this person heard about the pairing without having just done something, in time order."""
    return [each for each in run.by_pairing.get(pairing.id, ()) if each.to == person and each.is_proactive]


def asks_too_many(run: Run, asked: list[Message], most: int) -> list[str]:
    """A finding where one question came more often than `most`; each "later" or "tomorrow" buys one more."""
    if len(asked) <= most:
        return []
    own_wish = sum(
        each.name == "help.postponed" and asked[0].at <= each.at <= asked[-1].at for each in run.by_person[asked[0].to]
    )
    return [f"{asked[-1]}: no. {len(asked)}, {own_wish} times postponed"] if len(asked) > most + own_wish else []
