"""What simulated people answer: one function a question, decided by the person, the prompt and a seeded die."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.rehearsal.journey_choices import JOURNEY
from bot.rehearsal.messages import Field
from bot.rehearsal.report_choices import REPORTS
from bot.rehearsal.situation import Answer, Situation
from conversations.engine import moments
from conversations.programme.wall_clock import zone_named
from conversations.programme.working_time import add_working_days

LEARNINGS = (
    "Young colleagues read our all-hands very differently than I thought.",
    "How to write a good prompt, and when not to trust the answer.",
    "I talk more than I listen in reviews.",
    "Why the app store reviews matter to the sales team.",
    "What 'async first' means in daily life",
    "<b>bold</b> & *stars* _under_ `code` ~tilde~ | pipe",
    "<@U024BE7LH> <!channel> @everyone [link](https://example.com)",
    "🧠✨ naïve café — “quotes” … 👩🏽‍💻",
    "تعلّمت أن أصغي أكثر مما أتكلم",
    "=1+1; DROP TABLE sessions; -- {0} {partner} %s $HOME",
    "x" * 248,
)
ACTIONS = (
    "Ask one open question in each team meeting.",
    "Try the new design tool for a week",
    "Invite two juniors to the steering committee 🎯",
    "לשאול את הצוות לפני שמחליטים",
    "Write down what I learn each Friday.",
    "& < > \" ' \\ / {name}",
)
WEEKS = ("Mon-Fri 08:00-16:00", "Mon-Thu 09:00-17:30; Fri 09:00-13:00", "Tue-Sat 10:00-18:00")


#: What a command gives back: a list or a page, whose buttons are there for whoever wants more.
READ = "desk.answer"


def choose(situation: Situation) -> Answer | None:
    """The answer to this question; None when there is nothing to answer with."""
    if situation.message.name == READ and not situation.is_so(0.3):
        return None
    own = CHOICES.get(situation.message.name)
    if own:
        return own(situation)
    if situation.message.buttons:
        return situation.random.choice(situation.message.buttons)[0]
    return {each.name: _default(situation, each) for each in situation.message.fields}


def _default(at: Situation, field: Field) -> str | list[str]:
    if field.value:
        return field.value if isinstance(field.value, str) else list(field.value)
    match field.kind:
        case "Choices":
            return at.some_of(field.name, 1)
        case "Choice":
            return "" if field.is_optional else at.one_of(field.name)
        case "Scale":
            return at.one_of(field.name)
        case "Moment":
            return _moment_ahead(at)
        case _:
            return ""


def _moment_ahead(at: Situation) -> str:
    """A full hour in the middle of one of the person's next working days, as a date picker writes it."""
    rhythm = at.person.rhythm_at(at.message.at)
    start = add_working_days(rhythm, at.message.at, at.random.randint(4, 8))
    spans = rhythm.week[start.astimezone(zone_named(rhythm.zone)).weekday()] or ((600, 900),)
    first, last = spans[0]
    hour = at.random.randrange(first // 60, max(first // 60 + 1, last // 60 - 1))
    return f"{moments.typed(start, rhythm.zone)[:10]}T{hour:02d}:00"


def _invitation(at: Situation) -> Answer:
    return at.weighted(**{"in": 0.84, "more": 0.1, "not_now": 0.06})


def _intake_style(at: Situation) -> Answer:
    modes = ["live", "async"] if at.is_so(0.6) else ["live"]
    languages = at.field("languages").value
    return {
        "communication_style": at.one_of("communication_style"),
        "feedback_style": at.one_of("feedback_style"),
        "languages": list(languages) or ["en"],
        "modes": modes,
    }


def _intake_rhythm(at: Situation) -> Answer:
    week, zone = at.field("week").value, at.field("zone").value
    if not at.is_first_time and at.is_so(0.7):
        week = at.random.choice(WEEKS)
    return {
        "week": str(week),
        "zone": str(zone),
        "lunch": at.one_of("lunch"),
        "favourites": at.some_of("favourites", at.random.randint(0, 2)),
        "edges": "yes" if at.is_so(0.85) else "no",
    }


def _intake_boundaries(at: Situation) -> Answer:
    return {
        "off_the_table": "my health" if at.is_so(0.1) else "",
        "not_with_people": "",
        "not_with_units": at.random.choice(("Sales", "Finance")) if at.is_so(0.05) else "",
    }


def _times(at: Situation) -> Answer:
    values = [value for value, _ in at.field("times").options]
    slots = [value for value in values if value not in ("none", "own", "writing")]
    way = at.random.choices(("times", "none", "own", "writing"), (88, 5, 4, 3))[0]
    if way != "times" or not slots:
        return {"times": [way if way != "times" else "none"]}
    chosen = [slot for slot in slots if at.is_so(0.75)] or [at.random.choice(slots)]
    return {"times": chosen}


def _held(at: Situation) -> Answer:
    if at.is_first_time and at.is_so(0.015):
        return "moved"
    is_held = at.took_place if at.is_so(0.97) else not at.took_place
    return "yes" if is_held else "no"


def _words(name: str, pool: tuple[str, ...], chance: float) -> Callable[[Situation], Answer]:
    def answer(at: Situation) -> Answer:
        return {name: at.among(*pool, kind=name)} if at.is_so(chance) else "@skip"

    return answer


def _useful(at: Situation) -> Answer:
    if at.is_so(0.2):
        return "@skip"
    score = at.random.choices(("2", "3", "4", "5"), (1, 3, 8, 7))[0]
    return {"useful": score, "length": at.one_of("length") if at.is_so(0.3) else ""}


def _taps(at: Situation) -> Answer:
    """Numbers from 1 to 5, here and there one left out; now and then the whole form."""
    if at.is_so(0.15):
        return "@skip"
    return {each.name: "" if at.is_so(0.05) else str(at.random.randint(2, 5)) for each in at.message.fields}


def _how_far(at: Situation) -> Answer:
    if at.is_so(0.15):
        return "@skip"
    progress = {each.name: str(at.random.randint(0, 3)) for each in at.message.fields}
    return {**progress, "recommend": at.random.choices(("10", "9", "8", "7", "5"), (4, 4, 3, 2, 1))[0]}


def _looking_back(name: str, chance: float) -> Callable[[Situation], Answer]:
    return lambda at: {name: at.random.choice(LEARNINGS)} if at.is_so(chance) else "@skip"


def _approval_pick(at: Situation) -> Answer:
    pairs = [value for value, _ in at.field("approve").options]
    aside = [pair for pair in pairs if at.is_so(0.08)]
    approved = [pair for pair in pairs if pair not in aside and at.is_so(0.95)]
    return {"approve": approved, "set_aside": aside, "reason": "They sit in the same team." if aside else ""}


def _moved_to(at: Situation) -> Answer:
    past = moments.typed(at.message.at - timedelta(hours=26), at.message.envelope.zone)
    return {"moved_to": past[:14] + "00"} if at.is_so(0.5) else {"moved_to": _moment_ahead(at)}


def _data(at: Situation) -> Answer:
    return "erase" if at.person.erases else at.weighted(see=0.6, export=0.4)


def _agreement(at: Situation) -> Answer:
    terms: dict[str, str | list[str]] = {
        "goals": at.some_of("goals", at.random.randint(0, 2)),
        "own_goal": at.among("Say what I mean in the board", kind="goal") if at.is_so(0.2) else "",
        "length": at.random.choices(("30", "45", "60", "90"), (1, 3, 8, 1))[0],
    }
    is_asked = any(each.name == "mode" for each in at.message.fields)
    return {**terms, "mode": "two_way" if at.is_so(0.8) else "one_way"} if is_asked else terms


def _concern(at: Situation) -> Answer:
    return {"confidant": at.one_of("confidant"), "words": at.among("I felt talked down to.", kind="concern")}


def _circle(at: Situation) -> Answer:
    return {"start": _moment_ahead(at), "place": at.among("Room 4, or https://example.com/circle", kind="place")}


CHOICES: Mapping[str, Callable[[Situation], Answer]] = {
    "invitation.invite": _invitation,
    "invitation.control": lambda at: at.weighted(**{"in": 0.9, "not_now": 0.1}),
    "invitation.more": lambda at: at.weighted(**{"in": 0.9, "not_now": 0.1}),
    "intake.side": lambda at: at.weighted(mentor=0.45, mentee=0.45, both=0.1),
    "intake.offer": lambda at: {
        "topics_offered": at.some_of("topics_offered", at.random.randint(4, 6)),
        "own_topics": "pixel art" if at.is_so(0.1) else "",
    },
    "intake.wants": lambda at: {"objectives": at.some_of("objectives", at.random.randint(2, 4))},
    "intake.style": _intake_style,
    "intake.rhythm": _intake_rhythm,
    "intake.practical": lambda at: {"capacity": str(at.person.capacity), "contact": ""},
    "intake.boundaries": _intake_boundaries,
    "approval.overview": lambda at: at.weighted(all=0.85, choose=0.15),
    "approval.pick": _approval_pick,
    "agreement.terms": _agreement,
    "golden_hour.choose": _times,
    "golden_hour.another": lambda at: "@stop",
    "golden_hour.offered": lambda at: at.weighted(suits=0.8, other=0.2),
    "golden_hour.writing": lambda at: at.weighted(fine=0.7, meet=0.3),
    "change.what": lambda at: at.weighted(cant=0.5, other=0.3, own=0.15, met=0.05),
    "pulse.held": _held,
    "pulse.moved_to": _moved_to,
    "pulse.learning": _words("learning", LEARNINGS, 0.8),
    "pulse.action": _words("action", ACTIONS, 0.65),
    "pulse.useful": _useful,
    "check_in.baseline": _taps,
    "check_in.midpoint": _how_far,
    "check_in.closing": _taps,
    "check_in.reached": _how_far,
    "check_in.differently": _looking_back("differently", 0.6),
    "check_in.pass_on": lambda at: at.weighted(yes=0.5, no=0.5),
    "check_in.gone_on": lambda at: at.weighted(yes=0.85, no=0.15),
    "check_in.story": _looking_back("story", 0.3),
    "check_in.tell_it": lambda at: at.weighted(yes=0.7, no=0.3),
    "load.balance": lambda at: at.weighted(yes=0.12, no=0.88),
    "load.offers": lambda at: at.weighted(fewer=0.4, pause=0.1, talk=0.1, stay=0.4),
    "survey.questions": _taps,
    "rematch.script": lambda at: at.weighted(go_on=0.6, new=0.22, pause=0.18),
    "pause.how_long": lambda at: at.weighted(**{"2": 0.5, "4": 0.4, "8": 0.1}),
    "pause.now": lambda at: at.weighted(back=0.8, stay=0.2),
    "pause.resumed": lambda at: at.weighted(good=0.92, longer=0.08),
    "swap.sure": lambda at: at.weighted(yes=0.9, no=0.1),
    "leave.sure": lambda at: at.weighted(yes=0.8, pause=0.1, no=0.1),
    "farewell.ended": lambda at: at.weighted(yes=0.75, not_now=0.25),
    "farewell.completed": lambda at: at.weighted(yes=0.4, not_now=0.6),
    "my_data.what": _data,
    "my_data.sure": lambda at: "erase" if at.person.erases else "keep",
    "concern.what": lambda at: at.weighted(talk=0.6, topic=0.25, support=0.15),
    "concern.words": _concern,
    "circle_host.when": _circle,
    **JOURNEY,
    **REPORTS,
}
