"""What simulated people answer on their way: votes, check-ins, next steps, commitments, stories, the years after."""

from collections.abc import Callable, Mapping

from bot.rehearsal.situation import Answer, Situation

REFLECTIONS = (
    "We both talk about decisions, and rarely about how we come to them.",
    "I came to teach a tool and was asked about courage.",
    "Looking back: less advice, more questions.\nNext time we look at one real case.",
    "<script>alert('quartz')</script> & [link](https://example.com) *bold* 🌱",
)
COMMITMENTS = (
    "I ask the youngest in the room first.",
    "Two hours a month in the service team, listening.",
    "Meetings end ten minutes early; whoever liked to say something has time then",
    "Publish our pay bands 💶",
    "أن أخصص ساعة كل أسبوع للأسئلة & {name} <@U024BE7LH>",
)
AHEAD = ("Have a look before we meet: https://example.com/one-page", "What would you do if nobody asked you to?")
DIFFERENTLY = ("I write the question down before I answer it.", "I let others finish.")
#: What others might recognise: names, addresses, numbers; `{}` is the partner.
STORIES = (
    "{} showed me how our app feels on an old phone. We changed the first page.",
    "I asked {} to read my speech. Half of it is gone, and people stayed awake.",
    "Write to {mail} or call +49 30 1234567 if you want the whole story of {}.",
    "A question about the canteen turned into a new way to plan shifts.",
    "@{} <@U024BE7LH> <!channel> *wow* {{partner}} %s",
)


def _scores(at: Situation) -> Answer:
    """Numbers by how well it goes for this person, some left out, some forms altogether."""
    if "@skip" in at.message.ways_out and at.is_so(0.05):
        return "@skip"
    return {
        each.name: "" if each.is_optional and at.is_so(0.06) else _score(at, each.name) for each in at.message.fields
    }


def _score(at: Situation, name: str) -> str:
    options = [value for value, _ in at.field(name).options]
    place = min(max(at.random.gauss(at.person.thrives, 0.18), 0.0), 1.0)
    return options[round(place * (len(options) - 1))]


def _line(name: str, pool: tuple[str, ...], chance: float) -> Callable[[Situation], Answer]:
    def answer(at: Situation) -> Answer:
        return {name: at.among(*pool, kind=name)} if at.is_so(chance) else "@skip"

    return answer


def _load(at: Situation) -> Answer:
    return "yes" if at.is_so(0.35 - 0.3 * at.person.thrives) else "no"


def _story(name: str, chance: float) -> Callable[[Situation], Answer]:
    def answer(at: Situation) -> Answer:
        if not at.is_so(chance):
            return "@skip"
        partner = at.partner.name if at.partner else "Somebody"
        words = at.among(*STORIES, kind="story").replace(
            "{mail}", partner.casefold().replace(" ", ".") + "@example.com"
        )
        return {name: words.replace("{}", partner)}

    return answer


def _reflection(at: Situation) -> Answer:
    if at.is_so(0.12):
        return "@skip"
    action = at.among("Try it in one meeting.", "Ask twice.", kind="action") if at.is_so(0.3) else ""
    return {"reflection": at.among(*REFLECTIONS, kind="reflection"), "action": action}


JOURNEY: Mapping[str, Callable[[Situation], Answer]] = {
    "chemistry.together": lambda at: at.weighted(go_on=0.94, new=0.06),
    "trial_vote.vote": lambda at: at.weighted(go_on=0.88, new=0.07, pause=0.05),
    "lesson.read": lambda at: "got_it",
    "check_in.baseline": _scores,
    "check_in.midpoint": _scores,
    "check_in.closing": _scores,
    "check_in.reached": _scores,
    "check_in.differently": _line("differently", DIFFERENTLY, 0.7),
    "check_in.pass_on": lambda at: at.weighted(yes=0.6, no=0.4),
    "check_in.story": _story("story", 0.55),
    "check_in.tell_it": lambda at: at.weighted(yes=0.85, no=0.15),
    "check_in.gone_on": lambda at: at.weighted(yes=0.8, no=0.2),
    "load.balance": _load,
    "load.offers": lambda at: at.weighted(fewer=0.4, pause=0.2, talk=0.15, stay=0.25),
    "survey.questions": _scores,
    "reflection.look_back": _reflection,
    "reflection.in_writing": _reflection,
    "topic.own": lambda at: {"words": at.among("How my team hears me", "quiet people & loud rooms", kind="topic")},
    "ahead.what": lambda at: {"words": f"{at.among(*AHEAD, kind='ahead')} ({at.random.randrange(10_000)})"},
    "follow_up.line": lambda at: at.weighted(done=0.55, on_it=0.33, dropped=0.12),
    "commitment.one": _line("commitment", COMMITMENTS, 0.85),
    "commitment.outcome": lambda at: at.weighted(kept=0.5, partly=0.3, dropped=0.2),
    "stories.write": _story("words", 1.0),
    "stories.edit": _story("words", 1.0),
    "stories.draft": lambda at: at.weighted(tell=0.65, change=0.15, keep=0.2),
    "completion.twice_more": lambda at: at.weighted(yes=0.65, no=0.35),
    "long_view.questions": _scores,
    "long_view.mine": lambda at: at.weighted(keep=0.7, take_back=0.3),
    "circle.invite": lambda at: at.weighted(yes=0.7, no=0.3),
}
