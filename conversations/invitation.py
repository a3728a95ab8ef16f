"""Invitation: purpose, benefits and what is stored, before anything else happens (PRODUCT §2.1, §4)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.engine.values import Page, Word
from conversations.programme.facts import (
    Consented,
    InvitationDeclined,
    InvitationExpired,
    InvitationPostponed,
    Invited,
    Nominated,
)

#: The version of the privacy policy that a yes is given to.
POLICY_VERSION = "2026-11"

invitation = Conversation(
    "invitation",
    opens=(after(Nominated, ask=the_person, at=at_once),),
    nudges=("invitation.reminder",),
    lapses="invitation.expiry",
    about="cohort",
    needs=("local_confidentiality",),
    before_consent=True,
)

invite = invitation.ask("invite", Choice("answer", ("in", "more", "not_now")))
more = invitation.ask("more", Choice("answer", ("in", "not_now")), shows=("pages",))
control = invitation.ask("control", Choice("answer", ("in", "not_now")))
welcome = invitation.tell("welcome")
compared = invitation.tell("compared")
declined = invitation.tell("declined")


@invitation.opening
def once_in_a_cohort(scene: Scene, _: str) -> Opening | Because:
    part = scene.participant
    if scene.cohort is not None and scene.cohort.is_planned:
        return Because("no_cohort", waits=True)  # nobody is asked before the launch
    if part is not None and part.state in ("invited", "consented", "ready"):
        return Because("already_in")
    if part is not None and part.state != "nominated" and not scene.is_own:
        return Because("not_asked_again")
    invited = Invited(cohort=scene.subject.id, person=scene.reader.id)
    if scene.cohort is not None and scene.cohort.is_control:
        return Opening({"programme": scene.programme_name}, "control", facts=(invited,))
    side = "mentor" if part and part.wants_mentor else "mentee" if part and part.wants_mentee else "either"
    given = {
        "programme": scene.programme_name,
        "side": Word(f"side-{side}"),
        "benefit": Word(f"invitation-benefit-{side}"),
        "months": scene.policy["pairing.length"],
        "pages": (
            Page("confidentiality"),
            *promised(scene),
            Page(f"role_card_{side if side != 'either' else 'mentor'}"),
        ),
    }
    return Opening(given, facts=(invited,))


def promised(scene: Scene) -> tuple[Word, ...]:
    """What a region promises beyond the page that all read."""
    return (Word("invitation-strict"),) if scene.extra["local_confidentiality"] == "strict" else ()


@invite.then
def first_answer(talk: Talk) -> Next:
    return Next(more) if talk["answer"] == "more" else _yes_or_no(talk)


@more.then
def second_answer(talk: Talk) -> Next:
    return _yes_or_no(talk)


@control.then
def answer_of_the_control_cohort(talk: Talk) -> Next:
    return _yes_or_no(talk, compared)


def _yes_or_no(talk: Talk, yes: Step = welcome) -> Next:
    cohort, person = talk.subject.id, talk.person
    if talk["answer"] == "in":
        return yes.recording(Consented(cohort=cohort, person=person, version=POLICY_VERSION))
    return declined.recording(InvitationDeclined(cohort=cohort, person=person))


@invitation.postponing
def the_reminder_is_used_up(talk: Talk) -> tuple[InvitationPostponed, ...]:
    return (InvitationPostponed(cohort=talk.subject.id, person=talk.person),)


@invitation.stopping
def a_stop_is_a_no(talk: Talk) -> tuple[InvitationDeclined, ...]:
    return (InvitationDeclined(cohort=talk.subject.id, person=talk.person),)


@invitation.lapsing
def silence_is_not_a_yes(talk: Talk) -> tuple[InvitationExpired, ...]:
    return (InvitationExpired(cohort=talk.subject.id, person=talk.person),)
