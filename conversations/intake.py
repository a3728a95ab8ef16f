"""Intake: sides, topics, style, rhythm, boundaries: what the matcher needs, each part opted into (PRODUCT §4)."""

from collections.abc import Mapping, Sequence

from conversations.engine.forms import Choice, Choices, Hours, Text, Zone
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.engine.values import Word
from conversations.programme.availability import Span
from conversations.programme.facts import Consented, IntakeCompleted, Private
from conversations.programme.people import MEMBER, Participant
from conversations.programme.topics import TOPICS

COMMUNICATION = ("direct", "thoughtful", "lively")
FEEDBACK = ("straight", "examples_first", "in_writing")
LANGUAGES = ("en", "de", "es", "fr", "pt", "ja")
#: Favourite parts of the day and lunch, in minutes of the local day.
PARTS: dict[str, Span] = {"morning": (480, 660), "midday": (660, 840), "afternoon": (840, 1020)}
#: What is answered in one's own words.
WORDS = ("own_topics", "not_with_people", "not_with_units", "contact")
LUNCHES: dict[str, Span | None] = {"noon": (720, 765), "half_past": (750, 795), "one": (780, 825), "none": None}

intake = Conversation(
    "intake",
    opens=(after(Consented, ask=the_person, at=at_once),),
    nudges=(2, 7),
    about="cohort",
    needs=("own_words", "local_topics"),
)

side = intake.ask("side", Choice("sides", ("mentor", "mentee", "both")))
OFFERED = Choices("topics_offered", options_from="local_topics")
offer = intake.ask("offer", OFFERED, Text("own_topics", 300, optional=True))
wants = intake.ask("wants", Choices("objectives", options_from="local_topics", at_most=4))
style = intake.ask(
    "style",
    Choice("communication_style", COMMUNICATION),
    Choice("feedback_style", FEEDBACK),
    Choices("languages", LANGUAGES),
    Choices("modes", ("live", "async")),
)
rhythm = intake.ask(
    "rhythm",
    Hours("week"),
    Zone("zone"),
    Choice("lunch", tuple(LUNCHES)),
    Choices("favourites", tuple(PARTS), at_least=0),
    Choice("edges", ("yes", "no")),
)
practical = intake.ask("practical", Choice("capacity", ("1", "2", "3")), Text("contact", 200, optional=True))
boundaries = intake.ask(
    "boundaries",
    Choices("off_the_table", TOPICS, at_least=0),
    Text("not_with_people", 300, optional=True),
    Text("not_with_units", 300, optional=True),
)
done = intake.tell("done", doors=("home", "my_data"))


@intake.opening
def after_the_yes(scene: Scene, _: str) -> Opening | Because:
    part = scene.participant
    if part is None or part.state not in MEMBER:
        return Because("no_consent")
    if scene.cohort is not None and scene.cohort.is_control:
        return Because("only_questions")
    reader, is_two_way = scene.reader, scene.cohort is not None and scene.cohort.is_two_way
    given: dict[str, object] = {"week": reader.week, "zone": reader.zone, "lunch": "noon", "edges": "yes"}
    given |= {"languages": reader.languages, "modes": part.modes, "capacity": str(part.capacity_mentor)}
    given |= {"local_topics": _on_offer(scene.extra["local_topics"], part), "is_two_way": is_two_way}
    if part.state == "ready":
        given |= {
            "topics_offered": part.topics_offered,
            "objectives": part.objectives,
            "communication_style": part.communication_style,
            "feedback_style": part.feedback_style,
        }
        given |= _in_their_words(scene.extra["own_words"])
    if part.wants_mentor != part.wants_mentee:
        known = "mentor" if part.wants_mentor else "mentee"
        return Opening({**given, "known_side": known}, "offer" if part.wants_mentor or is_two_way else "wants")
    return Opening(given)


def _on_offer(local: Sequence[str], part: Participant) -> tuple[tuple[str, Word], ...]:
    """What their region offers, and what they have chosen before: changing an answer takes no other one away."""
    kept = (*local, *part.topics_offered, *part.objectives)
    return tuple((topic, Word(f"option-{topic}")) for topic in TOPICS if topic in kept)


def _in_their_words(words: Mapping[str, str]) -> dict[str, object]:
    """What they wrote before stands in the form again: whoever changes a topic keeps their boundaries."""
    kept: dict[str, object] = {name: words[name] for name in WORDS if words.get(name)}
    return kept | ({"off_the_table": tuple(words["off_the_table"].split(", "))} if words.get("off_the_table") else {})


def _sides(talk: Talk) -> tuple[str, ...]:
    chosen = str(talk.given.get("known_side") or talk["sides"])
    return ("mentor", "mentee") if chosen == "both" else (chosen,)


@side.then
def what_this_side_is_asked(talk: Talk) -> Step:
    return offer if "mentor" in _sides(talk) or talk.given.get("is_two_way") else wants


@offer.then
def both_sides_are_asked_both(talk: Talk) -> Step:
    """So is either side where two learn from each other (PRODUCT §4, modes)."""
    return wants if "mentee" in _sides(talk) or talk.given.get("is_two_way") else style


@wants.then
def then_style(_: Talk) -> Step:
    return style


@style.then
def then_rhythm(_: Talk) -> Step:
    return rhythm


@rhythm.then
def then_practical(_: Talk) -> Step:
    return practical


@practical.then
def then_boundaries(_: Talk) -> Step:
    return boundaries


@boundaries.then
def into_the_pool(talk: Talk) -> Next:
    return done.recording(
        IntakeCompleted(
            cohort=talk.subject.id,
            person=talk.person,
            sides=_sides(talk),
            topics_offered=talk["topics_offered"] or (),
            objectives=talk["objectives"] or (),
            communication_style=talk["communication_style"],
            feedback_style=talk["feedback_style"],
            modes=talk["modes"],
            languages=talk["languages"],
            capacity=int(talk["capacity"]),
            week=talk["week"],
            zone=talk["zone"],
            lunch=LUNCHES[talk["lunch"]],
            favourites=tuple(PARTS[part] for part in talk["favourites"] or ()),
            takes_edges=talk["edges"] == "yes",
            own_topics=Private(talk["own_topics"] or ""),
            off_the_table=Private(", ".join(talk["off_the_table"] or ())),
            not_with_people=Private(talk["not_with_people"] or ""),
            not_with_units=Private(talk["not_with_units"] or ""),
            contact=Private(talk["contact"] or ""),
        )
    )
