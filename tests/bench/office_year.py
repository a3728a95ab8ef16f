"""What came of the pairs of office_company.py in their year: meetings, answers, what was done, what the office did."""

from sqlalchemy.ext.asyncio import AsyncSession

from conversations.engine.ports import Decision, Outgoing
from conversations.engine.talks import Talk
from conversations.programme.auditing import AuditedPairing
from conversations.programme.companies import AuditEntry
from conversations.programme.escalations import Escalation
from conversations.programme.outcomes import Action, Answer, Commitment, Story
from conversations.programme.sessions import Pulse, Session
from tests.bench.bulk import chance, ident, insert, one_of

_NOW = "timestamptz '2026-04-02 08:00+00'"
_THEMES = ("inclusive_leadership", "emerging_technology", "identity", "generations", "feedback_culture")
_BOTH = "CROSS JOIN LATERAL (VALUES (p.mentor), (p.mentee)) AS side(person)"
_LIVE = "p.state IN ('running', 'paused')"
#: By the part of a check-in: when, how many of a hundred answer, and what.
_CHECK_INS = {
    "baseline": ("p.agreed_at", 60, ("confidence_1", "confidence_2", "inclusion", "collaboration")),
    "midpoint": (
        "p.agreed_at + (p.ends_at - p.agreed_at) / 2",
        55,
        ("recommend", "progress_1", "progress_2", "progress_3"),
    ),
    "closing": (
        "p.ends_at - interval '12 days'",
        50,
        ("confidence_1", "confidence_2", "inclusion", "collaboration", "recommend", "progress_1"),
    ),
}


async def live_a_year(session: AsyncSession) -> None:
    """All of it, for the people and pairings that are there."""
    await _sessions(session)
    await _pulses(session)
    await _commitments(session)
    for phase, (at, share, names) in _CHECK_INS.items():
        await _check_in(session, phase, at, share, names)
    for quarter, day in (("2025-Q4", "2025-11-10"), ("2026-Q1", "2026-02-10")):
        await _survey(session, quarter, day)
    await _stories(session)
    await _office(session)
    await _records(session)


async def _sessions(session: AsyncSession) -> None:
    """One a month; of those behind four in five were held, and the next one has a time in half of the pairs."""
    number, due = "p.id || '/' || n", "(p.agreed_at + n * interval '30 days')"
    hour = f"({due} + interval '2 days' + {chance('hour', number, 8)} * interval '1 hour')"
    is_behind, fate = f"{due} < {_NOW} - interval '5 days'", chance("meeting", number)
    has_time = f"{is_behind} AND {fate} NOT BETWEEN 86 AND 89 OR {fate} < 50"
    await insert(
        session, Session,
        f"pairings p CROSS JOIN generate_series(0, 12) AS n WHERE {due} < {_NOW} + interval '35 days' "
        f"AND (p.ended_at IS NULL OR {due} < p.ended_at)",
        id=ident("session", number), pairing="p.id", number="n", due_at=due, opens_at=f"{due} - interval '14 days'",
        window_ends_at=f"{due} + interval '10 days'", sequence="1",
        planned_start=f"CASE WHEN {has_time} THEN {hour} END",
        planned_end=f"CASE WHEN {has_time} THEN {hour} + interval '1 hour' END",
        closed_at=f"CASE WHEN {is_behind} THEN {hour} + interval '1 day' END",
        status=f"CASE WHEN NOT ({is_behind}) THEN 'planned' WHEN {fate} < 80 THEN 'held' WHEN {fate} < 86 THEN "
        f"'missed' WHEN {fate} < 90 THEN 'lapsed' WHEN {fate} < 94 THEN 'unknown' ELSE 'cancelled' END",
    )  # fmt: skip


