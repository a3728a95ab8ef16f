"""Approval: the matcher drafts, a champion decides; no pairing is announced without a human yes (PRODUCT §3)."""

from conversations.engine.forms import Choice, Choices, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once
from conversations.engine.values import Items, Word
from conversations.programme.facts import Fact, PairingApproved, PairingRefused, PairingsDrafted, Private
from conversations.programme.overview import Drafted
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

overview = approval.ask("overview", Choice("answer", ("all", "choose")), shows=("drafts", "passed_on"))
pick = approval.ask(
    "pick",
    Choices("approve", options_from="pairs", at_least=0),
    Choices("set_aside", options_from="pairs", at_least=0),
    Text("reason", 300, optional=True),
)
done = approval.tell("done")
half = approval.tell("half")
waits = approval.tell("waits", shows=("passed_on",))


@approval.opening
def what_waits_for_this_reader(scene: Scene, _: str) -> Opening | Because:
    drafts: tuple[Drafted, ...] = scene.extra["drafts"]
    mine = tuple(each for each in drafts if each.is_asked)
    passed_on = tuple(each for each in drafts if not each.is_asked)
    if not mine and not (passed_on and scene.is_own):
        return Because("no_drafts")
    given: dict[str, object] = {
        "pairs": tuple((each.pairing.id, f"{each.mentor.name} → {each.mentee.name}") for each in mine),
        "across": tuple(each.pairing.id for each in mine if each.needs_another),
        "count": len(mine) or len(passed_on),
        "drafts": Items(Word("approval-drafts"), tuple(_words(each) for each in mine)),
    }
    if passed_on:
        given["passed_on"] = Items(Word("approval-passed_on"), tuple(_words(each) for each in passed_on))
    return Opening(given, "" if mine else "waits")


def _words(draft: Drafted) -> Word:
    across = draft.is_asked and draft.needs_another
    given = {"mentor": draft.mentor.name, "mentee": draft.mentee.name, "why": _why(draft.pairing.why)}
    return Word("approval-pair_across" if across else "approval-pair", given)


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
    return _approved(talk, tuple(pair for pair, _ in talk.given["pairs"]))


@pick.then
def each_as_ticked(talk: Talk) -> Next:
    set_aside = talk["set_aside"] or ()
    approved = tuple(pair for pair in talk["approve"] or () if pair not in set_aside)
    reason = Private(talk["reason"] or "")
    refused = (PairingRefused(pairing=pair, by=talk.person, reason=reason) for pair in set_aside)
    return _approved(talk, approved).recording(*refused)


def _approved(talk: Talk, pairs: tuple[str, ...]) -> Next:
    """What lies across two regions is announced when the other region has said yes too (PRODUCT §1)."""
    across = any(pair in talk.given.get("across", ()) for pair in pairs)
    return (half if across else done).recording(*(PairingApproved(pairing=pair, by=talk.person) for pair in pairs))
