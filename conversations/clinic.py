"""Clinic: once a month trainers read the theme of their own clinic, its agenda, and who finds a time (PRODUCT §4)."""

from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.triggers import after, the_people
from conversations.engine.values import Items, Run, Word
from conversations.programme.facts import ClinicDue, Fact
from conversations.programme.supervision import asked_at, looked_at
from conversations.programme.training import CLINIC_THEMES, clinic_number

AGENDA = ("round", "questions", "theme", "close")


def their_first_morning(scene: Scene, fact: Fact) -> datetime | None:
    """The reader's first working moment of the month."""
    return asked_at(scene.reader.availability, fact.month) if isinstance(fact, ClinicDue) else None


def the_next_month(_: Scene, fact: Fact) -> datetime | None:
    """Then it has a clinic of its own."""
    after_it = relativedelta(months=1)
    return looked_at(f"{_first(fact.month) + after_it:%Y-%m}") if isinstance(fact, ClinicDue) else None


clinic = Conversation(
    "clinic",
    opens=(after(ClinicDue, ask=the_people, at=their_first_morning, too_late=the_next_month),),
    needs=("trainers",),
    is_office=True,
    by_hand=False,
)

comes = clinic.tell("comes", shows=("agenda",))
yours = clinic.tell("yours", shows=("agenda",))


@clinic.opening
def among_trainers(scene: Scene, _: str) -> Opening | Because:
    month, _, host = scene.occasion.partition("/")
    names = scene.extra["trainers"]
    if scene.reader.id not in names or len(names) == 1:
        return Because("not_in")
    host = host if host in names else next(iter(names))  # who has left since is followed by the first
    number = clinic_number(month) % CLINIC_THEMES + 1
    others = tuple(name for person, name in names.items() if person != scene.reader.id)
    given = {
        "theme": Word(f"clinic-theme-{number}"),
        "host": names[host],
        "others": others,
        "count": len(names),
        "agenda": Items(Word("clinic-agenda"), tuple(Word(f"clinic-agenda-{each}") for each in AGENDA)),
        "runs": (
            Run(Word("clinic-do-script"), "playbook show facilitator_script"),
            Run(Word("clinic-do-scenes"), "playbook show facilitator_scenarios"),
        ),
    }
    return Opening(given, "yours" if host == scene.reader.id else "comes")


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
