"""Diagnose: seven days with one cohort, then two figures before and after, and 90 days at a glance (PRODUCT §4)."""

from dateutil.relativedelta import relativedelta

from conversations.engine.commands import ADMINS, Answer, Noun, place, sure
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.diagnosis_page import before_and_after, heard, ninety_days, under_way
from conversations.engine.values import Facts, Listed, Page, Run, Word
from conversations.programme.companies import Cohort
from conversations.programme.diagnosing import words_of_case, words_of_note
from conversations.programme.facts import DiagnosisStarted, QuickPulseAsked
from conversations.programme.figures import month_of
from conversations.programme.people import MEMBER
from conversations.programme.rights import administers
from conversations.programme.subjects import Subject

diagnose = Noun("diagnose", also=("diagnosis", "diagnoses"))


@diagnose.command("", roles=ADMINS)
async def all_diagnoses(desk: Desk) -> Answer:
    """Each diagnosis of the cohorts the caller looks after, and which day it is."""
    rows = []
    for cohort in await desk.governed():
        for each in await desk.uow.companies.diagnoses(desk.company.id, cohort.id):
            text = Word("diagnose-row", {"day": each.day, "started": each.started_at.date()})
            rows.append(Listed(cohort.name, text, _doors(cohort)))
    runs = () if rows else (Run(Word("diagnose-do-start"), "diagnose start"),)
    return Answer(Word("diagnose-count", {"count": len(rows)}), tuple(rows), runs=runs)


@diagnose.command("start", place("cohort"), roles=ADMINS)
async def start(desk: Desk, cohort: Cohort) -> Answer:
    """The caller leads it: one task a working day."""
    await _governed(desk, cohort)
    what = {"name": cohort.name}
    found = await under_way(desk.uow, desk.company.id, cohort.id)
    if found and administers(desk.roles, found.person, cohort):
        return Answer(Word("diagnose-already", what), runs=_doors(cohort))
    if not desk.is_sure:
        return sure("diagnose-start-sure", what)
    await desk.record(DiagnosisStarted(cohort=cohort.id, by=desk.caller.id))
    return Answer(Word("diagnose-start-done", what))


@diagnose.command("ask", place("cohort"), roles=ADMINS)
async def ask(desk: Desk, cohort: Cohort) -> Answer:
    """Everybody in the cohort gets the same two questions, once a diagnosis; who leads it reads what came of it."""
    await _governed(desk, cohort)
    what = {"name": cohort.name}
    found = await under_way(desk.uow, desk.company.id, cohort.id)
    if found is None or found.person != desk.caller.id:
        return Answer(Word("diagnose-ask-not_led", what))
    every = await desk.uow.companies.diagnoses(desk.company.id, cohort.id)
    asked = [each for each in every if each.is_asking or (each.id == found.id and each.pulse_closes_at)]
    if asked:
        return Answer(Word("diagnose-ask-already", {**what, "day": asked[-1].pulse_closes_at}))
    if cohort.is_control:
        return Answer(Word("diagnose-ask-control", what))
    parts = await desk.uow.people.participants(desk.company.id, cohort.id)
    count = sum(each.state in MEMBER for each in parts)
    if not count:
        return Answer(Word("diagnose-ask-nobody", what))
    if not desk.is_sure:
        return sure("diagnose-ask-sure", {**what, "count": count})
    await desk.record(QuickPulseAsked(cohort=cohort.id, by=desk.caller.id))
    return Answer(Word("diagnose-ask-done", {**what, "count": count}))


@diagnose.command("answers", place("cohort"), roles=ADMINS)
async def answers(desk: Desk, cohort: Cohort) -> Answer:
    """What came of the latest quick pulse, once it is over: bands and rounded numbers."""
    await _governed(desk, cohort)
    what = {"name": cohort.name}
    every = await desk.uow.companies.diagnoses(desk.company.id, cohort.id)
    asked = [each for each in every if each.pulse_closes_at]
    if not asked:
        return Answer(Word("diagnose-answers-unasked", what))
    over = [each for each in asked if each.pulse_is_over]
    if not over:
        return Answer(Word("diagnose-ask-already", {**what, "day": asked[-1].pulse_closes_at}))
    page = await heard(desk.uow, desk.company, cohort, over[-1])
    return Answer(Word("diagnose-answers", what), shows=(page,))


@diagnose.command("view", place("cohort"), roles=ADMINS)
async def view(desk: Desk, cohort: Cohort) -> Answer:
    """Three months of the four figures, and the two of the latest diagnosis before and after."""
    await _governed(desk, cohort)
    month = month_of(desk.now) - relativedelta(months=1)
    page = await ninety_days(desk.uow, desk.company, cohort, month)
    table = page["table"]
    found = await desk.uow.companies.diagnoses(desk.company.id, cohort.id)
    if found:
        pair = await before_and_after(desk.uow, desk.company, found[-1], month)
        table = Facts((*table.rows, *pair.rows))
    return Answer(Word("diagnose-view", {"name": cohort.name}), shows=(table, page["picture"]))


@diagnose.command("notes", place("cohort"), roles=ADMINS)
async def notes(desk: Desk, cohort: Cohort) -> Answer:
    """What the caller noted day by day; nobody else reads it."""
    await _governed(desk, cohort)
    rows = []
    about = Subject("cohort", cohort.id)
    for each in await desk.uow.companies.diagnoses(desk.company.id, cohort.id):
        for day in range(1, each.day + 1):
            name = words_of_note(each.id, day)
            if words := await desk.uow.confidences.get(desk.company.id, desk.caller.id, about, name):
                rows.append(Listed(Word("diagnose-day", {"day": day}), words))
        for number in range(1, each.cases + 1):
            name = words_of_case(each.id, number)
            if words := await desk.uow.confidences.get(desk.company.id, desk.caller.id, about, name):
                rows.append(Listed(Word("diagnose-case", {"number": number}), words))
    return Answer(Word("diagnose-notes", {"count": len(rows)}), tuple(rows))


@diagnose.command("remedy", place("cohort"), roles=ADMINS)
async def remedy(desk: Desk, cohort: Cohort) -> Answer:
    """What to do afterwards, the note to everybody to edit and send, and two stories to write."""
    await _governed(desk, cohort)
    pages = (Page("remediation_checklist"), Page("recovery_note"), Page("case_study"))
    return Answer(Word("diagnose-remedy", {"name": cohort.name}), shows=pages)


async def _governed(desk: Desk, cohort: Cohort) -> None:
    if cohort.id not in [each.id for each in await desk.governed()]:
        raise NotAllowed


def _doors(cohort: Cohort) -> tuple[Run, ...]:
    verbs = ("view", "notes", "remedy")
    return tuple(Run(Word(f"diagnose-do-{verb}"), f"diagnose {verb} #{cohort.id}") for verb in verbs)
