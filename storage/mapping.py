"""The programme's dataclasses and the tables that keep them; storage/nouns.py reads and writes them by this list.

The dataclasses stay plain and know nothing of it. Where several tables are written at once, this is their order.
"""

from collections.abc import Mapping

from sqlalchemy import Table

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
