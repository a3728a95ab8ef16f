"""Long texts by name and language: a small reader of the playbook's pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from conversations.engine.prompts import Section
from conversations.programme.texts import PLACE

PLAYBOOK = Path(__file__).parent.parent / "playbook"
SOURCE = "en"


@dataclass(frozen=True)
class PlaybookPage:
    """A page as sections: the first carries the page's title."""

    title: str
    sections: tuple[Section, ...]


def page(name: str, language: str, args: Mapping[str, str]) -> PlaybookPage:
    """The page in this language, in English where there is none yet, its placeholders filled literally."""
    title, blocks = _blocks(name, language)
    return PlaybookPage(
        _filled(title, args),
        tuple(
            Section(heading, _filled(text, args), tuple(_filled(item, args) for item in items))
            for heading, text, items in blocks
        ),
    )


def own_page(words: str, ours: PlaybookPage, args: Mapping[str, str]) -> PlaybookPage:
    """A region's own words for a page of ours: literal but for `[name]`; without a `# title` they keep our title."""

    def filled(text: str) -> str:
        return PLACE.sub(lambda place: args.get(place[1], place[0]), text)

    title, blocks = _parsed(words if words.startswith("# ") else f"# {ours.title}\n{words}")
    sections = [Section(filled(heading), filled(text), tuple(map(filled, items))) for heading, text, items in blocks]
    if not sections or sections[0].title:
        sections.insert(0, Section())  # the page's own title stands on the first
    return PlaybookPage(filled(title), tuple(sections))


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """The name of every page, in order."""
    return tuple(sorted(file.stem for file in (PLAYBOOK / SOURCE).glob("*.md")))


def source(name: str, language: str) -> str:
    """A page as its writers see it; '' where there is none in this language."""
    file = PLAYBOOK / language / f"{name}.md"
    return file.read_text(encoding="utf-8").strip() if file.exists() else ""


def _filled(text: str, args: Mapping[str, str]) -> str:
    """One pass over the text, so that a name that looks like a placeholder stays literal."""
    parts = text.split("{")
    return parts[0] + "".join(_fill_one(part, args) for part in parts[1:])


def _fill_one(part: str, args: Mapping[str, str]) -> str:
    name, closing, rest = part.partition("}")
    return f"{args[name]}{rest}" if closing and name in args else "{" + part


Block = tuple[str, str, tuple[str, ...]]


@lru_cache(maxsize=512)
def _blocks(name: str, language: str) -> tuple[str, tuple[Block, ...]]:
    file = PLAYBOOK / language / f"{name}.md"
    return _parsed((file if file.exists() else PLAYBOOK / SOURCE / f"{name}.md").read_text(encoding="utf-8"))


def _parsed(text: str) -> tuple[str, tuple[Block, ...]]:
    title, *lines = text.splitlines()
    blocks: list[tuple[str, list[str], list[str]]] = [("", [], [])]
    for line in lines:
        if line.startswith("## "):
            blocks.append((line[3:].strip(), [], []))
        elif line.startswith(("- ", "* ", "• ")):
            blocks[-1][2].append(line[2:].strip())
        elif line.strip():
            if blocks[-1][2]:
                blocks.append(("", [], []))
            blocks[-1][1].append(line.strip())
    return title.removeprefix("# ").strip(), tuple(
        (heading, "\n\n".join(paragraphs), tuple(items))
        for heading, paragraphs, items in blocks
        if heading or paragraphs or items
    )
