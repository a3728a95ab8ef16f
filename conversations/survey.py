"""Survey: five closed questions a quarter, for participants and for the control cohort (PRODUCT §4, §7)."""

from datetime import datetime

from conversations.engine.forms import Scale
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.programme.facts import Answered, Fact, SurveyDue
from conversations.programme.people import MEMBER
from conversations.programme.quarters import quarter_after, survey_at


def before_the_next_ones(scene: Scene, fact: Fact) -> datetime:
    """Asked after a long break the questions would be about another quarter."""
    return survey_at(scene.reader.availability, quarter_after(fact.occasion))


survey = Conversation(
    "survey",
    opens=(after(SurveyDue, ask=the_person, at=at_once, too_late=before_the_next_ones),),
    nudges=(3,),
    lapses=10,
    about="cohort",
    by_hand=False,
    stop_covers="subject",
)

FIELDS = tuple(Scale(name, 1, 5, optional=True) for name in ("belonging", "voice", "learning", "reach", "energy"))

questions = survey.ask("questions", *FIELDS, can_skip=True)
thanks = survey.tell("thanks")
left_out = survey.tell("left_out")


@survey.opening
def once_a_quarter(scene: Scene, _: str) -> Opening | Because:
    part = scene.participant
    if part is None or part.state not in MEMBER:
        return Because("not_in")
    return Opening({"quarter": scene.occasion, "asked_at": scene.now})


@questions.then
def counted(talk: Talk) -> Next | Step:
    values = {each.name: talk[each.name] for each in FIELDS if talk[each.name] is not None}
    if not values:
        return left_out
    return thanks.recording(
        Answered(
            person=talk.person,
            kind="survey",
            occasion_key=talk.given["quarter"],
            values=values,
            asked_at=talk.given["asked_at"],
            cohort=talk.subject.id,
        )
    )
