"""Closed answers: what people tap in check-ins, surveys and lessons, kept as figures only (PRODUCT §7)."""

from conversations.engine.ledger.book import Ledger
from conversations.programme.facts import Answered
from conversations.programme.outcomes import Answer


async def answered(ledger: Ledger, fact: Answered) -> None:
    """Each value is one answer, a number or an option; given again, the later one holds."""
    given = await ledger.uow.outcomes.answers(ledger.company.id, fact.kind, fact.occasion_key, fact.person)
    known = {each.name: each for each in given}
    for name, value in fact.values.items():
        answer = known.get(name) or _new_answer(ledger, fact, name)
        answer.score, answer.choice = (value, "") if isinstance(value, int) else (None, value)
        answer.at = ledger.now


def _new_answer(ledger: Ledger, fact: Answered, name: str) -> Answer:
    answer = Answer(
        ledger.ids.new(),
        ledger.company.id,
        fact.person,
        fact.kind,
        fact.occasion_key,
        name,
        fact.asked_at,
        ledger.now,
        pairing=fact.pairing,
        cohort=fact.cohort,
    )
    ledger.uow.add(answer)
    return answer
