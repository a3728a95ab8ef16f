"""From a step and a talk to the prompt its reader sees: the only place where words meet forms."""

from collections.abc import Mapping
from typing import Any, assert_never

from conversations.engine import hours_text, moments, playbook
from conversations.engine.certificate import certificate_of
from conversations.engine.charts import chart_of
from conversations.engine.errors import FieldError
from conversations.engine.forms import Choice, Choices, Field, Hours, Moment, Scale, Text, Zone
from conversations.engine.prompts import (
    Button,
    Chart,
    Document,
    File,
    Input,
    Meeting,
    Option,
    Prompt,
    Row,
    Section,
    Table,
)
from conversations.engine.script import Ask, Step
from conversations.engine.talks import Talk
from conversations.engine.values import (
    Attested,
    Entry,
    Export,
    Facts,
    Items,
    Listed,
    Page,
    Run,
    Spreadsheet,
    Trend,
    runs_of,
)
from conversations.engine.wording import Reader, Wording
from conversations.programme.texts import PAGE

#: Ways out of any question, offered in this order (PRODUCT §2.7).
WAYS_OUT = ("@later", "@tomorrow", "@skip", "@stop", "@help")
#: What is given to be shown below the words, and so never fills them.
NOT_SAID = (dict, Facts, Items, Page, Entry, Attested, Trend, Listed, Run, Export, Spreadsheet)
#: What the value of a button that gives a command begins with; its number among those of the message follows.
GIVES = "@run:"


