"""Long view: 18 and 24 months after a pairing's planned end, three closed questions for whoever agreed to them."""

from datetime import datetime

from dateutil.relativedelta import relativedelta

from conversations.engine.forms import Choice, Scale
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.programme.facts import Answered, Fact, FollowUpDue, FollowUpsTakenBack


def four_months_later(scene: Scene, _: Fact) -> datetime:
    """Somebody away or out of reach for longer is not asked this time; the next one comes after six months."""
    return scene.now + relativedelta(months=4)


long_view = Conversation(
    "long_view",
    opens=(after(FollowUpDue, ask=the_person, at=at_once, too_late=four_months_later),),
    nudges=(5,),
    lapses=10,
    needs=("follow_ups",),
)

questions = long_view.ask(
    "questions",
    Scale("to_this_day", 1, 5, optional=True),
    Scale("reach", 1, 5, optional=True),
    Choice("once_more", ("yes", "no"), optional=True),
    can_skip=True,
)
thanks = long_view.tell("thanks")
mine = long_view.ask("mine", Choice("answer", ("keep", "take_back")))
kept = long_view.tell("kept")
taken_back = long_view.tell("taken_back")


@long_view.opening
def while_the_yes_stands(scene: Scene, _: str) -> Opening | Because:
    if scene.is_own or scene.pairing is None:
        return Opening({}, "mine") if scene.extra["follow_ups"] else Because("no_follow_ups")
    if scene.participant is None or scene.participant.state == "left":
        return Because("left")
    if not scene.pairing.agreed_to_follow_ups(scene.reader.id):
        return Because("no_follow_ups")
    given = {"programme": scene.programme_name, "months": int(scene.occasion), "cohort": scene.pairing.cohort}
    return Opening({**given, "asked_at": scene.now})


@questions.then
def three_taps(talk: Talk) -> Next | Step:
    values = {name: talk[name] for name in ("to_this_day", "reach", "once_more") if talk[name] is not None}
    if not values:
        return thanks
    pairing, months = talk.subject.id, talk.given["months"]
    return thanks.recording(
        Answered(
            person=talk.person,
            kind="long_view",
            occasion_key=f"{pairing}/{months}",
            values=values,
            asked_at=talk.given["asked_at"],
            pairing=pairing,
            cohort=talk.given["cohort"],
        )
    )


@mine.then
def it_can_be_taken_back(talk: Talk) -> Next | Step:
    return taken_back.recording(_never_again(talk)) if talk["answer"] == "take_back" else kept


@long_view.stopping
def a_stop_holds_for_good(talk: Talk) -> tuple[Fact, ...]:
    return (_never_again(talk),)


def _never_again(talk: Talk) -> FollowUpsTakenBack:
    return FollowUpsTakenBack(person=talk.person)
