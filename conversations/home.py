"""Home: where you stand: partner, next session, next steps, your regions, and every door (PRODUCT §4, §10).

What it says here is also the home page of platforms that have one.
"""

from collections.abc import Iterable, Iterator
from typing import Any, assert_never

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.values import Facts, Items, Run, Word
from conversations.programme.overview import Concerned, Oversight, Part
from conversations.programme.pace import MANY, last_leaves_at
from conversations.programme.pairings import Pairing
from conversations.programme.people import Person
from conversations.programme.sessions import Session, session_meant
from conversations.programme.working_time import local_day

#: More of a list is counted, not shown.
SHOWN = 10

#: What the office reaches with one press, as far as somebody's hats may give it.
OFFICE = ("pairs quiet", "match approve", "pool", "people", "escalations", "training", "cohorts", "messages")

home = Conversation("home", needs=("part", "oversight", "commands"), before_consent=True)

_BELOW = ("stand", "actions", "pairs", "programme")
with_partner = home.tell(
    "with_partner",
    doors=("change", "intake", "pause", "swap", "concern", "recognition", "my_data", "leave"),
    shows=_BELOW,
)
in_pool = home.tell("in_pool", doors=("intake", "pause", "concern", "recognition", "my_data", "leave"), shows=_BELOW)
resting = home.tell("resting", doors=("rejoin", "intake", "recognition", "my_data", "leave"), shows=_BELOW)
half_way = home.tell("half_way", doors=("intake", "my_data", "leave"), shows=_BELOW)
compared = home.tell("compared", doors=("my_data", "leave"), shows=_BELOW)
outside = home.tell("outside", doors=("invitation", "my_data"))
in_pause = home.tell("in_pause", doors=("pause", "concern", "my_data", "leave"), shows=_BELOW)
office = home.tell("office", doors=("approval", "my_data"), shows=_BELOW)


@home.opening
def where_you_stand(scene: Scene, _: str) -> Opening | Because:
    part: Part = scene.extra["part"]
    seen: Oversight | None = scene.extra["oversight"]
    given: dict[str, Any] = {"name": scene.reader.given_name}
    if part.pause:
        given["until"] = local_day(scene.reader.availability, part.pause.ends_at)
    if part.pairings:
        given["stand"] = Facts(tuple(row for each in part.pairings for row in _stand(scene, *each)))
    step = _step(part, seen)
    lists = {"actions": _listed(Word("home-actions"), (words for _, words in part.actions))}
    doors: tuple[str, ...] = ("follow_up",) if part.actions and step != "outside" else ()
    if seen is not None:
        lists["pairs"] = _listed(Word("home-pairs"), (_pair(each) for each in seen.concerned))
        lists["programme"] = _listed(Word("home-programme"), _figures(scene, seen))
        doors += ("approval",) if seen.decides and step != "office" else ()
    given |= {"doors": doors, "runs": tuple(_doors_of_the_office(scene))}
    return Opening(given | {name: items for name, items in lists.items() if items.items}, step)


def _step(part: Part, seen: Oversight | None) -> str:
    states = {each.state for each in part.participations}
    if part.pause:
        return "in_pause"
    if part.pairings:
        return "with_partner"
    if "ready" in states:
        is_open = any(each.is_open for each in part.participations if each.state == "ready")
        return "in_pool" if is_open else "resting"
    if "consented" in states:
        return "compared" if part.is_compared else "half_way"
    return "office" if seen is not None else "outside"


def _stand(
    scene: Scene, pairing: Pairing, partner: Person, sessions: tuple[Session, ...]
) -> Iterator[tuple[Word, Any]]:
    side = "mentee" if pairing.mentor == scene.reader.id else "mentor"
    session = session_meant(sessions)
    start = session.planned_start if session and session.is_open else None
    yield Word(f"home-your_{side}"), partner.name
    yield Word("home-next"), start if start and start > scene.now else Word("home-no_time")
    yield Word("home-so_far"), sum(each.status == "held" for each in sessions)


def _pair(each: Concerned) -> Word:
    return Word("home-pair", {"mentor": each.mentor.name, "mentee": each.mentee.name, "state": _state(each)})


def _state(each: Concerned) -> Word:
    match each.matter:
        case "unreachable":
            return Word("home-unreachable")
        case "booking":
            return Word("home-unbooked")
        case "missed":
            return Word("home-not_held", {"count": each.run})
        case "unknown":
            return Word("home-unconfirmed")
        case "agreement":
            return Word("home-unsigned")
        case _:
            assert_never(each.matter)


def _figures(scene: Scene, seen: Oversight) -> Iterator[Word]:
    if seen.decides:
        yield Word("home-drafts", {"count": seen.drafts})
    for region, count in seen.regions:
        yield Word("home-region", {"region": region, "count": count})
    if "admin" in seen.hats:
        yield Word("home-unmatched", {"count": seen.unmatched})
        yield Word("home-undelivered", {"count": seen.undelivered})
    if seen.waiting > MANY:
        end = last_leaves_at(seen.waiting, scene.now)
        yield Word("home-on_their_way", {"count": seen.waiting, "end": end})


def _doors_of_the_office(scene: Scene) -> Iterator[Run]:
    may = {each.words for each in scene.extra["commands"]}
    yield from (Run(Word(f"home-do-{line.replace(' ', '_')}"), line) for line in OFFICE if line in may)


def _listed(title: Word, found: Iterable[Any]) -> Items:
    items = tuple(found)
    more = (Word("home-more", {"count": len(items) - SHOWN}),) if len(items) > SHOWN else ()
    return Items(title, (*items[:SHOWN], *more))
