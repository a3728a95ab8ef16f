"""Follow-up: two weeks after a next step was taken on, its author says how it stands (PRODUCT §4)."""

from datetime import datetime, timedelta

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, the_person
from conversations.programme.facts import ActionAsked, ActionFollowed, ActionLogged, Fact
from conversations.programme.outcomes import MOST_ASKS
from conversations.programme.people import MEMBER
from conversations.programme.working_time import next_working_moment

FORTNIGHT = timedelta(days=14)


def two_weeks_later(scene: Scene, _: Fact) -> datetime:
    """In the author's hours."""
    return next_working_moment(scene.reader.availability, scene.now + FORTNIGHT)


follow_up = Conversation(
    "follow_up",
    opens=(after(ActionLogged, ask=the_person, at=two_weeks_later),),
    lapses=10,
    needs=("own_actions", "participations"),
)

OUTCOME = Choice("outcome", ("done", "on_it", "dropped"))
line = follow_up.ask("line", OUTCOME)
which = follow_up.ask("which", Choice("action", options_from="actions"), OUTCOME)
done = follow_up.tell("done", doors=("home",))
on_it = follow_up.tell("on_it", doors=("home",))
rests = follow_up.tell("rests", doors=("home",))
dropped = follow_up.tell("dropped", doors=("home",))


@follow_up.opening
def what_is_open(scene: Scene, _: str) -> Opening | Because:
    if not any(part.state in MEMBER for part in scene.extra["participations"]):
        return Because("not_in")
    own = scene.extra["own_actions"]
    if scene.subject.kind == "action":
        words = next((words for action, words in own if action.id == scene.subject.id), "")
        if not words:
            return Because("no_actions")
        action = next(action for action, _ in own if action.id == scene.subject.id)
        given = {"action": action.id, "words": words, "rests": (action.id,) if action.asks + 1 >= MOST_ASKS else ()}
        return Opening(given, facts=(ActionAsked(action=action.id, person=scene.reader.id),))
    if not own:
        return Because("no_actions")
    given = {"rests": tuple(action.id for action, _ in own if action.rests)}
    if len(own) == 1:
        return Opening({**given, "action": own[0][0].id, "words": own[0][1]})
    return Opening({**given, "actions": tuple((action.id, words) for action, words in own)}, "which")


@line.then
def how_it_stands(talk: Talk) -> Next:
    return _noted(talk, talk.given["action"])


@which.then
def how_one_of_them_stands(talk: Talk) -> Next:
    return _noted(talk, talk["action"])


def _noted(talk: Talk, action: str) -> Next:
    outcome = talk["outcome"]
    ends = {"done": done, "on_it": rests if action in talk.given["rests"] else on_it, "dropped": dropped}
    return ends[outcome].recording(ActionFollowed(action=action, person=talk.person, outcome=outcome))
