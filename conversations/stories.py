"""Stories: what somebody would tell of their pairing, read by others only as they approved it (PRODUCT §4, §7)."""

from collections.abc import Iterator

from conversations.engine.forms import LONGEST_TEXT, Choice, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.engine.values import Items, Page, Word
from conversations.programme.facts import Private, StoryApproved, StoryDrafted, StoryWithdrawn, StoryWritten
from conversations.programme.outcomes import Story

#: Characters; without names it may be longer than it was written.
LONGEST = 1500
#: Characters of a story that a button shows.
ON_A_BUTTON = 24

stories = Conversation(
    "stories",
    opens=(after(StoryDrafted, ask=the_person, at=at_once, step="draft"),),
    needs=("own_stories", "own_words", "story_pairing"),
)

what = stories.ask("what", Choice("story", options_from="options"), shows=("told_already",))
write = stories.ask("write", Text("words", LONGEST, multiline=True), shows=("page",))
draft = stories.ask("draft", Choice("answer", ("tell", "change", "keep")))
edit = stories.ask("edit", Text("words", LONGEST_TEXT, multiline=True))
told = stories.tell("told", doors=("stories",))
kept = stories.tell("kept", doors=("stories",))
taken_back = stories.tell("taken_back")


@stories.opening
def their_own_stories(scene: Scene, step: str) -> Opening | Because:
    if step == "draft":
        words = scene.extra["own_words"].get("draft", "")
        if not words or scene.pairing is None:
            return Because("answered")
        given = {"draft": words, "words": words[:LONGEST_TEXT], "story": scene.subject.id}
        return Opening({**given, "pairing": scene.pairing.id}, step)
    own = [(story, words) for story, words in scene.extra["own_stories"] if story.withdrawn_at is None]
    pairing = scene.extra["story_pairing"]
    has_one = any(story.pairing == pairing for story, _ in own)
    if not own and not pairing:
        return Because("no_pairing")
    given = {"pairing": pairing, "page": Page("story_example")}
    if not own:
        return Opening(given, "write")
    options = tuple(_options(own))
    if pairing and not has_one:
        options += (("new", Word("stories-new")),)
    listed = Items(Word("stories-told_already"), tuple(words for _, words in own if words))
    return Opening({**given, "options": options, **({"told_already": listed} if listed.items else {})})


def _options(own: list[tuple[Story, str]]) -> Iterator[tuple[str, Word]]:
    for story, words in own:
        if story.is_consented:
            beginning = words if len(words) <= ON_A_BUTTON else f"{words[: ON_A_BUTTON - 1]}…"
            yield f"back/{story.id}", Word("stories-take_back", {"words": beginning})
        else:
            yield f"look/{story.id}", Word("stories-look")


@what.then
def look_tell_or_take_back(talk: Talk) -> Next | Step:
    way, _, story = talk["story"].partition("/")
    if way == "new":
        return write
    if way == "look":
        return Next().recording(StoryDrafted(story=story, person=talk.person))
    return taken_back.recording(StoryWithdrawn(story=story, person=talk.person))


@write.then
def for_their_eyes_first(talk: Talk) -> Next:
    return _written(talk)


@draft.then
def only_with_a_yes(talk: Talk) -> Next | Step:
    story = talk.given["story"]
    match talk["answer"]:
        case "tell":
            words = Private(talk.given["draft"])
            return told.recording(StoryApproved(story=story, person=talk.person, words=words))
        case "change":
            return edit
        case _:
            return kept.recording(StoryWithdrawn(story=story, person=talk.person))


@edit.then
def for_their_eyes_again(talk: Talk) -> Next:
    return _written(talk)


def _written(talk: Talk) -> Next:
    """How it reads without names follows at once."""
    written = StoryWritten(pairing=talk.given["pairing"], person=talk.person, words=Private(talk["words"]))
    return Next().recording(written)
