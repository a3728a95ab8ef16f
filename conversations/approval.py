"""Approval: the matcher drafts, a champion decides; no pairing is announced without a human yes (PRODUCT §3)."""

from conversations.engine.forms import Choice, Choices, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once
from conversations.engine.values import Items, Word
from conversations.programme.facts import Fact, PairingApproved, PairingRefused, PairingsDrafted, Private
from conversations.programme.rights import office_for


def those_responsible(scene: Scene, fact: Fact) -> tuple[str, ...]:
    """The office of the region and cohort; beside whoever is part of a draft, those who decide about it."""
    if not isinstance(fact, PairingsDrafted) or scene.cohort is None:
        return ()
    office, cohort = scene.extra["office"], scene.cohort
    beside = office_for(office, cohort, fact.region, fact.involved)
    return tuple(dict.fromkeys((*office_for(office, cohort, fact.region), *beside)))


approval = Conversation(
    "approval",
    opens=(after(PairingsDrafted, ask=those_responsible, at=at_once),),
    nudges=(2,),
    lapses=4,
    about="cohort",
    needs=("office", "drafts"),
    is_office=True,
)

overview = approval.ask("overview", Choice("answer", ("all", "choose")), shows=("drafts",))
pick = approval.ask(
    "pick",
    Choices("approve", options_from="pairs", at_least=0),
    Choices("set_aside", options_from="pairs", at_least=0),
    Text("reason", 300, optional=True),
)
done = approval.tell("done")


@approval.opening
def what_waits_for_this_reader(scene: Scene, _: str) -> Opening | Because:
    drafts = scene.extra["drafts"]
    if not drafts:
        return Because("no_drafts")
    pairs = tuple((pairing.id, f"{mentor.name} → {mentee.name}") for pairing, mentor, mentee in drafts)
    items = tuple(
        Word("approval-pair", {"mentor": mentor.name, "mentee": mentee.name, "why": _why(pairing.why)})
        for pairing, mentor, mentee in drafts
    )
    return Opening({"pairs": pairs, "count": len(pairs), "drafts": Items(Word("approval-drafts"), items)})


def _why(why: tuple[dict[str, object], ...]) -> tuple[Word, ...]:
    return tuple(
        Word(f"factor-{each['factor']}")
        for each in why
        if each["factor"] == "objectives" or float(str(each["value"])) > 0.5
    )


@overview.then
def all_at_once_or_one_by_one(talk: Talk) -> Next | Step:
    if talk["answer"] == "choose":
        return pick
    return done.recording(*_approved(talk, tuple(pair for pair, _ in talk.given["pairs"])))


@pick.then
def each_as_ticked(talk: Talk) -> Next:
    set_aside = talk["set_aside"] or ()
    approved = tuple(pair for pair in talk["approve"] or () if pair not in set_aside)
    reason = Private(talk["reason"] or "")
    refused = (PairingRefused(pairing=pair, by=talk.person, reason=reason) for pair in set_aside)
    return done.recording(*_approved(talk, approved), *refused)


def _approved(talk: Talk, pairs: tuple[str, ...]) -> tuple[PairingApproved, ...]:
    return tuple(PairingApproved(pairing=pair, by=talk.person) for pair in pairs)
