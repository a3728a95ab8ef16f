"""Agreement: goals, length, confidentiality, signed by both before the sessions are planned (PRODUCT §4)."""

from typing import Any

from conversations.engine.forms import Choice, Choices, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Priority
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, both_sides
from conversations.engine.values import Page, Word
from conversations.programme.facts import AgreementReached, AgreementSigned, PairingAnnounced, Private
from conversations.programme.guides import goals_page

agreement = Conversation(
    "agreement",
    opens=(
        after(PairingAnnounced, ask=both_sides, at=at_once),
        after(AgreementReached, ask=both_sides, at=at_once, step="agreed"),
    ),
    priority=Priority.AGREEMENT,
    nudges=(2,),
    about="pairing",
    needs=("chat_of_two", "local_confidentiality"),
    by_hand=False,
)

terms = agreement.ask(
    "terms",
    Choices("goals", options_from="shared", at_least=0),
    Text("own_goal", 280, optional=True),
    Choice("length", ("30", "45", "60", "90")),
    Choice("mode", ("one_way", "two_way"), about="is_two_way"),
    shows=("pages",),
)
signed = agreement.tell("signed")
agreed = agreement.tell("agreed")


@agreement.opening
def between_two_people(scene: Scene, step: str) -> Opening | Because:
    pairing = scene.pairing
    if pairing is None or not pairing.is_live:
        return Because("no_pairing")
    partner = {"partner": scene.partner.given_name}
    if step == "agreed":
        both_signed = pairing.agreed_at is not None
        how = Word("agreement-both" if both_signed else "agreement-as_usual")
        how = Word("agreement-in_turn") if pairing.is_two_way else how
        return Opening({**partner, "how": how, "doors": ("group_chat",) if scene.extra["chat_of_two"] else ()}, step)
    if pairing.state != "announced":
        return Because("agreed_already")
    mentor = scene.participants.get(pairing.mentor)
    mentee = scene.participants.get(pairing.mentee)
    wanted = mentee.objectives if mentee else ()
    shared = [topic for topic in wanted if mentor and topic in mentor.topics_offered]
    is_two_way = scene.cohort is not None and scene.cohort.is_two_way
    if is_two_way and mentor and mentee:
        shared += [each for each in mentor.objectives if each in mentee.topics_offered and each not in shared]
    goals = tuple((topic, Word(f"option-{topic}")) for topic in shared)
    length = scene.policy["session.length"]
    nearest = min((30, 45, 60, 90), key=lambda minutes: abs(minutes - length))
    given: dict[str, Any] = {**partner, "shared": goals, "length": str(nearest)}
    is_strict = scene.extra["local_confidentiality"] == "strict"
    promise = (Word("agreement-strict"),) if is_strict else ()
    given["pages"] = (Page("agreement"), *promise, Page(goals_page(shared[0] if shared else "")))
    return Opening({**given, "is_two_way": is_two_way, "mode": "two_way"} if is_two_way else given)


@terms.then
def a_signature(talk: Talk) -> Next:
    return signed.recording(
        AgreementSigned(
            pairing=talk.subject.id,
            person=talk.person,
            goals=talk["goals"] or (),
            length=int(talk["length"]),
            mode=talk["mode"] or "",
            own_goal=Private(talk["own_goal"] or ""),
        )
    )
