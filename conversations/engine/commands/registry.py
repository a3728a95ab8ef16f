"""All commands by noun and verb, the one conversation their forms and answers belong to, and who may give them."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from conversations.engine.commands.declare import Command, Noun
from conversations.engine.script import END, Conversation, Fork, Next
from conversations.engine.talks import Talk
from conversations.programme.companies import Role
from conversations.programme.facts import CommandGiven

#: The conversation that every answer of the desk is a step of.
DESK = "desk"
#: The step that says what a command gives back.
ANSWER = "answer"
#: So many commands are offered for one that was mistyped.
SUGGESTIONS = 3
#: What people put after a word, and phones after a sentence.
_MARKS = ",;:.?!"
#: A longer sentence that begins with a noun is a sentence.
FEW_WORDS = 4


class Commands:
    """What champions, trainers and admins may type."""

    def __init__(self, nouns: Iterable[Noun] = ()) -> None:
        self._nouns = {noun.name: noun for noun in nouns}
        self._also = {other: noun.name for noun in self._nouns.values() for other in noun.also}
        self._by_key = {each.key: each for each in self}
        self.conversation = _conversation(self)

    def __iter__(self) -> Iterator[Command]:
        for noun in self._nouns.values():
            yield from noun.commands.values()

    def __getitem__(self, key: str) -> Command:
        """A command by its key; KeyError for one that is not there (any more)."""
        return self._by_key[key]

    def nouns(self, roles: Sequence[Role]) -> tuple[str, ...]:
        """The nouns somebody with these roles may do something about."""
        return tuple(dict.fromkeys(each.noun for each in self.allowed(roles)))

    def allowed(self, roles: Sequence[Role]) -> tuple[Command, ...]:
        """What somebody with these roles may do."""
        hats = {role.name for role in roles}
        return tuple(each for each in self if hats & set(each.roles))

    def of(self, noun: str, roles: Sequence[Role]) -> tuple[Command, ...]:
        """What somebody with these roles may do about a noun."""
        return tuple(each for each in self.allowed(roles) if each.noun == noun)

    @property
    def other_words(self) -> tuple[str, ...]:
        """What nouns are called as well."""
        return tuple(self._also)

    def noun_of(self, line: str) -> str:
        """The noun that the first word stands for, '' where it is none."""
        word = _first_words(line)[0]
        return word if word in self._nouns else self._also.get(word, "")

    def begins(self, line: str) -> bool:
        """Whether the first word is a noun of the desk, by its own name or another."""
        return bool(self.noun_of(line))

    def begins_by_name(self, line: str) -> bool:
        """Whether it is one by its own name, which means nothing else; its other names may begin a phrase."""
        return _first_words(line)[0] in self._nouns

    def is_sentence(self, line: str) -> bool:
        """Whether a sentence typed without the command's sign can only be a command: its noun alone or with a verb, or
        with what the noun alone takes, in a few words."""
        _, verb, _ = _first_words(line)
        found = self._nouns.get(self.noun_of(line))
        if found is None or not verb or verb in found.commands:
            return found is not None
        return "" in found.commands and bool(found.commands[""].arguments) and len(line.split()) <= FEW_WORDS

    def read(self, line: str) -> tuple[Command | None, str, str]:
        """The command of a line, what follows it, and its noun; no command where no verb is the noun's."""
        _, verb, rest = _first_words(line)
        noun = self.noun_of(line)
        commands = self._nouns[noun].commands
        if verb in commands:
            return commands[verb], rest, noun
        return commands.get(""), _after_first(line), noun

    def probably(self, line: str, roles: Sequence[Role], is_prose: bool = False) -> tuple[tuple[Command, str], ...]:
        """Which commands a line that begins with no noun may have meant, of those somebody with these roles may give,
        each with the line that gives it: the noun left out before its verb, or mistyped. In prose many a sentence
        begins like a verb of ours, so there only a mistyped noun counts, alone or before its verb."""
        word, verb, rest = _first_words(line)
        allowed = self.allowed(roles)
        spelled = {**self._also, **{noun: noun for noun in self._nouns}}
        meant = {spelled[each] for each in get_close_matches(word, spelled, n=SUGGESTIONS)}
        left_out = [(each, f"{each.words} {_after_first(line)}") for each in allowed if each.verb and each.verb == word]
        mistyped = [
            (each, f"{each.words} {rest if each.verb else _after_first(line)}")
            for each in allowed
            if each.noun in meant and each.verb == (verb if verb in self._nouns[each.noun].commands else "")
            if not is_prose or each.verb == verb
        ]
        found = dict.fromkeys(mistyped if is_prose or not left_out else left_out)
        return tuple((each, line.strip()) for each, line in found)[:SUGGESTIONS]


def nearest(commands: Sequence[Command], words: str) -> tuple[Command, ...]:
    """Those whose verb the first of these words was probably meant to be."""
    verbs = {each.verb: each for each in commands if each.verb}
    typed = _first_words(words)[0]
    return tuple(verbs[each] for each in get_close_matches(typed, verbs, n=SUGGESTIONS))


def _first_words(line: str) -> tuple[str, str, str]:
    noun, verb, rest = [*line.split(maxsplit=2), "", "", ""][:3]
    return noun.casefold().rstrip(_MARKS), verb.casefold().rstrip(_MARKS), rest.strip()


def _after_first(line: str) -> str:
    return [*line.split(maxsplit=1), "", ""][1].strip()


def _conversation(commands: Commands) -> Conversation:
    """One step says what came of a command; each command that takes anything has a form for what is missing."""
    desk = Conversation(DESK, is_office=True, by_hand=False, before_consent=True)
    desk.tell(ANSWER, shows=("rows", "shows"))
    for command in commands:
        if command.arguments:
            form = desk.ask(command.key, *(each.field for each in command.arguments))
            form.then(_gives(command))
    return desk


def _gives(command: Command) -> Fork:
    def the_command_is_given(talk: Talk) -> Next:
        values = {each.name: talk[each.name] for each in command.arguments}
        return END.recording(CommandGiven(person=talk.person, command=command.key, values=values))

    return the_command_is_given
