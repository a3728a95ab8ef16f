"""The programme's dataclasses, mapped onto their tables without knowing of it.

The dataclasses stay plain: no base class, no relationships, so nothing is ever loaded behind one's back.
"""

from collections.abc import Mapping

from sqlalchemy import Table, inspect
from sqlalchemy.orm import registry

from conversations.programme.companies import AuditEntry, Cohort, Company, Door, Programme, Region, Role
from conversations.programme.linking import LinkCode
from conversations.programme.outcomes import Action, Answer, Circle, Commitment, Story
from conversations.programme.pairings import Pairing
from conversations.programme.people import (
    Address,
    Concern,
    Erasure,
    Participant,
    Pause,
    Person,
    RhythmChange,
    Waiting,
)
from conversations.programme.sessions import Proposal, Pulse, Session
from storage import outcome_tables, pairing_tables, tables
from storage.schema import METADATA

NOUNS: Mapping[type, Table] = {
    Company: tables.companies,
    Door: tables.doors,
    Programme: tables.programmes,
    Region: tables.regions,
    Cohort: tables.cohorts,
    Role: tables.roles,
    AuditEntry: tables.audit_entries,
    Person: tables.people,
    Address: tables.addresses,
    Participant: tables.participants,
    Pause: tables.pauses,
    RhythmChange: tables.rhythm_changes,
    Waiting: tables.waiting,
    Erasure: tables.erasures,
    Concern: tables.concerns,
    LinkCode: tables.link_codes,
    Pairing: pairing_tables.pairings,
    Session: pairing_tables.sessions,
    Pulse: pairing_tables.pulses,
    Proposal: pairing_tables.proposals,
    Answer: outcome_tables.answers,
    Action: outcome_tables.actions,
    Commitment: outcome_tables.commitments,
    Story: outcome_tables.stories,
    Circle: outcome_tables.circles,
}


def map_nouns() -> None:
    """Map every noun; a second call does nothing.

    Call it before the first noun is made: one made earlier cannot be added to a unit of work.
    """
    if inspect(Company, raiseerr=False) is not None:
        return
    mappers = registry(metadata=METADATA)
    for noun, table in NOUNS.items():
        mappers.map_imperatively(noun, table)
