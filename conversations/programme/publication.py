"""What may be told of a whole and its parts, month after month, so that no difference rests on a few (PRODUCT §7).

Whoever reads every report can subtract: this month from the last, a region from the whole, a cohort from its regions.
A difference tells of the people who are in one and not in the other; it is told only where these are nobody or at
least five. Two periods share no answer (figures.py), but people may give the same answer again, so who joined and
who left since a figure was last told counts too. Of whoever counts only keyed hashes are known here.

Somebody in two cohorts counts in each with what they answered there: these are no parts that add up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from conversations.programme.anonymity import FEW, Published, by_itself, is_few, untold
from conversations.programme.figures import Measured

ScopeKind = Literal["company", "programme", "cohort", "region"]
#: Who gives way where two figures tell of a few together: the earlier named.
_NARROW_FIRST: Sequence[ScopeKind] = ("cohort", "region", "programme", "company")
Members = frozenset[bytes]
_NOBODY: Members = frozenset()


@dataclass(frozen=True)
class Scope:
    """Whose figures: of the company (`id` is the company's), a programme, a cohort or a region."""

    kind: ScopeKind
    id: str


@dataclass(frozen=True)
class Division:
    """A whole and parts of it that have nobody in common; some of the whole may be in no part."""

    whole: Scope
    parts: tuple[Scope, ...]


@dataclass(frozen=True)
class Cell:
    """One figure of one scope before publication. `members` are the hashes of those it rests on, where it is people's
    answers; `k` is the policy k.scores that holds there."""

    measured: Measured
    k: int
    members: Members = _NOBODY


@dataclass(frozen=True)
class Before:
    """The same figure when it was last told: the hashes that are left, of so many `people` there were then.

    Whoever was erased since is among the people and not among the members; `period` tells when it was.
    """

    members: Members
    people: int
    period: str = ""

    @property
    def unknown(self) -> int:
        """People whose hashes are gone."""
        return self.people - len(self.members)


def publish(
    cells: Mapping[Scope, Cell], divisions: Sequence[Division], before: Mapping[Scope, Before]
) -> dict[Scope, Published]:
    """What may be told of one figure in every scope of a period; `before` has what was last told, where it was.

    A figure is kept back by itself (anonymity.by_itself), for what it tells beside its last one, or for what a whole
    and its parts tell together; then the smallest part gives way, else the whole.
    """
    found = {scope: by_itself(cell.measured, cell.k) for scope, cell in cells.items()}
    for scope, cell in cells.items():
        if found[scope].is_told and scope in before and change_tells(cell.members, [before[scope]], []):
            found[scope] = untold(found[scope])
    while (gives_way := _gives_way(cells, divisions, before, found)) is not None:
        found[gives_way] = untold(found[gives_way])
    return found


def change_tells(members: Members, whole_before: Sequence[Before], parts_before: Sequence[Before]) -> bool:
    """Whether what changed since rests on one to four people: those in exactly one of now and before.

    Before is the whole without its parts. Somebody whose hash is gone may be any of those who are here now, so every
    number of people that is possible is looked at.
    """
    earlier = _NOBODY.union(*(each.members for each in whole_before))
    earlier -= _NOBODY.union(*(each.members for each in parts_before))
    changed = len(members ^ earlier)
    unknown = sum(each.unknown for each in (*whole_before, *parts_before))
    return changed - unknown <= FEW and changed + unknown >= 1


def rest_tells(cells: Mapping[Scope, Cell], whole: Scope, told: Sequence[Scope], hidden: Sequence[Scope]) -> bool:
    """Whether the whole without its told parts tells of what is kept back: of one part alone, or of too few people."""
    rest = _rest(cells, whole, told)
    if not hidden and not rest.n:
        return False
    kept_back = len(hidden) + (rest.n > sum(cells[part].measured.n for part in hidden))
    k = max([FEW + 1, *(cells[part].k for part in hidden if cells[whole].members)])
    return (
        kept_back == 1
        or rest.rests_on < k
        or (rest.part is not None and (is_few(rest.part) or is_few(rest.n - rest.part)))
    )


def sum_tells(members: Members, parts: Iterable[Members]) -> bool:
    """Whether adding some of these parts, and subtracting what they are compared with, leaves one to four people.

    The parts that lie mostly inside are the ones to add; any other choice leaves a whole part, or most of one.
    """
    added = [part for part in parts if 2 * len(part & members) > len(part)]
    return is_few(len(members ^ _NOBODY.union(*added)))


def _gives_way(
    cells: Mapping[Scope, Cell],
    divisions: Sequence[Division],
    before: Mapping[Scope, Before],
    found: Mapping[Scope, Published],
) -> Scope | None:
    """The next scope to keep back; None where nothing is told that should not be."""
    for division in divisions:
        if found[division.whole].is_told:
            told, hidden = _parts(cells, division, found)
            if rest_tells(cells, division.whole, told, hidden) or _rest_changed(cells, division, told, before):
                if told:
                    return min(told, key=lambda part: (cells[part].measured.n, part.id))
                if len(hidden) == 1 and cells[hidden[0]].measured.n == cells[division.whole].measured.n:
                    return division.whole
    told = [scope for scope in cells if found[scope].is_told and cells[scope].members]
    for scope in sorted(told, key=lambda each: (_NARROW_FIRST.index(each.kind), cells[each].measured.n, each.id)):
        for division in divisions:
            parts = [cells[part].members for part in division.parts if part in told]
            if scope not in division.parts and sum_tells(cells[scope].members, parts):
                return scope
    return None


def _parts(
    cells: Mapping[Scope, Cell], division: Division, found: Mapping[Scope, Published]
) -> tuple[list[Scope], list[Scope]]:
    """The told parts, and those that are kept back though there is somebody in them."""
    there = [part for part in division.parts if cells[part].measured.n]
    return [part for part in there if found[part].is_told], [part for part in there if not found[part].is_told]


def _rest(cells: Mapping[Scope, Cell], whole: Scope, told: Sequence[Scope]) -> Measured:
    """What is left of a whole when its told parts are taken away."""
    all_of_it, members = cells[whole].measured, cells[whole].members
    n = max(0, all_of_it.n - sum(cells[part].measured.n for part in told))
    people = max(0, all_of_it.rests_on - sum(cells[part].measured.rests_on for part in told))
    if members:
        n = people = len(members.difference(*(cells[part].members for part in told)))
    if all_of_it.part is None:
        return Measured(all_of_it.figure, None, n, people=people)
    part = all_of_it.part - sum(cells[part].measured.part or 0 for part in told)
    return Measured(all_of_it.figure, None, n, part=max(0, min(part, n)), people=people)


def _rest_changed(
    cells: Mapping[Scope, Cell], division: Division, told: Sequence[Scope], before: Mapping[Scope, Before]
) -> bool:
    """Whether the rest has changed by a few since whole and told parts were last told, all of them at once."""
    whole = cells[division.whole].members
    earlier = [before[scope] for scope in (division.whole, *told) if scope in before]
    if not whole or not told or len(earlier) <= len(told) or len({each.period for each in earlier}) > 1:
        return False
    rest = whole.difference(*(cells[part].members for part in told))
    return change_tells(rest, earlier[:1], earlier[1:])
