"""Next steps people take on, and what becomes of them; all of it their own (PRODUCT §4, follow_up)."""

from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ports import Reminder
from conversations.programme.facts import ActionAsked, ActionFollowed, ActionLogged, ActionSaved, Noted
from conversations.programme.outcomes import Action
from conversations.programme.subjects import Subject


async def noted(ledger: Ledger, fact: Noted) -> None:
    """A pulse's action is logged a moment later: a press stays short (ARCHITECTURE: at most ten statements)."""
    if fact.kind == "action":
        at = ledger.now
        await ledger.plant("timer", "action_logged", fact.subject, at, fact.person, occasion=at.isoformat())


async def action_logged(ledger: Ledger, reminder: Reminder) -> Outcome:
    """One action for its author and session, however often it is written anew; the words lie sealed already."""
    session = await ledger.uow.sessions.get(ledger.company.id, reminder.subject.id)
    own = await ledger.uow.outcomes.actions(ledger.company.id, reminder.person)
    known = next((each for each in own if each.session == session.id), None)
    if known is not None and known.is_open:
        return "logged already"
    action = known or _new_action(ledger, reminder.person, session.pairing, session.id)
    action.outcome, action.logged_at, action.asks = "", ledger.now, 0
    await _ask_later(ledger, action)
    return "logged"


async def saved(ledger: Ledger, fact: ActionSaved) -> None:
    """One of their own, sealed for its author; about their pairing where they have one."""
    action = _new_action(ledger, fact.person, fact.pairing)
    about, name = action.words_at
    await ledger.uow.confidences.put(ledger.company.id, fact.person, about, name, str(fact.words))
    await _ask_later(ledger, action)


async def asked(ledger: Ledger, fact: ActionAsked) -> None:
    """Once more."""
    (await _action(ledger, fact.action)).asks += 1


async def followed(ledger: Ledger, fact: ActionFollowed) -> None:
    """Its author's word; whoever is on it is asked again, as long as it has not been often enough."""
    action = await _action(ledger, fact.action)
    if action.person != fact.person:
        return
    action.outcome, action.followed_at = fact.outcome, ledger.now
    await ledger.close_talks(fact.subject, "follow_up")
    if action.is_open:
        await _ask_later(ledger, action)
    else:
        await ledger.uow.reminders.drop(ledger.company.id, [fact.subject], "done or dropped")


def _new_action(ledger: Ledger, person: str, pairing: str | None, session: str | None = None) -> Action:
    action = Action(ledger.ids.new(), ledger.company.id, person, ledger.now, pairing, session)
    ledger.uow.add(action)
    return action


async def _ask_later(ledger: Ledger, action: Action) -> None:
    if not action.rests:
        since = action.logged_at
        await ledger.record(ActionLogged(action=action.id, person=action.person, since=since, round_=action.asks))


async def _action(ledger: Ledger, ident: str) -> Action:
    found = await ledger.uow.outcomes.find(ledger.company.id, Subject("action", ident))
    assert isinstance(found, Action)  # noqa: S101  # the kind of a subject names its class
    return found
