"""What conversations about outcomes may look at: answers given before, open actions, commitments, stories, members."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from conversations.engine.ledger.extras.request import Request
from conversations.engine.ports import UnitOfWork
from conversations.engine.values import Word
from conversations.programme.outcomes import TOLD, Action, Circle
from conversations.programme.pairings import LIVE, PairingState
from conversations.programme.subjects import Subject

#: Pairings that somebody could tell of.
LIVED: tuple[PairingState, ...] = ("running", "paused", "completed", "ended")
#: What people write about a pairing and may give to their partner.
SHAREABLE = ("differently",)
#: Who said they come to a circle lies with the answers under this kind.
CIRCLE = "circle"
#: Where a circle meets lies with the confidences of its host under this name.
CIRCLE_PLACE = "place"


async def own_actions(request: Request) -> tuple[tuple[Action, str], ...]:
    """The reader's open actions with their words, the earliest first."""
    words = await request.uow.confidences.of(request.company.id, request.reader.id)
    actions = await request.uow.outcomes.actions(request.company.id, request.reader.id)
    found = ((each, words.get((str(each.words_at[0]), each.words_at[1]), "")) for each in actions if each.is_open)
    return tuple((each, line) for each, line in found if line)


async def _own_words(request: Request) -> Any:
    """Everything the reader wrote about the subject, by name."""
    words = await request.uow.confidences.of(request.company.id, request.reader.id)
    return {name: text for (about, name), text in words.items() if about == str(request.subject)}


async def _goals(request: Request) -> Any:
    """What both agreed to work on, and then the reader's own goal, which only they see."""
    if request.pairing is None:
        return ()
    about = Subject("pairing", request.pairing.id)
    own = await request.uow.confidences.get(request.company.id, request.reader.id, about, "own_goal")
    return (*(Word(f"option-{goal}") for goal in request.pairing.goals), *([own] if own else []))


async def _words_shared(request: Request) -> Any:
    """What the partner wrote about the pairing in question and gave to the reader, by name."""
    if request.pairing is None:
        return {}
    other, about = request.pairing.other(request.reader.id), Subject("pairing", request.pairing.id)
    sealed = request.uow.confidences
    found = {}
    for name in SHAREABLE:
        if await sealed.get(request.company.id, other, about, f"{name}/shared") == "partner":
            found[name] = await sealed.get(request.company.id, other, about, name)
    return found


async def _own_stories(request: Request) -> Any:
    """The reader's stories with the words that may be told ('' while there are none)."""
    found = []
    for each in await request.uow.outcomes.stories(request.company.id, request.reader.id):
        about = Subject("story", each.id)
        found.append((each, await request.uow.confidences.get(request.company.id, each.person, about, TOLD)))
    return tuple(found)


async def _story_pairing(request: Request) -> Any:
    """The id of the pairing that a story of the reader would be about: the last that they lived; '' for none."""
    lived = await request.uow.pairings.of(request.company.id, request.reader.id, LIVED)
    return max(((each.announced_at or each.drafted_at, each.id) for each in lived), default=(None, ""))[1]


async def _mentors(request: Request) -> Any:
    """The ids of everybody who mentors in a live pairing of the cohort in question."""
    pairings = await request.uow.pairings.in_cohort(request.company.id, await _cohort(request))
    return tuple(dict.fromkeys(sorted(each.mentor for each in pairings if each.state in LIVE)))


async def _is_mentor(request: Request) -> Any:
    """Whether the reader is one of them; each mentor asks this, so it is read from their own pairings alone."""
    cohort = await _cohort(request)
    live = await request.uow.pairings.of(request.company.id, request.reader.id, LIVE)
    return any(each.mentor == request.reader.id and each.cohort == cohort for each in live)


async def comers(uow: UnitOfWork, company: str, circle: Circle) -> tuple[str, ...]:
    """Whoever said they come, ids in order."""
    answers = await uow.outcomes.answers(company, CIRCLE, circle.id)
    return tuple(sorted(each.person for each in answers if each.choice == "yes"))


async def _circle_comers(request: Request) -> Any:
    """The comers of the circle in question; nobody where there is none."""
    circle = await request.uow.outcomes.find(request.company.id, request.subject)
    return await comers(request.uow, request.company.id, circle) if isinstance(circle, Circle) else ()


async def _circle_place(request: Request) -> Any:
    """Where the mentors' circle in question meets; '' where its host said nothing."""
    circle = await request.uow.outcomes.find(request.company.id, request.subject)
    host = circle.host if isinstance(circle, Circle) else ""
    return await request.uow.confidences.get(request.company.id, host, request.subject, CIRCLE_PLACE)


async def _cohort(request: Request) -> str:
    if request.pairing:
        return request.pairing.cohort
    if request.subject.kind != "circle":
        return request.subject.id
    circle = await request.uow.outcomes.find(request.company.id, request.subject)
    return circle.cohort if isinstance(circle, Circle) else ""


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {
    "own_actions": own_actions,
    "own_words": _own_words,
    "goals": _goals,
    "words_shared": _words_shared,
    "own_stories": _own_stories,
    "story_pairing": _story_pairing,
    "circle_place": _circle_place,
    "circle_comers": _circle_comers,
    "mentors": _mentors,
    "is_mentor": _is_mentor,
}
