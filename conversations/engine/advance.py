"""One step of a talk, pure: a talk and an answer in, a turn out. No database, no clock, no platform."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from conversations.engine.answers import Hearing, parse
from conversations.engine.errors import FieldError
from conversations.engine.forms import Field, Raw
from conversations.engine.prompts import Option
from conversations.engine.script import Ask, Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.programme.facts import Fact

Options = Mapping[str, tuple[Option, ...]]


@dataclass(frozen=True)
class Turn:
    """What came of an answer: the talk as it is now, the steps to say, what has happened, what did not fit."""

    talk: Talk
    says: tuple[Step, ...] = ()
    facts: tuple[Fact, ...] = ()
    errors: Mapping[str, FieldError] = field(default_factory=dict)


def advance(script: Conversation, talk: Talk, raw: Mapping[str, Raw], options: Options, hearing: Hearing) -> Turn:
    """Answer the talk's current question with raw values by field name.

    On errors nothing moves and what was given is kept in the draft; otherwise the answers are stored by
    name, the revision grows and the step's fork decides where the talk goes.
    """
    step = script.steps.get(talk.step, script.first)
    if not isinstance(step, Ask):
        return Turn(talk)
    step = step.seen_in(talk.given)
    values, errors = _parse_all(step.fields, raw, options, hearing)
    if errors:
        draft = {**talk.draft, **{name: _kept(value) for name, value in raw.items()}}
        return Turn(replace(talk, draft=draft), errors=errors)
    answered = replace(talk, answers={**talk.answers, **values}, draft={}, revision=talk.revision + 1, state="open")
    return _follow(script, answered, _way_on(step, answered))


def skip(script: Conversation, talk: Talk) -> Turn:
    """Leave the current question unanswered and go on, where the step allows it; else nothing moves."""
    step = script.steps.get(talk.step, script.first)
    if not isinstance(step, Ask) or not step.can_skip:
        return Turn(talk)
    blank: dict[str, Any] = {each.name: None for each in step.seen_in(talk.given).fields}
    skipped = replace(talk, answers={**talk.answers, **blank}, draft={}, revision=talk.revision + 1, state="open")
    return _follow(script, skipped, _way_on(step, skipped))


def begin(script: Conversation, talk: Talk) -> Turn:
    """Say the talk's first step; a tell with a fork goes on at once."""
    return _follow(script, talk, Next(script.steps.get(talk.step, script.first)))


def _follow(script: Conversation, talk: Talk, way: Next) -> Turn:
    says: list[Step] = []
    facts: list[Fact] = []
    while True:
        facts.extend(way.facts)
        if way.forgets:
            talk = replace(talk, answers={})
        if way.step is None:
            return Turn(replace(talk, state="done"), tuple(says), tuple(facts))
        says.append(way.step)
        talk = replace(talk, step=way.step.name, given={**talk.given, **way.given})
        if isinstance(way.step, Ask):
            return Turn(talk, tuple(says), tuple(facts))
        if way.step.fork is None:
            return Turn(replace(talk, state="done"), tuple(says), tuple(facts))
        way = _way_on(way.step, talk)


def _way_on(step: Step, talk: Talk) -> Next:
    if step.fork is None:
        return Next()
    way = step.fork(talk)
    return way if isinstance(way, Next) else Next(way)


def _parse_all(
    fields: tuple[Field, ...], raw: Mapping[str, Raw], options: Options, hearing: Hearing
) -> tuple[dict[str, Any], dict[str, FieldError]]:
    values: dict[str, Any] = {}
    errors: dict[str, FieldError] = {}
    for each in fields:
        try:
            values[each.name] = parse(each, raw.get(each.name), options.get(each.name, ()), hearing)
        except FieldError as error:
            errors[each.name] = error
    return values, errors


def _kept(raw: Raw) -> Any:
    return raw if isinstance(raw, str) or raw is None else tuple(raw)
