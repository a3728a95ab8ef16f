"""The delivery ledger: what did not arrive, may not have, or is stuck; who and when, never what (PRODUCT §2.2)."""

from conversations.engine.commands import ADMINS, Answer, Noun, sure, words
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.desk.records import messages_in_trouble
from conversations.engine.ports import Outgoing
from conversations.engine.values import Listed, Run, Word
from conversations.programme.facts import MessageGivenUp, MessageTriedAgain

messages = Noun("messages", also=("delivery",))

#: What may be named to the office; that something else was on its way would tell of a private answer.
OPEN = (
    "agreement",
    "announcement",
    "approval",
    "attention",
    "circle",
    "circle_host",
    "escalation",
    "golden_hour",
    "intake",
    "invitation",
    "lesson",
    "preparation",
    "pulse",
    "survey",
)
ID = 40


@messages.command("", roles=ADMINS)
async def all_messages(desk: Desk) -> Answer:
    """Those in trouble, the oldest first."""
    if not desk.runs_the_company:
        raise NotAllowed
    found = await messages_in_trouble(desk)
    names = await desk.names([each.person for each in found])
    rows = tuple(
        Listed(
            names.get(each.person) or Word("messages-nobody"),
            Word(
                "messages-row",
                {
                    "kind": _kind(each),
                    "state": Word(f"messages-state-{_state(each)}"),
                    "since": each.attempted_at or each.not_before,
                    "why": each.why or Word("messages-no_reason"),
                },
            ),
            (
                Run(Word("messages-do-retry"), f"messages retry {each.id}"),
                Run(Word("messages-do-drop"), f"messages drop {each.id}"),
            ),
        )
        for each in found
    )
    counts = {state: sum(_state(each) == state for each in found) for state in ("undelivered", "ambiguous", "stuck")}
    return Answer(Word("messages-count", {"count": len(found), **counts}), rows)


@messages.command("retry", words("message", ID), roles=ADMINS)
async def retry(desk: Desk, message: str) -> Answer:
    """Sent once more, if it is still to be sent: pause, consent and what it says are looked at again."""
    found = await _of_id(desk, message)
    if found is None:
        return Answer(Word("messages-gone"), runs=(Run(Word("messages-do-list"), "messages"),))
    if not found.body:
        return Answer(Word("messages-blank"))
    if found.state == "ambiguous" and not desk.is_sure:
        return sure("messages-retry-sure")
    await desk.record(MessageTriedAgain(company=desk.company.id, message=found.id, by=desk.caller.id))
    return Answer(Word("messages-retried"), runs=(Run(Word("messages-do-list"), "messages"),))


@messages.command("drop", words("message", ID), roles=ADMINS)
async def drop(desk: Desk, message: str) -> Answer:
    """Not sent any more; it stays in the ledger as dropped."""
    found = await _of_id(desk, message)
    if found is None:
        return Answer(Word("messages-gone"), runs=(Run(Word("messages-do-list"), "messages"),))
    if not desk.is_sure:
        names = await desk.names([found.person])
        return sure("messages-drop-sure", {"name": names[found.person], "kind": _kind(found)})
    await desk.record(MessageGivenUp(company=desk.company.id, message=found.id, by=desk.caller.id))
    return Answer(Word("messages-dropped"), runs=(Run(Word("messages-do-list"), "messages"),))


async def _of_id(desk: Desk, ident: str) -> Outgoing | None:
    if not desk.runs_the_company:
        raise NotAllowed
    return next((each for each in await messages_in_trouble(desk) if each.id == ident.removeprefix("#")), None)


def _state(message: Outgoing) -> str:
    return message.state if message.state in ("undelivered", "ambiguous") else "stuck"


def _kind(message: Outgoing) -> Word:
    return Word(f"door-{message.conversation}" if message.conversation in OPEN else "messages-private")
