"""Concern: one tap away everywhere: to a named confidant, skip a topic, or find support (PRODUCT §4)."""

from conversations.engine.forms import Choice, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Priority, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once
from conversations.engine.values import Word
from conversations.programme.facts import ConcernAcknowledged, ConcernRaised, Fact, Private, TopicSkipped


def its_author(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Whoever raised the concern."""
    return (scene.extra["concern"].person,)


concern = Conversation(
    "concern",
    opens=(after(ConcernAcknowledged, ask=its_author, at=at_once, step="acknowledged"),),
    priority=Priority.CONCERN,
    needs=("confidants", "pairings", "participations", "shared_topics", "support"),
    shortcut="global",
)

what = concern.ask("what", Choice("what", ("talk", "topic", "support")))
words = concern.ask("words", Choice("confidant", options_from="confidants"), Text("words", 3000, multiline=True))
topic = concern.ask("topic", Choice("topic", options_from="topics"))
sent = concern.tell("sent")
skipped = concern.tell("skipped")
last_skipped = concern.tell("last_skipped", doors=("intake",))
nobody = concern.tell("nobody")
support = concern.tell("support")
contact = concern.tell("contact", shows=("contact",))
acknowledged = concern.tell("acknowledged")


@concern.opening
def any_time(scene: Scene, step: str) -> Opening | Because:
    if step == "acknowledged":
        return Opening({"confidant": scene.cast[scene.extra["concern"].confidant].name}, step)
    parts = scene.extra["participations"]
    topics = dict.fromkeys(topic for part in parts for topic in (*part.topics_offered, *part.objectives))
    people = scene.extra["confidants"]
    pairings = scene.extra["pairings"]
    return Opening(
        {
            "confidants": tuple((each.id, each.name) for each in people),
            "topics": tuple((each, Word(f"option-{each}")) for each in topics),
            "last": tuple(shared[0] for shared in scene.extra["shared_topics"] if len(shared) == 1),
            "contact": scene.extra["support"],
            "pairing": pairings[0][0].id if pairings else "",
        }
    )


@what.then
def which_kind(talk: Talk) -> Step:
    match talk["what"]:
        case "talk":
            return words if talk.given["confidants"] else nobody
        case "topic":
            return topic if talk.given["topics"] else _support(talk)
        case _:
            return _support(talk)


def _support(talk: Talk) -> Step:
    """What the company or region names, in its own words, else where such help is found anywhere."""
    return contact if talk.given["contact"] else support


@words.then
def to_the_one_named(talk: Talk) -> Next:
    return sent.recording(
        ConcernRaised(
            person=talk.person,
            confidant=talk["confidant"],
            words=Private(talk["words"]),
            pairing=talk.given["pairing"] or None,
        )
    )


@topic.then
def nobody_is_told(talk: Talk) -> Next:
    """Where it was all they had in common, there is room for other topics."""
    told = last_skipped if talk["topic"] in talk.given["last"] else skipped
    return told.recording(TopicSkipped(person=talk.person, topic=talk["topic"]))
