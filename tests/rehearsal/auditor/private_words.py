"""What somebody wrote for themselves is read by them alone, until they share it (PRODUCT §1, §4).

Simulated people sign each private line with a mark that follows from their id: `quartz-`, what it is, eight letters.
"""

import re
from hashlib import sha256

from tests.rehearsal.auditor.files import Message, Run
from tests.rehearsal.auditor.outcomes import Action, Answer, Commitment

MARK = re.compile(r"quartz-([a-z]+)-([a-p]{8})")
#: Where the partner may read a line: what its author shared or sent, by the kind of the line.
SHARED = {
    "learning": frozenset({"share.received"}),
    "action": frozenset({"share.received"}),
    "reflection": frozenset({"share.received"}),
    "differently": frozenset({"check_in.received"}),
    "ahead": frozenset({"ahead.received"}),
    "topic": frozenset(
        {"topic.told", "preparation.guide", "preparation.day", "preparation.hour", "preparation.in_writing"}
    ),
    "place": frozenset(),
    "concern": frozenset(),
}
#: Where somebody else but the partner may read a line: a concern its confidant, the circle's place its mentors.
ELSEWHERE = {
    "concern": frozenset({"confidant"}),
    "place": frozenset({"circle", "circle_host"}),
    "story": frozenset({"sponsor_status", "quarterly_pack"}),
}
CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+|\+?\d[\d /()-]{7,}\d")


def a_private_line_reaches_its_author_alone(run: Run) -> list[str]:
    """No line turns up on another's screen but where its author gave it to them; a story and a commitment never."""
    findings = []
    authors = {_letters(person): person for person in run.people}
    for each in run.messages:
        for kind, letters in MARK.findall("\n".join((each.text, *each.inputs))):
            author = authors.get(letters)
            if author is None:
                findings.append(f"{each}: shows a line of nobody, {kind}-{letters}")
            elif each.name == "audit.look" and _was_given_to_the_audit(run, author, each):
                continue
            elif author != each.to and not _was_given(run, author, each.to, kind, each.name):
                findings.append(f"{each}: shows the {kind} of {author}")
    return findings


def a_story_to_be_told_names_nobody(run: Run) -> list[str]:
    """What its teller is shown before they say yes holds no name of the two, no address and no number."""
    findings = []
    for each in run.messages:
        if each.name != "stories.draft" or not each.text:
            continue
        line = next((part for part in each.text.split("\n") if MARK.search(part)), "")
        names = {
            name
            for pairing in run.pairings.values()
            if each.to in pairing.people
            for person in pairing.people
            for name in run.people[person].name.split()
        }
        found = [name for name in sorted(names) if re.search(rf"\b{re.escape(name)}\b", line)]
        found += CONTACT.findall(line)
        if found:
            findings.append(f"{each}: shows {found} in {line!r}")
    return findings


def a_story_is_told_only_with_a_yes(run: Run) -> list[str]:
    """Consented means approved and not taken back; of one pairing there are two at most, one of each."""
    findings = []
    count: dict[str, int] = {}
    for each in run.outcomes.stories:
        count[each.pairing] = count.get(each.pairing, 0) + 1
        if each.consented != (each.approved_at is not None and each.withdrawn_at is None):
            findings.append(f"story {each.id}: approved {each.approved_at}, taken back {each.withdrawn_at}")
    return findings + [f"pairing {pairing}: {number} stories" for pairing, number in count.items() if number > 2]


def whoever_was_erased_leaves_no_answers(run: Run) -> list[str]:
    """No answer, action or commitment of an erased person is left."""
    erased = {each.id for each in run.people.values() if each.erased_at}
    rows: list[Answer | Action | Commitment] = [
        *run.outcomes.answers,
        *run.outcomes.actions,
        *run.outcomes.commitments,
    ]
    return [f"{each}: erased" for each in rows if each.person in erased]


def _was_given_to_the_audit(run: Run, author: str, seen: Message) -> bool:
    """One of the two of that pairing shared a line of it before, and somebody else looks at it."""
    pairing = run.pairings.get(seen.pairing or "")
    if pairing is None or author not in pairing.people or seen.to in pairing.people:
        return False
    told = (each for each in run.messages if each.name == "share.shared" and each.to == author)
    return any(each.pairing == seen.pairing and each.at <= seen.at for each in told)


def _was_given(run: Run, author: str, reader: str, kind: str, name: str) -> bool:
    if name.split(".")[0] in ELSEWHERE.get(kind, ()):
        return True
    are_partners = any({author, reader} == set(pairing.people) for pairing in run.pairings.values())
    return are_partners and name in SHARED.get(kind, ())


def _letters(person: str) -> str:
    return "".join("abcdefghijklmnop"[int(digit, 16)] for digit in sha256(person.encode()).hexdigest()[:8])
