"""Playbook: every page of it by group, one to read, all of them as a file for translation (PRODUCT §9)."""

from difflib import get_close_matches

from babel import Locale, UnknownLocaleError

from conversations.engine import playbook as book
from conversations.engine.commands import CHAMPIONS, TRAINERS, Answer, Noun, words
from conversations.engine.languages import languages
from conversations.engine.ledger.desk import Desk
from conversations.engine.values import Listed, Page, Run, Spreadsheet, Word
from conversations.programme.playbook_groups import grouped
from conversations.programme.texts import PAGE

playbook = Noun("playbook")

#: So many pages are offered for a name that is none.
LIKELY = 5


@playbook.command("", words("search", 80, optional=True), roles=TRAINERS)
async def pages(desk: Desk, search: str | None) -> Answer:
    """The groups; one group's pages; or the pages whose title holds what is searched."""
    groups = grouped(book.names())
    wanted = (search or "").casefold()
    if not wanted:
        rows = tuple(
            Listed(
                Word(f"playbook-group-{group}"),
                Word(f"playbook-about-{group}"),
                (Run(Word("playbook-do-open", {"count": len(names)}), f"playbook {group}"),),
            )
            for group, names in groups.items()
        )
        return Answer(Word("playbook-groups"), rows, runs=(Run(Word("playbook-do-export"), "playbook export"),))
    if wanted in groups:
        return Answer(Word(f"playbook-about-{wanted}"), _rows(desk, groups[wanted]))
    found = [name for name, title in _titles(desk).items() if wanted in name or wanted in title.casefold()]
    return Answer(Word("playbook-found", {"count": len(found), "words": search}), _rows(desk, found))


@playbook.command("show", words("name", 80), roles=TRAINERS)
async def show(desk: Desk, name: str) -> Answer:
    """One page in the caller's language; a mistyped name gets the nearest."""
    titles = _titles(desk)
    wanted = name.casefold()
    known = [each for each, title in titles.items() if wanted in (each, title.casefold())]
    if not known:
        keys = {key: each for each, title in titles.items() for key in (title.casefold(), each)}
        near = [keys[each] for each in get_close_matches(wanted, keys, n=LIKELY)]
        near += [each for each, title in titles.items() if wanted in each or wanted in title.casefold()]
        return Answer(Word("playbook-unknown", {"words": name}), _rows(desk, list(dict.fromkeys(near))))
    group = next(group for group, names in grouped(titles).items() if known[0] in names)
    minutes = (await desk.policy())["session.length"]
    page = Page(known[0], {"partner": Word("playbook-partner"), "minutes": minutes})
    back = Run(Word(f"playbook-group-{group}"), f"playbook {group}")
    own = Run(Word("playbook-do-own_words"), f"texts show {PAGE}{known[0]}")
    can_change = desk.wears(*CHAMPIONS) and not desk.is_locked(f"{PAGE}{known[0]}")
    return Answer(Word("playbook-page"), shows=(page,), runs=(back, own) if can_change else (back,))


@playbook.command("export", words("language", 12), roles=TRAINERS)
async def export(desk: Desk, language: str) -> Answer:
    """All pages, ours in English beside those of a language as far as there are any: what a translator fills in."""
    code = _code(language)
    if code is None:
        return Answer(Word("playbook-no_language", {"language": language}))
    rows = tuple(
        (group, name, book.source(name, book.SOURCE), book.source(name, code))
        for group, names in grouped(book.names()).items()
        for name in names
    )
    file = Spreadsheet(f"playbook-{code}", ("group", "page", book.SOURCE, code), rows)
    left = sum(not theirs for *_, theirs in rows)
    return Answer(Word("playbook-exported", {"count": len(rows), "left": left}), shows=(file,))


def _titles(desk: Desk) -> dict[str, str]:
    """Titles by name in the caller's language, group after group."""
    args = {"partner": "…"}
    return {
        name: book.page(name, desk.caller.locale, args).title
        for names in grouped(book.names()).values()
        for name in names
    }


def _rows(desk: Desk, names: list[str] | tuple[str, ...]) -> tuple[Listed, ...]:
    titles = _titles(desk)
    return tuple(Listed(titles[each], runs=(Run(Word("playbook-do-read"), f"playbook show {each}"),)) for each in names)


def _code(typed: str) -> str | None:
    """The code of a language by code or by the own name of one there are words in; None for one nobody speaks."""
    wanted = typed.casefold()
    own = next((code for code, name in languages() if wanted in (code.casefold(), name.casefold())), None)
    try:
        return own or str(Locale.parse(typed.replace("_", "-"), sep="-")).replace("_", "-")
    except (ValueError, UnknownLocaleError):
        return None
