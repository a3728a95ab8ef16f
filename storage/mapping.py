"""The programme's dataclasses and the tables that keep them; storage/nouns.py reads and writes them by this list.

The dataclasses stay plain and know nothing of it. Where several tables are written at once, this is their order.
"""

from collections.abc import Mapping

from sqlalchemy import Table

from conversations.programme.auditing import Audit, AuditedPairing
from conversations.programme.companies import AuditEntry, Cohort, Company, Door, Programme, Region, Role
from conversations.programme.diagnosing import Diagnosis
from conversations.programme.escalations import Escalation
from conversations.programme.impact import ImpactValue
from conversations.programme.imports import Import
from conversations.programme.linking import LinkCode
from conversations.programme.match_wishes import MatchWish
from conversations.programme.outcomes import Action, Answer, Circle, Commitment, Event, Story
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
from conversations.programme.phase_gates import Gate
from conversations.programme.readiness_poll import ReadinessPoll
from conversations.programme.sessions import Proposal, Pulse, Session
from conversations.programme.sponsoring import ActionItem, ResponsePlan
from conversations.programme.texts import OwnText
from storage import (
    gate_tables,
    import_tables,
    outcome_tables,
    oversight_tables,
    pairing_tables,
    sponsoring_tables,
    tables,
    text_tables,
)

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
    MatchWish: pairing_tables.match_wishes,
    Session: pairing_tables.sessions,
    Pulse: pairing_tables.pulses,
    Proposal: pairing_tables.proposals,
    Escalation: oversight_tables.escalations,
    Audit: oversight_tables.audits,
    AuditedPairing: oversight_tables.audited_pairings,
    Answer: outcome_tables.answers,
    Action: outcome_tables.actions,
    Commitment: outcome_tables.commitments,
    Story: outcome_tables.stories,
    Circle: outcome_tables.circles,
    Event: outcome_tables.events,
    ResponsePlan: sponsoring_tables.response_plans,
    ActionItem: sponsoring_tables.action_items,
    Gate: gate_tables.gates,
    Diagnosis: gate_tables.diagnoses,
    ReadinessPoll: gate_tables.readiness_polls,
    Import: import_tables.imports,
    ImpactValue: import_tables.impact_values,
    OwnText: text_tables.own_texts,
}