async def _pulses(session: AsyncSession) -> None:
    """Both are asked and seven in ten answer; half of those note a learning, a quarter a next step."""
    each = "s.id || side.person"
    says = f"({chance('says', each)} < 72 AND s.status <> 'unknown')"
    is_rated = f"({says} AND s.status = 'held')"
    await insert(
        session, Pulse,
        f"sessions s JOIN pairings p ON p.id = s.pairing {_BOTH} WHERE s.status IN ('held', 'missed', 'unknown')",
        id=ident("pulse", each), session="s.id", person="side.person", asked_at="s.planned_end",
        answered_at=f"CASE WHEN {says} THEN s.planned_end + interval '3 hours' END",
        held=f"CASE WHEN NOT {says} THEN '' WHEN s.status = 'held' THEN 'yes' ELSE 'no' END",
        has_learning=f"{is_rated} AND {chance('learning', each)} < 50",
        has_action=f"{is_rated} AND {chance('action', each)} < 25",
        useful=f"CASE WHEN {is_rated} THEN 2 + {chance('useful', each, 4)} END",
        length=f"CASE WHEN {is_rated} THEN 30 + 15 * {chance('length', each, 3)} END",
    )  # fmt: skip
    done = chance("done", "u.id")
    await insert(
        session, Action, "pulses u JOIN sessions s ON s.id = u.session WHERE u.has_action",
        id=ident("action", "u.id"), person="u.person", logged_at="u.answered_at", pairing="s.pairing", session="s.id",
        outcome=f"CASE WHEN {done} < 50 THEN 'done' WHEN {done} < 70 THEN 'on_it' ELSE '' END", asks="1",
        followed_at=f"CASE WHEN {done} < 70 THEN u.answered_at + interval '21 days' END",
    )  # fmt: skip


async def _commitments(session: AsyncSession) -> None:
    """Each leader's, quarter by quarter; and what the two decided at the trial vote."""
    made, each = "(p.agreed_at + (q - 1) * interval '90 days')", "p.id || '/' || q"
    is_closed = f"({made} + interval '90 days' < {_NOW} AND {chance('closed', each)} < 70)"
    await insert(
        session, Commitment, f"pairings p CROSS JOIN generate_series(1, 4) AS q WHERE {made} < {_NOW}",
        id=ident("commitment", each), person="p.mentee", pairing="p.id", quarter="q", made_at=made,
        outcome=f"CASE WHEN NOT {is_closed} THEN '' WHEN {chance('kept', each)} < 60 THEN 'kept' ELSE 'partly' END",
        closed_at=f"CASE WHEN {is_closed} THEN {made} + interval '90 days' END",
    )  # fmt: skip
    await insert(
        session, Decision, "pairings p WHERE p.agreed_at IS NOT NULL",
        id=ident("vote", "p.id"), pairing="p.id", kind="'trial_vote'", number="1",
        opened_at="p.agreed_at + interval '88 days'", decided_at="p.agreed_at + interval '91 days'",
        outcome=f"CASE WHEN {chance('vote', 'p.id')} < 85 THEN 'goes_on' ELSE 'undecided' END",
    )  # fmt: skip


async def _check_in(session: AsyncSession, phase: str, at: str, share: int, names: tuple[str, ...]) -> None:
    """Of both people of the pairs that have come so far."""
    listed, each = ", ".join(f"('{name}')" for name in names), f"side.person || '{phase}' || q.name"
    scale = "CASE q.name WHEN 'recommend' THEN 11 WHEN 'inclusion' THEN 5 WHEN 'collaboration' THEN 5 ELSE 4 END"
    await insert(
        session, Answer,
        f"pairings p {_BOTH} CROSS JOIN (VALUES {listed}) AS q(name) WHERE {at} < {_NOW} AND "
        f"(p.ended_at IS NULL OR {at} < p.ended_at) AND {chance(phase, 'side.person')} < {share}",
        id=ident("check_in", each), person="side.person", kind=f"'check_in/{phase}'", occasion="p.id", name="q.name",
        asked_at=at, at=f"{at} + interval '1 day'", pairing="p.id",
        score=f"{chance('score', each, 1000)} % {scale} + CASE WHEN {scale} = 5 THEN 1 ELSE 0 END",
    )  # fmt: skip


