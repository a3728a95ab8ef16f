"""What each is asked in private about going on: after the first meeting, and after the trial (PRODUCT §3, §4)."""

from collections.abc import Sequence

from tests.rehearsal.auditor.files import Decision, Message, Pairing, Run, Session, Stretch
from tests.rehearsal.auditor.steps import asks_too_many, put, soon, why_late

#: The question of each vote.
VOTES = {"chemistry": "chemistry.together", "trial_vote": "trial_vote.vote"}
#: The session that ends the trial; pairings with so few planned sessions have no vote.
LAST_OF_TRIAL, MOST_WITHOUT_VOTE = 3, 4
#: A question and one reminder.
MOST_ASKS = 2


def chemistry_follows_the_first_meeting(run: Run) -> list[str]:
    """Asked once a pairing, the moment the first meeting is known to have taken place, never before.

    Where nothing is left to meet for there is nothing to ask, and where the trial vote is due at the same moment it
    asks for both. A pause asks whoever has not answered anew, and the vote counts from there.
    """
    findings = []
    for pairing in run.pairings.values():
        held = _held(run, pairing)
        asked = _votes(run, pairing, "chemistry")
        findings += [f"pairing {pairing.id}: chemistry is asked {len(asked)} times"] if len(asked) > 1 else []
        findings += [
            f"pairing {pairing.id}: chemistry opened at {each.opened_at}, the first meeting closed at "
            f"{held[0].closed_at if held else None}"
            for each in asked
            if not held or not _opened_with(run, pairing, each, held[:1])
        ]
        if held and not asked and _has_something_ahead(run, pairing, held[0]):
            voted = _votes(run, pairing, "trial_vote")
            if not any(_opened_with(run, pairing, each, held[:1]) for each in voted):
                findings.append(f"pairing {pairing.id}: {held[0].id} closed at {held[0].closed_at}, nobody was asked")
    return findings


def the_trial_vote_follows_the_trial(run: Run) -> list[str]:
    """Asked once a pairing, the moment the first session from number 3 on is known to have taken place."""
    findings = []
    for pairing in run.pairings.values():
        late = [each for each in _held(run, pairing) if each.number >= LAST_OF_TRIAL]
        asked = _votes(run, pairing, "trial_vote")
        findings += [f"pairing {pairing.id}: its trial is voted on {len(asked)} times"] if len(asked) > 1 else []
        findings += [
            f"pairing {pairing.id}: voted at {each.opened_at}; sessions from no. 3 on {[s.closed_at for s in late]}"
            for each in asked
            if not _opened_with(run, pairing, each, late)
        ]
        # With the very last session there is nothing to decide, so a later one may be the first that asks.
        is_due = late and pairing.planned > MOST_WITHOUT_VOTE and _has_something_ahead(run, pairing, late[0])
        if is_due and not asked:
            findings.append(f"pairing {pairing.id}: {late[0].id} ended the trial at {late[0].closed_at}, no vote")
    return findings


def short_pairings_have_no_vote(run: Run) -> list[str]:
    """Of at most 4 planned sessions none is spent on a vote: the closing check-in asks instead."""
    short = [each for each in run.pairings.values() if each.planned <= MOST_WITHOUT_VOTE]
    voted = [each for pairing in short for each in _votes(run, pairing, "trial_vote")]
    asked = [
        each for pairing in short for each in run.by_pairing.get(pairing.id, ()) if each.name == VOTES["trial_vote"]
    ]
    return [f"pairing {each.pairing} has few sessions, and a vote" for each in voted] + [f"{each}" for each in asked]


def a_vote_reaches_both_by_the_next_working_day(run: Run) -> list[str]:
    """Both are asked, at the latest on the working day after the vote opened.

    Nothing is owed to whoever could not be reached, nor where the vote was settled or the pairing ended first.
    """
    findings = []
    for each in run.decisions:
        if each.kind not in VOTES or each.opened_at is None:
            continue
        pairing = run.pairings[each.pairing]
        for person in pairing.people:
            reader = run.people[person]
            if not reader.is_known or reader.left_at:
                continue
            asked = _asked(run, pairing, person, VOTES[each.kind])
            due = soon(reader, each.opened_at, 1, read_at=asked[0].at if asked else None)
            stood_still = any(start <= due and each.opened_at <= end for start, end in stretches_of(run, pairing))
            if stood_still or (each.decided_at and each.decided_at <= due):
                continue
            if pairing.ended_at and pairing.ended_at <= due:
                continue
            if not asked:
                if not why_late(run, reader, each.opened_at, due):
                    findings.append(f"pairing {pairing.id}: {each.kind} opened at {each.opened_at}, {person} not asked")
            elif asked[0].at < each.opened_at and not stretches_of(run, pairing):
                findings.append(f"{asked[0]}: before the vote opened at {each.opened_at}")
            elif asked[0].at > due and not why_late(run, reader, each.opened_at, asked[0].at, asked[0]):
                findings.append(f"{asked[0]}: opened at {each.opened_at}, due by {due}")
    return findings


