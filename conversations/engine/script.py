"""A conversation: steps declared from top to bottom, each fork a named function (ARCHITECTURE)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Any, Literal

from conversations.engine.errors import FlipsideError
from conversations.engine.forms import Choice, Field, Scale
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.talks import Talk
from conversations.engine.triggers import Trigger
from conversations.programme.facts import Fact
from conversations.programme.policy import Days
from conversations.programme.subjects import Kind


class Priority(IntEnum):
    """Who may take the floor first when several questions wait (PRODUCT §2.7)."""

    CONCERN = 0
    PULSE = 1
    REMATCH = 2
    BOOKING = 3
    AGREEMENT = 4
    REST = 5


@dataclass(frozen=True)
class Next:
    """Where a talk goes and what has happened: `step` is said next; None ends the talk without a word.

    `given` is added to what the talk was given on opening, from this step on. `forgets`: the talk keeps no answers.
    """

    step: "Step | None" = None
    facts: tuple[Fact, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict)
    forgets: bool = False

    def recording(self, *facts: Fact) -> "Next":
        """The same way on, with these facts recorded as well."""
        return replace(self, facts=self.facts + facts)

    def giving(self, **given: Any) -> "Next":
        """The same way on, for a talk that is given this as well."""
        return replace(self, given={**self.given, **given})

    def forgetting(self) -> "Next":
        """The same way on, for a talk that keeps none of the answers: what came of them is recorded elsewhere."""
        return replace(self, forgets=True)


StopCovers = Literal["", "subject", "person"]
Fork = Callable[[Talk], "Next | Step"]
#: What a conversation is given, from its scene and the step its trigger named; or why it does not open.
Open = Callable[[Scene, str], Opening | Because]
#: What has happened by the way a talk ended.
Happens = Callable[[Talk], tuple[Fact, ...]]


class Misdeclared(FlipsideError):
    """A conversation is declared in a way that cannot run."""


@dataclass(eq=False)
class Step:
    """One thing said. `doors` name the conversations that buttons under it open.

    `shows` names the entries of `given` that appear below the text: facts, lists, playbook pages, files, a chart.
    `is_for_both` is said in the group chat of the pairing.
    """

    conversation: str
    name: str
    doors: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    fork: Fork | None = None
    is_for_both: bool = field(default=False, kw_only=True)

    def then(self, fork: Fork) -> Fork:
        """Decide with this function where the talk goes after the step."""
        if self.fork is not None:
            raise Misdeclared(f"{self.key} has two forks; keep one")
        self.fork = fork
        return fork

    def recording(self, *facts: Fact) -> Next:
        """Go to this step and record these facts."""
        return Next(self, facts)

    @property
    def key(self) -> str:
        """The start of every locale key of this step."""
        return f"{self.conversation}-{self.name}"


@dataclass(eq=False)
class Tell(Step):
    """Something said that asks nothing; with a fork the talk goes on at once."""


@dataclass(eq=False)
class Ask(Step):
    """A question: one field or a form. `can_skip` adds a way on without an answer (PRODUCT §2.7)."""

    fields: tuple[Field, ...] = ()
    can_skip: bool = False

    def seen_in(self, given: Mapping[str, Any]) -> "Ask":
        """The question as it is asked in one talk: without the fields about something its `given` does not have."""
        fields = tuple(
            each
            for each in self.fields
            if not (isinstance(each, Scale | Choice) and each.about and not given.get(each.about))
        )
        return self if len(fields) == len(self.fields) else replace(self, fields=fields)

    @property
    def is_one_tap(self) -> bool:
        """A single choice is answered by its buttons, everything else by a form or by text."""
        return len(self.fields) == 1 and isinstance(self.fields[0], Choice)


@dataclass(eq=False)
class Conversation:
    """A script: its name is the name of its file.

    `opens`: when it opens by itself. `nudges`: after how many of the reader's working days an unanswered
    question is asked again, counted from the first asking. `lapses`: how many working days after the last
    reminder it closes unanswered (None: never); both may name a policy. `about`: the kind of noun it is
    about, where a person opens it themselves. `needs`: what its scene holds beyond the subject; `for_who`: what is
    loaded once, to tell whom its triggers ask, and not again for each of them.
    `looks_back`: then the session they mean is the last that is over, not the next; `looks_ahead`: then it is the
    first that has not begun.
    `is_neutral` scripts are locked per language (PRODUCT §2.3); `by_hand` ones may be opened by a person's
    own word; `is_office` ones speak to champions and admins in that role; `comes_at_once` ones ask whatever else is
    open; `before_consent` ones may reach people who have not said yes. `shortcut`: offered by platforms that have
    such menus, everywhere or on a message, whose words are then the occasion of the opening. `stop_covers`: a stop
    holds for whatever it would ask about the same subject, or ask this person at all, until they open it themselves;
    else for this asking.
    """

    name: str
    opens: tuple[Trigger, ...] = ()
    priority: Priority = Priority.REST
    nudges: tuple[Days, ...] = ()
    lapses: Days | None = None
    about: Kind = "person"
    needs: tuple[str, ...] = ()
    for_who: tuple[str, ...] = ()
    is_neutral: bool = False
    is_office: bool = False
    comes_at_once: bool = False
    before_consent: bool = False
    by_hand: bool = True
    looks_back: bool = False
    stop_covers: StopCovers = ""
    looks_ahead: bool = False
    shortcut: Literal["", "global", "message"] = ""
    steps: dict[str, Step] = field(default_factory=dict)
    open: Open | None = None
    on_lapse: Happens | None = None
    on_stop: Happens | None = None
    on_nudge: Happens | None = None
    on_postpone: Happens | None = None

    def ask(
        self,
        name: str,
        *fields: Field,
        doors: tuple[str, ...] = (),
        shows: tuple[str, ...] = (),
        can_skip: bool = False,
    ) -> Ask:
        """Declare a question."""
        step = Ask(self.name, name, doors, shows, fields=fields, can_skip=can_skip)
        self._add(step)
        return step

    def tell(
        self, name: str, doors: tuple[str, ...] = (), shows: tuple[str, ...] = (), is_for_both: bool = False
    ) -> Tell:
        """Declare something said."""
        step = Tell(self.name, name, doors, shows, is_for_both=is_for_both)
        self._add(step)
        return step

    def opening(self, open_: Open) -> Open:
        """Decide with this function whether the conversation opens, and what it is given."""
        self.open = open_
        return open_

    def lapsing(self, facts: Happens) -> Happens:
        """Say with this function what has happened when nobody answered in time."""
        self.on_lapse = facts
        return facts

    def nudging(self, facts: Happens) -> Happens:
        """Say with this function what has happened when the question was asked again."""
        self.on_nudge = facts
        return facts

    def stopping(self, facts: Happens) -> Happens:
        """Say with this function what has happened when the person stops the conversation."""
        self.on_stop = facts
        return facts

    def postponing(self, facts: Happens) -> Happens:
        """Say with this function what has happened when the person puts the question off."""
        self.on_postpone = facts
        return facts

    @property
    def first(self) -> Step:
        """The step a talk starts with unless the opening names another."""
        return next(iter(self.steps.values()))

    def priority_of(self, step: str) -> Priority:
        """When it opens at this step: news comes before questions, who the partner is before the agreement."""
        opened = self.steps[step] if step else self.first
        return self.priority if isinstance(opened, Ask) else Priority.CONCERN

    def _add(self, step: Step) -> None:
        if step.name in self.steps:
            raise Misdeclared(f"{step.key} is declared twice; rename one")
        self.steps[step.name] = step


END = Next()
