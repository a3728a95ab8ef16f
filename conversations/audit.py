"""Audit: once a quarter somebody of another region looks at a sample of pairings, one verdict each (PRODUCT §4).

They see what is planned and held, and the lines whose authors shared them with the audit; nothing else.
"""

from conversations.engine.forms import Choice, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.engine.values import Facts, Items, Word
from conversations.programme.facts import AuditDue, AuditPattern, Fact, Private, VerdictGiven
from conversations.programme.rights import office_for, programme_office_for


def the_region_and_the_office(scene: Scene, fact: Fact) -> tuple[str, ...]:
    """The champions of the region that shows a pattern, and the admins."""
    if not isinstance(fact, AuditPattern) or scene.pairing is None or scene.cohort is None:
        return ()
    roles, pairing = scene.extra["office"], scene.pairing
    champions = office_for(roles, scene.cohort, pairing.region, pairing.people)
    return tuple(dict.fromkeys((*champions, *programme_office_for(roles, scene.cohort, pairing))))


audit = Conversation(
    "audit",
    opens=(
        after(AuditDue, ask=the_person, at=at_once),
        after(AuditPattern, ask=the_region_and_the_office, at=at_once, step="pattern"),
    ),
    nudges=(3,),
    about="pairing",
    needs=("office", "audited"),
    is_office=True,
    by_hand=False,
)

look = audit.ask("look", Choice("verdict", ("fine", "talk", "help")), shows=("card", "notes"))
line = audit.ask("line", Text("line", 300, optional=True), can_skip=True)
done = audit.tell("done")
pattern = audit.tell("pattern")


@audit.opening
def for_its_auditor_alone(scene: Scene, step: str) -> Opening | Because:
    if step == "pattern":
        quarter, needs_help, size = scene.occasion.split("/")
        region = scene.region.name if scene.region else scene.programme_name
        return Opening({"region": region, "count": int(needs_help), "size": int(size), "quarter": quarter}, step)
    found = scene.extra["audited"]
    if found is None or scene.pairing is None:
        return Because("somebody_else")
    if scene.pairing.state == "ended":
        return Because("no_pairing")
    if found.verdict:
        return Because("answered")
    card = (
        (Word("audit-label-held"), Word("audit-held", {"count": found.held, "planned": found.due})),
        (Word("audit-label-answered"), Word("audit-answered", {"count": found.answered, "planned": found.asked})),
    )
    given: dict[str, object] = {
        "mentor": scene.cast[scene.pairing.mentor].name,
        "mentee": scene.cast[scene.pairing.mentee].name,
        "quarter": scene.occasion,
        "card": Facts(card),
    }
    if found.notes:
        given["notes"] = Items(Word("audit-notes"), found.notes)
    return Opening(given)


@look.then
def fine_needs_no_words(talk: Talk) -> Next | Step:
    return (done if talk["verdict"] == "fine" else line).recording(_verdict(talk, ""))


@line.then
def an_optional_line(talk: Talk) -> Next:
    return done.recording(_verdict(talk, talk["line"] or ""))


def _verdict(talk: Talk, words: str) -> VerdictGiven:
    return VerdictGiven(
        pairing=talk.subject.id,
        quarter=talk.given["quarter"],
        by=talk.person,
        verdict=talk["verdict"],
        line=Private(words),
    )
