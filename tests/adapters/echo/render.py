"""A prompt as lines of plain text: `_field_` can be filled in, `[button]` can be pressed."""

from typing import assert_never

from conversations.engine.forms import Choice, Choices, Hours, Moment, Scale, Text, Zone
from conversations.engine.prompts import Input, Prompt


def words(prompt: Prompt) -> list[str]:
    """What is read and stays."""
    lines = [prompt.title, prompt.text, *(f"{row.label}: {row.value}" for row in prompt.rows)]
    for section in prompt.sections:
        lines += [section.title, section.text, *(f"- {item}" for item in section.items)]
    return [line for line in (*lines, prompt.footnote, *prompt.errors) if line]


def fields(prompt: Prompt) -> list[str]:
    """What can be filled in, each with how."""
    return [f"_{one.label}_ {_how(one)}" for one in prompt.inputs]


def buttons(prompt: Prompt) -> list[str]:
    """What can be pressed."""
    pressable = [one.label for one in (*prompt.buttons, *prompt.doors, *prompt.ways_out)]
    return [f"[{label}]" for label in (prompt.submit, *pressable) if label]


def _how(one: Input) -> str:
    match one.field:
        case Text(max_length=longest):
            return f"up to {longest} characters"
        case Choice():
            return "one of " + " / ".join(option.label for option in one.options)
        case Choices(at_least=least, at_most=most):
            return f"{least} to {most} of " + " / ".join(option.label for option in one.options)
        case Scale(low=low, high=high):
            return f"{low} to {high}"
        case Moment():
            return "YYYY-MM-DDTHH:MM"
        case Hours():
            return "Mon-Fri 09:00-17:00"
        case Zone():
            return "Europe/Berlin"
        case unknown:
            assert_never(unknown)
