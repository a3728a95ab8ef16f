"""Topics somebody would rather not talk about: off their list, out of both pickers, told to nobody (PRODUCT §4)."""

from collections.abc import Sequence

from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.extras.topics import SKIPPED, skipped_by
from conversations.programme.facts import IntakeCompleted, PoolChanged, TopicSkipped
from conversations.programme.pairings import LIVE
from conversations.programme.people import MEMBER
from conversations.programme.subjects import Subject


async def topic_skipped(ledger: Ledger, fact: TopicSkipped) -> None:
    """No longer offered, wanted, or wished for next time; nobody is told who said so."""
    for each in await ledger.uow.people.participations(ledger.company.id, fact.person):
        if each.state not in MEMBER:
            continue
        each.topics_offered = tuple(topic for topic in each.topics_offered if topic != fact.topic)
        each.objectives = tuple(topic for topic in each.objectives if topic != fact.topic)
        known = await skipped_by(ledger.uow, ledger.company.id, fact.person, each.cohort)
        await _keep(ledger, fact.person, each.cohort, (*known, fact.topic))
        await ledger.record(PoolChanged(cohort=each.cohort))
    for pairing in await ledger.uow.pairings.of(ledger.company.id, fact.person, LIVE):
        wishes = [key for key, topic in pairing.terms.items() if topic == fact.topic and _is_wish(key, fact.person)]
        pairing.terms = {key: value for key, value in pairing.terms.items() if key not in wishes}


async def chosen_again(ledger: Ledger, fact: IntakeCompleted) -> None:
    """Whoever opts into a topic anew talks about it again."""
    known = await skipped_by(ledger.uow, ledger.company.id, fact.person, fact.cohort)
    left = tuple(each for each in known if each not in (*fact.topics_offered, *fact.objectives))
    if left != known:
        await _keep(ledger, fact.person, fact.cohort, left)


async def _keep(ledger: Ledger, person: str, cohort: str, topics: Sequence[str]) -> None:
    about, confidences = Subject("cohort", cohort), ledger.uow.confidences
    if topics:
        await confidences.put(ledger.company.id, person, about, SKIPPED, " ".join(dict.fromkeys(topics)))
    else:
        await confidences.forget(ledger.company.id, person, about, SKIPPED)


def _is_wish(key: str, person: str) -> bool:
    return key.startswith("topic/") and key.endswith(f"/{person}")
