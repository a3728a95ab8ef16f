"""A typed line taken apart: quoted words, `key=value`, commas. Pure; what words mean is found later."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conversations.engine.commands.declare import Argument
from conversations.engine.forms import Choice, Scale

#: Quotation marks of any keyboard; phones and languages disagree about which of them opens and which one closes.
_OPENS, _CLOSES = '"＂“”„‟«»「『', '"＂“”‟«»」』'
_QUOTES = _OPENS + _CLOSES
#: `key=` before a word, a mention or quoted words; or a comma. In quotes a mark after a backslash is an ordinary one.
_TOKEN = re.compile(
    rf"""(?:(?P<key>[a-z_]+)=)?
         (?:[{_OPENS}](?P<quoted>(?:\\[\\{_QUOTES}]|[^{_QUOTES}])*)[{_CLOSES}]
           |(?P<word><@[^<>]*>|[^\s,]+))
       |(?P<comma>,)""",
    re.IGNORECASE | re.VERBOSE,
)
_MARKED = re.compile(rf"\\([\\{_QUOTES}])")
_TO_MARK = re.compile(rf"[\\{_QUOTES}]")
#: Arguments every command takes: which page of a list, and the yes to a question.
PAGE, SURE = "page", "sure"
#: Digits of a page's number.
LONGEST_PAGE = 4


@dataclass(frozen=True)
class Line:
    """What stands in a line after noun and verb: raw words by argument, and what fitted none."""

    named: dict[str, str]
    page: int = 1
    is_sure: bool = False
    left_over: str = ""


def read(text: str, arguments: Sequence[Argument]) -> Line:
    """Words by argument: `key=value` first, the others in the order they are declared.

    Quotes and commas hold words together that belong to one argument. Without them a name or a free text takes
    every word but those that the short ones after it need, a name those before the next one's number or choice.
    """
    known = {each.name: each for each in arguments}
    named: dict[str, str] = {}
    chunks: list[list[str]] = [[]]
    for token in _TOKEN.finditer(text):
        key = (token["key"] or "").lower()
        value = _unquoted(token["quoted"]) if token["quoted"] is not None else (token["word"] or "").strip(_QUOTES)
        if key and (key in known or key in (PAGE, SURE)):
            named |= {key: value} if value else {}
        elif token["comma"]:
            chunks.append([])
        elif key:
            chunks[-1].append(f"{token['key']}={value}")
        elif token["quoted"] is None:
            chunks[-1] += [value] if value else []
        elif value:
            chunks += [[value], []]
    page, is_sure = named.pop(PAGE, ""), named.pop(SURE, "")
    free = [each for each in arguments if each.name not in named]
    left_over = _share_out([chunk for chunk in chunks if chunk], free, named)
    return Line(named, _number(page), is_sure.casefold() == "yes", left_over)


def quoted(value: str) -> str:
    """The value in quotes, such that `read` gives back the very same."""
    return '"' + _TO_MARK.sub(r"\\\g<0>", value.strip()) + '"'


def _unquoted(words: str) -> str:
    return _MARKED.sub(r"\1", words).strip()


def _number(page: str) -> int:
    """The page asked for; the first where that is none."""
    return max(1, int(page)) if page.isdecimal() and len(page) <= LONGEST_PAGE else 1


def _share_out(chunks: list[list[str]], free: list[Argument], named: dict[str, str]) -> str:
    """Give chunks of words to arguments, several of one chunk where there are fewer chunks than arguments."""
    while chunks and free:
        if free[0].is_list:
            _give_all(chunks, free, named)
            return ""
        chunk = chunks.pop(0)
        if chunks or len(free) == 1:
            argument = free.pop(0)
            end = _end_of_name(argument, free, chunk) or len(chunk)
            named[argument.name] = " ".join(chunk[:end])
            chunks[:0] = [chunk[end:]] if chunk[end:] else []
            continue
        while chunk and free:
            argument = free.pop(0)
            count = _so_many(argument, free, chunk)
            named[argument.name] = " ".join(chunk[:count])
            chunk = chunk[count:]
        if chunk:
            return " ".join(chunk)
    return " ".join(word for chunk in chunks for word in chunk)


def _give_all(chunks: list[list[str]], free: Sequence[Argument], named: dict[str, str]) -> None:
    """A list takes everything, but for a last word that is a number or a choice of what comes after it."""
    for each in free[1:]:
        if len(chunks[-1]) > 1 and _fits(chunks[-1][-1], each):
            named[each.name] = chunks[-1].pop()
    named[free[0].name] = ", ".join(" ".join(chunk) for chunk in chunks)


def _so_many(argument: Argument, after: Sequence[Argument], chunk: Sequence[str]) -> int:
    """How many words of the chunk are the argument's."""
    if not argument.takes_many_words:
        return 1
    needed = sum(not (each.field.optional or each.takes_many_words) for each in after)
    return _end_of_name(argument, after, chunk) or max(1, len(chunk) - needed)


def _end_of_name(argument: Argument, after: Sequence[Argument], chunk: Sequence[str]) -> int:
    """So many words are a name, because then a number or a choice of the next argument begins; 0 where none does."""
    if not argument.takes_many_words or not argument.means or not after:
        return 0
    return next((number for number, word in enumerate(chunk) if number and _fits(word, after[0])), 0)


def _fits(word: str, argument: Argument) -> bool:
    match argument.field:
        case Scale(low=low, high=high):
            return word.isdecimal() and len(word) <= len(str(high)) and low <= int(word) <= high
        case Choice(options=options):
            return word.casefold() in options
        case _:
            return False