class Reading:
    """Reads steps aloud in the words of one `Wording`."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    def prompt(self, step: Step, talk: Talk, reader: Reader, again: bool = False) -> Prompt:
        """The step as this reader sees it; `again` takes the words of the reminder where there are some."""
        args = _args(talk)
        key = f"{step.key}.again" if again and self.wording.has(f"{step.key}.again", reader.locale) else step.key
        inputs: tuple[Input, ...] = ()
        buttons: tuple[Button, ...] = ()
        ways_out: tuple[Button, ...] = ()
        if isinstance(step, Ask):
            step = step.seen_in(talk.given)
            options = self.options(step, talk, reader)
            if step.is_one_tap:
                buttons = tuple(Button(each.label, each.value) for each in options[step.fields[0].name])
            else:
                inputs = tuple(self._input(step, each, options, talk, reader) for each in step.fields)
            ways_out = self._ways_out(step, reader)
        buttons += tuple(self._run(run, talk, reader) for run in talk.given.get("runs", ()))
        rows, sections, files, chart = self._shown(step, talk, reader)
        return Prompt(
            text=self.wording.say(key, reader, args).strip(),
            title=self._optional(f"{step.key}.title", reader, args),
            rows=rows,
            sections=sections,
            inputs=inputs,
            submit=(self._optional(f"{step.key}.submit", reader, args) or self.wording.say("submit", reader))
            if inputs
            else "",
            buttons=buttons,
            doors=tuple(
                Button(self._door(step, door, reader, args), f"@{door}")
                for door in (*step.doors, *talk.given.get("doors", ()))
            ),
            ways_out=ways_out,
            footnote=self._optional(f"{step.key}.footnote", reader, args),
            files=files,
            token=talk.token,
            conversation=step.conversation,
            step=step.name,
            locale=self.wording.language(reader.locale),
            chat_with=talk.given.get("chat_with", ""),
            chart=chart,
        )

    def options(self, step: Ask, talk: Talk, reader: Reader) -> Mapping[str, tuple[Option, ...]]:
        """What can be chosen in each field of a question, with its label."""
        found: dict[str, tuple[Option, ...]] = {}
        for each in step.fields:
            if isinstance(each, Choice | Choices):
                listed = talk.given.get(each.options_from, ()) if each.options_from else ()
                found[each.name] = tuple(
                    Option(str(value), self.wording.read(label, reader)) for value, label in listed
                ) + tuple(Option(value, self._option(step, each.name, value, reader)) for value in each.options)
        return found

    def error(self, error: FieldError, reader: Reader) -> str:
        """What would fit, in the reader's words."""
        return self.wording.say(error.key, reader, error.args_for_words)

    def chosen(self, step: Step, talk: Talk, reader: Reader) -> str:
        """What was answered, for the message whose buttons go away; '' where it was words in confidence."""
        if not isinstance(step, Ask) or not step.is_one_tap:
            return self.wording.say("answered", reader) if isinstance(step, Ask) else ""
        answer = talk.answers.get(step.fields[0].name)
        labels = {option.value: option.label for option in self.options(step, talk, reader)[step.fields[0].name]}
        return labels.get(str(answer), self.wording.say("skipped", reader))

    def field_question(self, step: Ask, each: Field, talk: Talk, reader: Reader) -> str:
        """One field of a form as a question of its own, for the typed way."""
        shown = self._input(step, each, self.options(step, talk, reader), talk, reader)
        lines = [shown.label, shown.hint] + [
            f"{number}. {option.label}" for number, option in enumerate(shown.options, start=1)
        ]
        return "\n".join(line for line in lines if line)

    def _input(
        self, step: Ask, each: Field, options: Mapping[str, tuple[Option, ...]], talk: Talk, reader: Reader
    ) -> Input:
        label = self.wording.say(f"{step.key}.{each.name}", reader, _args(talk))
        hint = self._optional(f"{step.key}.{each.name}-hint", reader, _args(talk))
        if each.name in talk.draft:
            value = talk.draft[each.name]
        else:
            value = _raw(each, talk.answers.get(each.name, talk.given.get(each.name)), reader)
        return Input(each, label, hint, options.get(each.name, ()), value)

    def _option(self, step: Ask, field: str, value: str, reader: Reader) -> str:
        for key in (f"{step.key}.{field}-{value}", f"{step.key}.{value}"):
            if self.wording.has(key, reader.locale) or self.wording.has(key):
                return self.wording.say(key, reader)
        return self.wording.say(f"option-{value}", reader)

    def _door(self, step: Step, door: str, reader: Reader, args: Mapping[str, Any]) -> str:
        own = self._optional(f"{step.key}.door-{door}", reader, args)
        return own or self.wording.say(f"door-{door}", reader)

    def _ways_out(self, step: Ask, reader: Reader) -> tuple[Button, ...]:
        return tuple(
            Button(self.wording.say(f"way-{way[1:]}", reader), way)
            for way in WAYS_OUT
            if way != "@skip" or step.can_skip
        )

    def _optional(self, key: str, reader: Reader, args: Mapping[str, Any]) -> str:
        found = self.wording.has(key, reader.locale) or self.wording.has(key)
        return self.wording.say(key, reader, args) if found else ""

    def _shown(
        self, step: Step, talk: Talk, reader: Reader
    ) -> tuple[tuple[Row, ...], tuple[Section, ...], tuple[File, ...], Chart | None]:
        """What is shown below the words; of several trends the first is the picture."""
        rows: list[Row] = []
        sections: list[Section] = []
        files: list[File] = []
        chart: Chart | None = None
        for name in step.shows:
            values = talk.given.get(name, ())
            for value in values if isinstance(values, tuple) else (values,):
                match value:
                    case Facts():
                        rows += [
                            Row(self.wording.read(label, reader), self.wording.read(entry, reader))
                            for label, entry in value.rows
                        ]
                    case Items():
                        items = tuple(self.wording.read(item, reader) for item in value.items)
                        sections.append(
                            Section(
                                self.wording.read(value.title, reader),
                                self.wording.read(value.text, reader),
                                items,
                            )
                        )
                    case Listed():
                        own = tuple(self._run(run, talk, reader) for run in value.runs)
                        title, words = self.wording.read(value.title, reader), self.wording.read(value.text, reader)
                        sections.append(Section(title, words, buttons=own))
                    case Page():
                        sections += self._page(value, reader)
                    case Entry():
                        files.append(self._meeting(value, reader))
                    case Export():
                        files.append(Document(value.name, "application/json", value.content))
                    case Spreadsheet():
                        files.append(Table(value.name, value.columns, value.rows))
                    case Attested():
                        files.append(certificate_of(value, reader, self.wording))
                    case Trend():
                        chart = chart or chart_of(value, reader, self.wording)
                    case _:
                        sections.append(Section(text=self.wording.read(value, reader)))
        return tuple(rows), tuple(sections), tuple(files), chart

    def _run(self, run: Run, talk: Talk, reader: Reader) -> Button:
        """A page that is no message keeps no lines: there the button carries its own."""
        value = f"{GIVES}{runs_of(talk.given).index(run)}" if talk.id else f"@{run.line}"
        return Button(self.wording.read(run.label, reader), value, run.style)

    def _page(self, value: Page, reader: Reader) -> list[Section]:
        args = {name: self.wording.read(entry, reader) for name, entry in value.args.items()}
        found = playbook.page(value.name, self.wording.language(reader.locale), args)
        if own := reader.own.get(f"{PAGE}{value.name}"):
            found = playbook.own_page(own, found, args)
        first, *rest = found.sections
        return [Section(found.title, first.text, first.items, begins=True), *rest]

    def _meeting(self, entry: Entry, reader: Reader) -> Meeting:
        def say(key: str) -> str:
            return self.wording.say(key, reader, {"partner": entry.with_})

        return Meeting(
            entry.uid,
            entry.sequence,
            entry.start,
            entry.end,
            self.wording.read(entry.title, reader) or say("calendar-title"),
            self.wording.read(entry.description, reader) or say("calendar-description"),
            entry.stamp,
            entry.hold_before,
            entry.hold_after,
            say("calendar-before"),
            say("calendar-after"),
            entry.is_cancelled,
            entry.place,
        )


def _args(talk: Talk) -> Mapping[str, Any]:
    """What words may be filled with: what was given and what was answered."""
    both = {**talk.given, **talk.answers}
    return {name: value for name, value in both.items() if not isinstance(_first(value), NOT_SAID)}


def _first(value: Any) -> Any:
    """Of several values the first: what is shown comes one by one or in a row."""
    return value[0] if isinstance(value, tuple) and value else value


def _raw(each: Field, value: Any, reader: Reader) -> Any:
    """A stored answer as it would be typed, to fill the form in again."""
    if value is None:
        return None
    match each:
        case Hours():
            return hours_text.write_week(value, reader.locale)
        case Moment():
            return moments.typed(value, reader.zone)
        case Choices():
            return tuple(str(entry) for entry in value)
        case Text() | Choice() | Scale() | Zone():
            return str(value)
        case _:
            assert_never(each)
