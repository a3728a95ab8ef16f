"""Everything that is stored about one person, for that person (PRODUCT §4, my_data)."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Company
from conversations.programme.people import Person


async def own_data(uow: UnitOfWork, company: Company, person: Person) -> Mapping[str, Any]:
    """`json`: the whole export as text; `counts`: what there is, as pairs of name and number.

    Partners appear by name only; nothing that they wrote is in it unless they shared it.
    """
    pairings = await uow.pairings.of(company.id, person.id)
    partners = await uow.people.some(company.id, [each.other(person.id) for each in pairings])
    pulses = [each for each in await uow.sessions.all_pulses(company.id) if each.person == person.id]
    words = await uow.confidences.of(company.id, person.id)
    messages = await uow.outbox.of(company.id, person.id)
    parts = await uow.people.participations(company.id, person.id)
    addresses = await uow.people.addresses(company.id, person.id)
    answers = await uow.outcomes.answers(company.id, person=person.id)
    actions = await uow.outcomes.actions(company.id, person.id)
    commitments = [each for each in await uow.outcomes.commitments(company.id) if each.person == person.id]
    stories = await uow.outcomes.stories(company.id, person.id)
    export = {
        "person": _plain(person),
        "addresses": [_plain(each) for each in addresses],
        "participations": [_plain(each) for each in parts],
        "pairings": [
            {
                "partner": partners[each.other(person.id)].name,
                "since": _plain(each.announced_at),
                "until": _plain(each.ended_at),
                "sessions": [_plain(session) for session in await uow.sessions.of(company.id, each.id)],
            }
            for each in pairings
        ],
        "pulses": [_plain(each) for each in pulses],
        "answers": [_plain(each) for each in answers],
        "actions": [_plain(each) for each in actions],
        "commitments": [_plain(each) for each in commitments],
        "measured by HR": [_plain(each) for each in await uow.outcomes.impact(company.id, person=person.id)],
        "stories": [_plain(each) for each in stories],
        "words": [{"about": about, "name": name, "words": text} for (about, name), text in sorted(words.items())],
        "messages": [
            {"at": _plain(each.delivered_at), "conversation": each.conversation, "step": each.step} for each in messages
        ],
    }
    counts = (
        ("participations", len(parts)),
        ("pairings", len(pairings)),
        ("pulses", len(pulses)),
        ("words", len(words)),
        ("messages", len(messages)),
    )
    return {"json": json.dumps(export, ensure_ascii=False, indent=2), "counts": counts}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    return value