async def _survey(session: AsyncSession, quarter: str, day: str) -> None:
    """Two in five of whoever takes part."""
    each = f"m.person || '{quarter}' || q.name"
    await insert(
        session, Answer,
        "participants m CROSS JOIN (VALUES ('belonging'), ('voice'), ('learning'), ('reach'), ('energy')) AS q(name) "
        f"WHERE m.consented_at < '{day}' AND {chance(quarter, 'm.person')} < 40",
        id=ident("survey", each), person="m.person", kind="'survey'", occasion=f"'{quarter}'", name="q.name",
        asked_at=f"timestamptz '{day}'", at=f"timestamptz '{day}' + interval '1 day'", cohort="m.cohort",
        score=f"1 + {chance('score', each, 5)}",
    )  # fmt: skip


async def _stories(session: AsyncSession) -> None:
    """One pair in 25 has one, and its teller says what it is about."""
    await insert(
        session, Story, f"pairings p WHERE p.agreed_at IS NOT NULL AND {chance('story', 'p.id')} < 4",
        id=ident("story", "p.id"), person="p.mentor", pairing="p.id", written_at=f"{_NOW} - interval '40 days'",
        approved_at=f"CASE WHEN {chance('approved', 'p.id')} < 60 THEN {_NOW} - interval '30 days' END",
    )  # fmt: skip
    await insert(
        session, Answer, "stories t", id=ident("theme", "t.id"), person="t.person", kind="'theme'", occasion="t.id",
        name="'theme'", asked_at="t.written_at", at="t.written_at", pairing="t.pairing",
        choice=one_of(_THEMES, chance("theme", "t.id", 5)),
    )  # fmt: skip


async def _office(session: AsyncSession) -> None:
    """Of a hundred pairs three need a look and nine did; of a thousand two were audited."""
    risk = chance("risk", "p.id")
    await insert(
        session, Escalation, f"pairings p WHERE {_LIVE} AND {risk} < 12", id=ident("risk", "p.id"), pairing="p.id",
        matter=one_of(("booking", "missed", "look"), chance("matter", "p.id", 3)),
        rung=one_of(("champion", "office", "sponsor"), chance("rung", "p.id", 3)),
        opened_at=f"{_NOW} - interval '30 days'", since=f"{_NOW} - interval '20 days'",
        closed_at=f"CASE WHEN {risk} >= 3 THEN {_NOW} - interval '10 days' END",
    )  # fmt: skip
    await insert(
        session, Talk, f"pairings p WHERE {_LIVE} AND {chance('told', 'p.id')} < 5",
        id=ident("told", "p.id"), person="'champion-1'", conversation="'attention'", subject="'pairing/' || p.id",
        step="'booking'", locale="'en'", opened_at=f"{_NOW} - interval '20 days'", state="'told'",
    )  # fmt: skip
    await insert(
        session, AuditedPairing,
        f"pairings p WHERE {_LIVE} AND p.cohort <> 'board' AND {chance('audited', 'p.id', 1000)} < 2",
        id=ident("audited", "p.id"), audit="'audit-' || p.region", quarter="'2025-Q4'", pairing="p.id",
        auditor="'champion-1'", verdict=one_of(("fine", "talk", "help"), chance("verdict", "p.id", 3)), judged_at=_NOW,
    )  # fmt: skip


async def _records(session: AsyncSession) -> None:
    """Each pairing was approved and half of the people were invited by the office; one message in 500 was lost."""
    await insert(
        session, AuditEntry, "pairings p", id=ident("approved", "p.id"), at="p.approved_at", person="'champion-1'",
        action="'pairing approved'", subject="'pairing/' || p.id", before="'drafted'", after="'approved'",
    )  # fmt: skip
    await insert(
        session, AuditEntry, f"participants m WHERE {chance('invited', 'm.person')} < 50",
        id=ident("invited", "m.person"), at="m.invited_at", person="'admin'", action="'person invited'",
        subject="'cohort/' || m.cohort", after="'person/' || m.person",
    )  # fmt: skip
    at = f"{_NOW} - interval '9 days'"
    await insert(
        session, Outgoing, "participants m", id=ident("sent", "m.person"), person="m.person",
        lane="'lane/' || m.person", conversation="'golden_hour'", step="'offer'", not_before=at, created_at=at,
        subject="'person/' || m.person", platform="'playground'", attempted_at=at,
        state=f"CASE WHEN {chance('lost', 'm.person', 500)} = 0 THEN 'undelivered' ELSE 'delivered' END",
    )  # fmt: skip
