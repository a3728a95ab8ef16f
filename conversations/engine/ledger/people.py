"""Consent, intake, rhythm, reachability: what facts about people change."""

from datetime import datetime

from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ledger.extras.topics import SKIPPED
from conversations.engine.ledger.may import check_fills
from conversations.engine.ports import Reminder
from conversations.programme.availability import Week
from conversations.programme.facts import (
    AttentionNeeded,
    Consented,
    IntakeCompleted,
    InvitationDeclined,
    InvitationExpired,
    Invited,
    LanguageChosen,
    Left,
    NewMatchAnswered,
    Nominated,
    PairingEnded,
    PersonReachable,
    PersonUnreachable,
    PoolChanged,
    Rejoined,
    RhythmChanged,
)
from conversations.programme.pairings import LIVE, TAKEN
from conversations.programme.people import MEMBER, Participant, Person, PoolState, RhythmChange
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days

#: Under these names boundaries lie with the confidences.
BOUNDARIES = ("off_the_table", "not_with_people", "not_with_units", SKIPPED)


async def nominated(ledger: Ledger, fact: Nominated) -> None:
    """A place in the cohort is kept; the person is asked before anything else happens (PRODUCT §2.1)."""
    if await ledger.uow.people.participant(ledger.company.id, fact.cohort, fact.person):
        return
    if fact.by:
        await check_fills(ledger, fact.by, fact.cohort, fact.person)
    ledger.uow.add(
        Participant(
            ledger.ids.new(),
            ledger.company.id,
            fact.cohort,
            fact.person,
            nominated_by=fact.by,
            wants_mentor=fact.side == "mentor",
            wants_mentee=fact.side == "mentee",
        )
    )


async def invited(ledger: Ledger, fact: Invited) -> None:
    """The one invitation of this cohort is out."""
    participant = await _participant(ledger, fact.cohort, fact.person)
    participant.state = "invited"
    participant.invited_at = ledger.now


async def declined(ledger: Ledger, fact: InvitationDeclined) -> None:
    """Not asked again in this cohort."""
    await _close_invitation(ledger, fact.cohort, fact.person, "declined")


async def expired(ledger: Ledger, fact: InvitationExpired) -> None:
    """Silence: the invitation is over, and nothing more comes."""
    await _close_invitation(ledger, fact.cohort, fact.person, "expired")


async def consented(ledger: Ledger, fact: Consented) -> None:
    """The yes, with the policy version it was given to and when."""
    participant = await _participant(ledger, fact.cohort, fact.person)
    participant.state = "consented"
    participant.consented_at = ledger.now
    participant.consent_version = fact.version
    participant.left_at = None
    participant.is_open = True


async def intake_completed(ledger: Ledger, fact: IntakeCompleted) -> None:
    """Matching facts go to the participant, the rhythm to the person, own words to the confidences."""
    participant = await _participant(ledger, fact.cohort, fact.person)
    if participant.state not in MEMBER:
        return  # an old form is no yes: whoever left is asked for consent first (PRODUCT §2.1)
    if (await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)).is_control:
        return  # asked five questions a quarter and nothing else; the matcher sees whoever is ready
    is_first = participant.intake_at is None
    participant.state = "ready"
    participant.intake_at = participant.intake_at or ledger.now
    participant.wants_mentor = "mentor" in fact.sides
    participant.wants_mentee = "mentee" in fact.sides
    participant.topics_offered = fact.topics_offered
    participant.objectives = fact.objectives
    participant.communication_style = fact.communication_style
    participant.feedback_style = fact.feedback_style
    participant.modes = fact.modes
    participant.capacity_mentor = participant.capacity_mentee = fact.capacity
    person = await ledger.person(fact.person)
    person.languages = fact.languages
    person.level = fact.level if fact.level is not None else person.level
    person.lunch = fact.lunch
    person.favourites = fact.favourites
    await _keep_words(ledger, fact)
    await _rhythm(ledger, person, fact.zone or person.zone, fact.week or person.week, fact.takes_edges, is_first)
    await ledger.record(PoolChanged(cohort=fact.cohort))


async def rhythm_changed(ledger: Ledger, fact: RhythmChanged) -> None:
    """From now on the person's hours are these; what is booked stays until its people move it."""
    person = await ledger.person(fact.person)
    takes_edges = person.takes_edges if fact.takes_edges is None else fact.takes_edges
    await _rhythm(ledger, person, fact.zone, fact.week or person.week, takes_edges, is_first=False)


async def language_chosen(ledger: Ledger, fact: LanguageChosen) -> None:
    """What is on its way already is read in the new language too: words are chosen at delivery."""
    (await ledger.person(fact.person)).locale = fact.language


