"""A delivered message as its reader has it on the screen, in a form that survives in a line of JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.rehearsal.plan import instant_read
from conversations.engine.forms import Scale
from conversations.engine.prompts import Input, Prompt


@dataclass(frozen=True)
class Field:
    """One input: its kind (`Text`, `Choice`, …), what can be chosen as (value, label), what is filled in."""

    name: str
    kind: str
    label: str
    hint: str
    options: tuple[tuple[str, str], ...]
    value: str | tuple[str, ...]
    is_optional: bool
    at_most: int


@dataclass(frozen=True)
class Envelope:
    """What delivery knows about a message besides its words. `partner` is the other person of its pairing.

    `about` is the noun it speaks of: `session/4f2a`, `action/77c1`.
    """

    key: str
    person: str
    hat: str
    zone: str
    locale: str
    reply: bool
    urgent: bool
    pairing: str | None = None
    session: str | None = None
    number: int | None = None
    partner: str | None = None
    about: str | None = None


@dataclass(frozen=True)
class Message:
    """`at` is the instant of delivery (UTC), `user` the platform's name of the reader.

    `text` is all that is read; `body` and `footnote` are what stands before and after the inputs.
    """

    at: datetime
    user: str
    envelope: Envelope
    platform: str
    conversation: str
    step: str
    text: str
    body: str
    footnote: str
    labels: tuple[str, ...]
    token: str
    buttons: tuple[tuple[str, str], ...]
    doors: tuple[str, ...]
    ways_out: tuple[str, ...]
    fields: tuple[Field, ...]

    @property
    def is_question(self) -> bool:
        """Something can be answered."""
        return bool(self.buttons or self.fields)

    @property
    def presses(self) -> dict[str, str]:
        """The label of everything that can be pressed, by its value: answers, doors, the ways out."""
        values = (*(value for value, _ in self.buttons), *self.doors, *self.ways_out)
        return dict(zip(values, self.labels[len(self.labels) - len(values) :], strict=True))

    @property
    def talk(self) -> str:
        """The talk it belongs to."""
        return self.token.partition(".")[0]

    @property
    def name(self) -> str:
        """`conversation.step`."""
        return f"{self.conversation}.{self.step}"

    def to_json(self) -> dict[str, Any]:
        """Plain values only."""
        # asdict copies every value of every option; a rehearsal writes some hundred thousand messages.
        return {
            **vars(self),
            "at": self.at.isoformat(),
            "envelope": vars(self.envelope),
            "fields": [vars(each) for each in self.fields],
        }

    @classmethod
    def of_json(cls, values: Mapping[str, Any]) -> "Message":
        """What `to_json` wrote."""
        return cls(
            **{
                **{name: _tuples(value) for name, value in values.items()},
                "at": instant_read(values["at"]),
                "envelope": Envelope(**values["envelope"]),
                "fields": tuple(
                    Field(**{name: _tuples(value) for name, value in each.items()}) for each in values["fields"]
                ),
            }
        )


def message_of(at: datetime, user: str, envelope: Envelope, platform: str, prompt: Prompt) -> Message:
    """The message that a prompt becomes."""
    presses = (*prompt.buttons, *prompt.doors, *prompt.ways_out)
    submit = (prompt.submit,) if prompt.submit else ()
    return Message(
        at,
        user,
        envelope,
        platform,
        prompt.conversation,
        prompt.step,
        text_of(prompt),
        "\n".join(_body(prompt)),
        prompt.footnote,
        (*(each.label for each in prompt.inputs), *submit, *(each.label for each in presses)),
        prompt.token,
        tuple((each.value, each.label) for each in prompt.buttons),
        tuple(each.value for each in prompt.doors),
        tuple(each.value for each in prompt.ways_out),
        tuple(_field(each) for each in prompt.inputs),
    )


def text_of(prompt: Prompt) -> str:
    """Everything its reader reads, line by line; labels of buttons and inputs are apart."""
    lines = [prompt.answered, *_body(prompt)]
    for each in prompt.inputs:
        lines += [each.hint, *(f"- {option.label}" for option in each.options)]
    return "\n".join(line for line in (*lines, prompt.footnote) if line)


def _body(prompt: Prompt) -> list[str]:
    """What stands before the inputs, without the answer that it follows."""
    lines = [prompt.title, prompt.text, *prompt.errors]
    lines += [f"{row.label}: {row.value}" for row in prompt.rows]
    for section in prompt.sections:
        lines += [section.title, section.text, *(f"- {item}" for item in section.items)]
    return [line for line in lines if line]


def _field(each: Input) -> Field:
    value = each.value or ""
    return Field(
        each.name,
        type(each.field).__name__,
        each.label,
        each.hint,
        _options(each),
        value if isinstance(value, str) else tuple(value),
        bool(getattr(each.field, "optional", False)),
        int(getattr(each.field, "at_most", 1)),
    )


def _options(each: Input) -> tuple[tuple[str, str], ...]:
    """What can be chosen; of a scale its numbers."""
    if isinstance(each.field, Scale):
        return tuple((str(number), str(number)) for number in range(each.field.low, each.field.high + 1))
    return tuple((option.value, option.label) for option in each.options)


def _tuples(value: Any) -> Any:
    return tuple(_tuples(each) for each in value) if isinstance(value, list) else value
