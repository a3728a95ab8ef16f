"""Topic: what one side would like to talk about next time; the partner reads it in one line (PRODUCT §4)."""

from conversations.engine.forms import Choice, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, those_who_did_not
from conversations.engine.values import Page, Word
from conversations.programme.facts import Fact, Private, TopicChosen
from conversations.programme.guides import starters_page
from conversations.programme.sessions import is_ahead


def whoever_chose(_: Scene, fact: Fact) -> tuple[str, ...]:
    """Questions to begin with are for whoever brings the topic."""
    return fact.by if isinstance(fact, TopicChosen) else ()


def the_partner_where_it_is_new(scene: Scene, fact: Fact) -> tuple[str, ...]:
    """Whoever chooses the same again has told it already."""
    return those_who_did_not(scene, fact) if isinstance(fact, TopicChosen) and fact.is_new else ()


topic = Conversation(
    "topic",
    opens=(
        after(TopicChosen, ask=whoever_chose, at=at_once, step="chosen"),
        after(TopicChosen, ask=the_partner_where_it_is_new, at=at_once, step="told"),
    ),
    about="session",
    needs=("topics", "skipped_topics"),
    looks_ahead=True,
)

which = topic.ask("which", Choice("topic", options_from="topics"))
own = topic.ask("own", Text("words", 120))
chosen = topic.tell("chosen", doors=("ahead",), shows=("page",))
told = topic.tell("told", doors=("topic",))


@topic.opening
def while_it_is_ahead(scene: Scene, step: str) -> Opening | Because:
    session, pairing = scene.session, scene.pairing
    if session is None or pairing is None or not pairing.is_live:
        return Because("no_session")
    if not is_ahead(session, scene.now):
        return Because("begun")
    if pairing.state == "paused":
        return Because("paused")
    if session.number == 0:
        return Because("first_session")
    given = {"partner": scene.partner.given_name}
    if not step:
        topics = (*_in_common(scene), ("own", Word("topic-of_my_own")))
        return Opening({**given, "topics": topics, "chosen": scene.extra["topics"].get(scene.reader.id)})
    by = scene.reader.id if step == "chosen" else scene.partner.id
    if by not in scene.extra["topics"]:
        return Because("nothing_to_share")
    key, words = scene.extra["topics"][by]
    page = Page(starters_page(key), given)
    return Opening({**given, "topic": words or Word(f"option-{key}"), "page": page}, step)


def _in_common(scene: Scene) -> tuple[tuple[str, Word], ...]:
    """What both chose in their intake comes first, then what else the reader did: nobody sees the partner's others.

    What either would rather not talk about is not among them.
    """
    sides = [scene.participants.get(person) for person in (scene.reader.id, scene.partner.id)]
    mine, theirs = ((*side.objectives, *side.topics_offered) if side else () for side in sides)
    listed = dict.fromkeys((*(each for each in mine if each in theirs), *mine))
    return tuple((each, Word(f"option-{each}")) for each in listed if each not in scene.extra["skipped_topics"])


@which.then
def one_of_theirs_or_their_own(talk: Talk) -> Next | Step:
    return own if talk["topic"] == "own" else _chosen(talk, "")


@own.then
def in_their_words(talk: Talk) -> Next:
    return _chosen(talk, talk["words"])


def _chosen(talk: Talk, words: str) -> Next:
    topic, is_new = talk["topic"], tuple(talk.given.get("chosen") or ()) != (talk["topic"], words)
    return Next().recording(
        TopicChosen(
            session=talk.subject.id,
            by=(talk.person,),
            topic=topic,
            talk=talk.id,
            words=Private(words),
            is_new=is_new,
        )
    )
