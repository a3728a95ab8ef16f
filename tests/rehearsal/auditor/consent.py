"""Nobody is enrolled without saying yes, and a no is a no (PRODUCT §2.1)."""

from datetime import datetime, timedelta

from tests.rehearsal.auditor.files import Message, Person, Run

#: What may come without consent, and how often in one cohort: the invitation and its one reminder, a poll.
BEFORE_CONSENT = {"invitation.invite": 2, "invitation.control": 2, "readiness": 1}
#: What answers a yes: to taking part, or to being compared with those who do.
SAID_YES = frozenset({"invitation.welcome", "invitation.compared"})
#: What ends with somebody's leaving is still cleared away: calendars, and a concern they raised.
AFTER_LEAVING = frozenset({"change.freed", "concern.acknowledged"})
#: What is being sent while somebody leaves may arrive so long after.
CROSSING = timedelta(minutes=5)


def before_consent_there_is_one_invitation_and_one_reminder(run: Run) -> list[str]:
    """Before a first yes: at most one readiness poll, one invitation, one reminder; nothing else but replies."""
    findings = []
    for person, messages in run.by_person.items():
        consented_at = _first_yes(run, person)
        count: dict[str, int] = {}
        for each in messages:
            if not each.is_proactive or (consented_at and each.at >= consented_at):
                continue
            name = each.conversation if each.conversation == "readiness" else each.name
            count[name] = count.get(name, 0) + 1
            own_wish = sum(one.name == "help.postponed" and one.at <= each.at for one in messages)
            if count[name] > BEFORE_CONSENT.get(name, 0) + (own_wish if name == "readiness" else 0):
                findings.append(f"{each}: no. {count[name]} before {person} said yes ({consented_at})")
    return findings


def nothing_follows_a_decline(run: Run) -> list[str]:
    """After a no nothing comes in this cohort, unless the person came back by themselves and said yes."""
    findings = []
    for messages in run.by_person.values():
        declined: Message | None = None
        for each in messages:
            if each.name == "invitation.declined":
                declined = each
            elif each.name == "invitation.welcome":
                declined = None
            elif declined and each.is_proactive:
                findings.append(f"{each}: after the decline on line {declined.line}")
    return findings


def nothing_follows_an_expired_invitation(run: Run) -> list[str]:
    """The invitation expires 10 working days after its reminder; no word follows (told by its last day: 60 days)."""
    findings = []
    for person, messages in run.by_person.items():
        asked = [each.at for each in messages if each.name == "invitation.invite"]
        if not asked or _first_yes(run, person):
            continue
        limit = asked[0] + timedelta(days=60)
        findings += [f"{each}: long after the invitation expired" for each in messages if _is_late(each, limit)]
    return findings


def nothing_follows_a_leaving(run: Run) -> list[str]:
    """Whoever left hears nothing but cancellations, until they come back by themselves; the erased nothing at all."""
    findings = []
    for person in run.people.values():
        for each in run.by_person.get(person.id, ()):
            if not each.is_proactive:
                continue
            if person.erased_at and each.at > person.erased_at + CROSSING:
                findings.append(f"{each}: erased at {person.erased_at}")
            elif _has_left(person, each.at) and each.name not in AFTER_LEAVING:
                findings.append(f"{each}: left at {person.left_at}, came back {person.consented_at}")
    return findings


def the_words_to_an_erased_person_are_gone(run: Run) -> list[str]:
    """An erased person stays as an id; no text of what they read is left."""
    erased = {each.id for each in run.people.values() if each.erased_at}
    return [f"{each}: its text is still there" for each in run.messages if each.to in erased and each.text]


def _first_yes(run: Run, person: str) -> datetime | None:
    """What answers a yes comes first; `consented_at` is that of the latest yes."""
    yes = [each.at for each in run.by_person.get(person, ()) if each.name in SAID_YES]
    known = run.people.get(person)
    return min([*yes, *([known.consented_at] if known and known.consented_at else [])], default=None)


def _has_left(person: Person, at: datetime) -> bool:
    if person.left_at is None or at <= person.left_at + CROSSING:
        return False
    came_back = person.consented_at is not None and person.consented_at > person.left_at
    return not came_back or (person.consented_at is not None and at < person.consented_at)


def _is_late(message: Message, limit: datetime) -> bool:
    return message.is_proactive and message.at > limit
