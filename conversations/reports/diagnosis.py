"""Diagnosis: seven working days, a task each with its template; after 30 days two figures, before and after."""

from conversations.engine.forms import Choice, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.values import Page, Word
from conversations.programme.diagnosing import CASE, CASES, DAYS, NOTE
from conversations.programme.facts import CaseStudied, DiagnosisDayDone, Fact, Private

diagnosis = Conversation(
    "diagnosis", nudges=(2,), lapses=5, about="cohort", needs=("diagnosis",), is_office=True, by_hand=False
)

day = diagnosis.ask("day", Choice("answer", ("done", "note")), shows=("figures", "hint", "page"))
note = diagnosis.ask("note", Text("note", NOTE, multiline=True), can_skip=True)
noted = diagnosis.tell("noted")
decided = diagnosis.tell("decided", shows=("remedy",))
case = diagnosis.ask("case", Text("words", CASE, multiline=True), shows=("template",), can_skip=True)
kept = diagnosis.tell("kept")
later = diagnosis.tell("later")
afterwards = diagnosis.tell("afterwards", shows=("pair",))
heard = diagnosis.tell("heard", shows=("answers",))


@diagnosis.opening
def for_who_leads_it(scene: Scene, step: str) -> Opening | Because:
    found = scene.extra["diagnosis"]
    if found is None or scene.cohort is None:
        return Because("somebody_else")
    name = scene.cohort.name
    if step == "afterwards":
        return Opening({"name": name, "pair": found["pair"]}, step)
    if step == "heard":
        answers = found["heard"]
        return Opening({"name": name, "answers": answers}, step) if answers else Because("answered")
    if step == "case":
        template = Page("case_study")
        return Opening({"name": name, "template": template}, step) if found["it"].cases < CASES else Because("answered")
    number = int(scene.occasion.partition("/")[2])
    if number != found["it"].day + 1:
        return Because("answered")
    given: dict[str, object] = {
        "name": name,
        "number": number,
        "page": Page(f"diagnosis_day_{number}"),
        "hint": Word(f"diagnose-hint-{number}"),
        "remedy": (Page("remediation_checklist"), Page("recovery_note"), Page("case_study")),
    }
    return Opening({**given, "figures": found["table"]} if number == 1 else given)


@day.then
def done_or_a_note_first(talk: Talk) -> Next:
    return Next(note) if talk["answer"] == "note" else _on(talk, "")


@note.then
def the_note_lies_sealed(talk: Talk) -> Next:
    return _on(talk, talk["note"] or "")


@case.then
def written_or_asked_again(talk: Talk) -> Next:
    words = talk["words"] or ""
    fact = CaseStudied(cohort=talk.subject.id, by=talk.person, words=Private(words))
    return (kept if words else later).recording(fact).forgetting()


@diagnosis.lapsing
def silence_goes_on(talk: Talk) -> tuple[Fact, ...]:
    if talk.step == case.name:
        return (CaseStudied(cohort=talk.subject.id, by=talk.person),)
    return (_done(talk, ""),)


def _on(talk: Talk, words: str) -> Next:
    return (decided if talk.given["number"] == DAYS else noted).recording(_done(talk, words)).forgetting()


def _done(talk: Talk, words: str) -> DiagnosisDayDone:
    return DiagnosisDayDone(cohort=talk.subject.id, by=talk.person, day=talk.given["number"], note=Private(words))