async def left(ledger: Ledger, fact: Left) -> None:
    """Out of this cohort: pairings end, drafts are set aside, no reason is asked."""
    participant = await _participant(ledger, fact.cohort, fact.person)
    participant.state = "left"
    participant.left_at = ledger.now
    await ledger.close_talks(Subject("cohort", fact.cohort), person=fact.person)
    for pairing in await ledger.uow.pairings.of(ledger.company.id, fact.person, TAKEN):
        if pairing.cohort != fact.cohort:
            continue
        if pairing.state in LIVE:
            await ledger.record(PairingEnded(pairing=pairing.id, cause="left", by=(fact.person,)))
        else:
            pairing.state = "lapsed"
            pairing.ended_at = ledger.now
    await ledger.uow.reminders.drop(
        ledger.company.id, [Subject("cohort", fact.cohort)], "left the cohort", person=fact.person
    )
    await ledger.uow.outbox.drop(ledger.company.id, [Subject("cohort", fact.cohort)], "left the cohort", fact.person)
    # Boundaries are kept until the programme's end or leaving (PRODUCT §8).
    for name in BOUNDARIES:
        await ledger.uow.confidences.forget(ledger.company.id, fact.person, fact.subject, name)
    await ledger.record(PoolChanged(cohort=fact.cohort))


async def new_match_answered(ledger: Ledger, fact: NewMatchAnswered) -> None:
    """'Yes, please' puts the person back into the pool; 'not right now' keeps them out of it."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    participant = await _participant(ledger, pairing.cohort, fact.person)
    participant.is_open = fact.wanted
    if fact.wanted:
        await ledger.record(PoolChanged(cohort=pairing.cohort))


async def rejoined(ledger: Ledger, fact: Rejoined) -> None:
    """Back in the pool."""
    (await _participant(ledger, fact.cohort, fact.person)).is_open = True
    await ledger.record(PoolChanged(cohort=fact.cohort))


async def unreachable(ledger: Ledger, fact: PersonUnreachable) -> None:
    """The champion hears at once, the partner after two working days (PRODUCT §2.2)."""
    person = await ledger.person(fact.person)
    if person.unreachable_since:
        return
    person.unreachable_since = ledger.now
    for pairing in await ledger.uow.pairings.of(ledger.company.id, fact.person, LIVE):
        key = f"{fact.person}/{ledger.now:%Y%m%d}"
        await ledger.record(
            AttentionNeeded(pairing=pairing.id, matter="unreachable", occasion_key=key, about_person=fact.person)
        )
        partner = await ledger.person(pairing.other(fact.person))
        await ledger.timer(
            "partner_unreachable",
            Subject("pairing", pairing.id),
            add_working_days(partner.availability, ledger.now, 2),
            key,
        )


async def place_lost(ledger: Ledger, person: str, address: str, why: str) -> bool:
    """Nothing arrives at this address any more. True where the person has another that takes it; else they cannot
    be reached, and `why` is said in the story."""
    places = [each for each in await ledger.uow.people.addresses(ledger.company.id, person) if each.confirmed_at]
    for each in places:
        if each.id == address:
            each.unreachable_since = each.unreachable_since or ledger.now
    if any(each.is_active and each.unreachable_since is None for each in places):
        return True
    await ledger.record(PersonUnreachable(person=person, why=why))
    return False


async def partner_unreachable(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Two working days later: the partner hears something true and kind, if it is still so."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, reminder.subject.id)
    person = await ledger.person(reminder.occasion.split("/")[0])
    if not pairing.is_live or person.unreachable_since is None:
        return "reachable again or over"
    await ledger.record(
        AttentionNeeded(pairing=pairing.id, matter="partner", occasion_key=reminder.occasion, about_person=person.id)
    )
    return "partner told"


async def reachable(ledger: Ledger, fact: PersonReachable) -> None:
    """They are back: deliveries go on, and the matcher may look at them again."""
    (await ledger.person(fact.person)).unreachable_since = None
    for each in await ledger.uow.people.participations(ledger.company.id, fact.person):
        await ledger.record(PoolChanged(cohort=each.cohort))


async def _participant(ledger: Ledger, cohort: str, person: str) -> Participant:
    found = await ledger.uow.people.participant(ledger.company.id, cohort, person)
    if found is None:
        found = Participant(ledger.ids.new(), ledger.company.id, cohort, person)
        ledger.uow.add(found)
    return found


async def _close_invitation(ledger: Ledger, cohort: str, person: str, state: PoolState) -> None:
    (await _participant(ledger, cohort, person)).state = state
    await ledger.uow.reminders.drop(ledger.company.id, [Subject("cohort", cohort)], state, ("invitation",), person)


async def _keep_words(ledger: Ledger, fact: IntakeCompleted) -> None:
    subject = Subject("cohort", fact.cohort)
    for name in ("own_topics", "off_the_table", "not_with_people", "not_with_units", "contact"):
        words = str(getattr(fact, name))
        if words:
            await ledger.uow.confidences.put(ledger.company.id, fact.person, subject, name, words)
        else:
            await ledger.uow.confidences.forget(ledger.company.id, fact.person, subject, name)


async def _rhythm(ledger: Ledger, person: Person, zone: str, week: Week, takes_edges: bool, is_first: bool) -> None:
    if not is_first and (zone, week, takes_edges) == (person.zone, person.week, person.takes_edges):
        return
    person.zone, person.week, person.takes_edges = zone, week, takes_edges
    ledger.uow.add(rhythm_of(ledger.ids.new(), person, ledger.now))


def rhythm_of(ident: str, person: Person, since: datetime) -> RhythmChange:
    """What holds for this person from `since` (UTC) on."""
    return RhythmChange(
        ident,
        person.company,
        person.id,
        since,
        person.zone,
        person.week,
        person.takes_edges,
        person.country,
        person.subdivision,
    )