def a_vote_is_asked_once_and_reminded_once(run: Run) -> list[str]:
    """One question and one reminder a person; a pause of the pairing asks anew."""
    findings = []
    for pairing in run.pairings.values():
        for name in VOTES.values():
            for person in pairing.people:
                asked = _asked(run, pairing, person, name)
                findings += asks_too_many(run, asked, MOST_ASKS * (1 + len(stretches_of(run, pairing))))
    return findings


def a_vote_has_the_same_words_for_both(run: Run) -> list[str]:
    """In one language both sides, and all pairings, read one wording; the partner's name alone differs.

    The reminder and a question taken up again have other words, so the first ask of each person is compared.
    """
    findings = []
    usual: dict[tuple[str, str], tuple[str, Message]] = {}
    for pairing in run.pairings.values():
        for name in VOTES.values():
            for person in pairing.people:
                for each in _asked(run, pairing, person, name)[:1]:
                    partner = run.people[pairing.other(person)].name
                    if not each.text or not partner:
                        continue
                    words = "|".join((each.text, *each.inputs)).replace(partner.split()[0], "…")
                    first, where = usual.setdefault((name, each.locale), (words, each))
                    if words != first:
                        findings.append(f"{each}: {words!r} is not {first!r} (line {where.line})")
    return findings


def a_vote_stays_with_its_voter(run: Run) -> list[str]:
    """What one answered is confirmed to them alone, as a reply; the other reads nothing but the question."""
    findings = []
    for each in run.messages:
        if each.conversation not in VOTES or each.name == VOTES[each.conversation]:
            continue
        answers = {
            person
            for vote in run.decisions
            if (vote.pairing, vote.kind) == (each.pairing, each.conversation)
            for person in vote.answers
        }
        # An erasure takes the answers of both with it.
        pairing = run.pairings.get(each.pairing or "")
        erased = pairing is None or any(run.people[person].erased_at for person in pairing.people)
        if not each.is_reply or (each.to not in answers and not erased):
            findings.append(f"{each}: answered by {sorted(answers)}")
    return findings


def stretches_of(run: Run, pairing: Pairing) -> list[Stretch]:
    """When the pairing stood still: its own pauses, and those of its two people."""
    return [*pairing.pauses, *(each for person in pairing.people for each in run.people[person].pauses)]


def _opened_with(run: Run, pairing: Pairing, vote: Decision, sessions: Sequence[Session]) -> bool:
    """The vote opened when one of these sessions closed, or a pause after that was over."""
    at, closed = vote.opened_at, [each.closed_at for each in sessions if each.closed_at]
    paused = bool(stretches_of(run, pairing)) or any(run.people[person].erased_at for person in pairing.people)
    return at in closed or (paused and at is not None and any(each < at for each in closed))


def _votes(run: Run, pairing: Pairing, kind: str) -> list[Decision]:
    return [each for each in run.decisions if (each.pairing, each.kind) == (pairing.id, kind)]


def _asked(run: Run, pairing: Pairing, person: str, name: str) -> list[Message]:
    return [each for each in put(run, pairing, person) if each.name == name]


def _held(run: Run, pairing: Pairing) -> list[Session]:
    """Held sessions in the order in which this became known."""
    held = [each for each in run.sessions_of.get(pairing.id, ()) if each.status == "held" and each.closed_at]
    return sorted(held, key=lambda each: (each.closed_at, each.number))


def _has_something_ahead(run: Run, pairing: Pairing, session: Session) -> bool:
    """The pairing went on after this session closed, and another session was still open."""
    at = session.closed_at
    if at is None or (pairing.ended_at and pairing.ended_at <= at):
        return False
    others = (each for each in run.sessions_of[pairing.id] if each is not session)
    return any(each.closed_at is None or each.closed_at > at for each in others)
