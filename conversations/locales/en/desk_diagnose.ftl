# Diagnose: seven days with one cohort, two figures before and after, 90 days at a glance.

command-diagnose = See the diagnoses of your cohorts
    .example = diagnose
command-diagnose_start = Look at one cohort for seven days
    .example = diagnose start Spring
command-diagnose_ask = Ask everybody in a cohort two quick questions
    .example = diagnose ask Spring
command-diagnose_answers = See what a cohort answered
    .example = diagnose answers Spring
command-diagnose_view = See 90 days of a cohort
    .example = diagnose view Spring
command-diagnose_notes = Read your own notes of the seven days
    .example = diagnose notes Spring
command-diagnose_remedy = See what to do after a diagnosis
    .example = diagnose remedy Spring

diagnose-count = { $count ->
    [0] No cohort has been diagnosed so far.
    [one] One diagnosis.
   *[other] { $count } diagnoses.
}
diagnose-row = Begun on { $started } · { $day } of 7 days done
diagnose-already = A diagnosis of { $name } is under way.
diagnose-start-sure = You'd lead a diagnosis of { $name }: a task each working day, seven in all. Nobody else is told.
diagnose-start-done = The first task for { $name } comes at once, within your working hours. The figures of last month are kept as “before”.
diagnose-ask-sure = { $count ->
    [one] One person in { $name } would get two quick questions, within their working hours. I count answers for five days and tell you the result from five answers on; nobody is asked twice.
   *[other] { $count } people in { $name } would get two quick questions, within their working hours. I count answers for five days and tell you the result from five answers on; nobody is asked twice.
}
diagnose-ask-done = { $count ->
    [one] One person in { $name } gets the two questions. In five days I'll tell you what came of them, as far as at least five people stand behind it.
   *[other] { $count } people in { $name } get the two questions. In five days I'll tell you what came of them, as far as at least five people stand behind it.
}
diagnose-ask-not_led = Whoever leads a diagnosis of { $name } sends the two questions, and you aren't leading one at the moment. If none is under way, you can begin one with: diagnose start
diagnose-ask-already = { $name } has been asked already; that happens once in a diagnosis. End of the five days: { $day }. After that you'll find the result with: diagnose answers
diagnose-ask-control = { $name } is a comparison group: its people get five questions a quarter and nothing else.
diagnose-ask-nobody = Nobody has joined { $name } so far, so there's nobody to ask.
diagnose-answers = What came of the two questions to { $name }. I show only what at least five people stand behind, and round the number of people down to a multiple of five.
diagnose-answers-unasked = { $name } hasn't been asked so far. That belongs to day 2 of a diagnosis: diagnose ask
diagnose-answers-worth = Worth their time right now, on average
diagnose-answers-of_5 = { $low } to { $high } of 5 · n ≥ { $n }
diagnose-answers-untold = too few answers to tell
diagnose-answers-named = named by at least { $n } people
diagnose-way-time = A time that suits better
diagnose-way-topic = A topic that suits better
diagnose-way-shorter = Shorter sessions
diagnose-way-nothing = Nothing, it's good as it is
diagnose-view = { $name } in 90 days, by published figures.
diagnose-notes = { $count ->
    [0] You've noted nothing so far.
    [one] One note of yours; nobody else reads it.
   *[other] { $count } notes of yours; nobody else reads them.
}
diagnose-day = Day { $day }
diagnose-case = Case study { $number }
diagnose-remedy = After the diagnosis of { $name }: what to do in order, a note to everybody to edit and send by your own ways, two stories to write.
diagnose-do-start = Start one
diagnose-do-view = 90 days
diagnose-do-notes = My notes
diagnose-do-remedy = What to do now

diagnose-figure-completion = Completion
diagnose-figure-response = Answers to pulses
diagnose-figure-participation = Participation
diagnose-figure-session_frequency = Sessions a pairing
diagnose-figure-one_line_notes = Sessions with a learning noted
diagnose-figure-satisfaction = Satisfaction
diagnose-figure-nps = Would recommend it
diagnose-figure-confidence_lift = Gain in confidence
diagnose-before_after = before: { $before } · after: { $after }
diagnose-months = { $months }
diagnose-month = { $month }: { $value }

diagnose-hint-1 = The figures of the last three months are above.
diagnose-hint-2 = I can ask everybody for you: diagnose ask
diagnose-hint-3 = The list to call: pairs quiet
diagnose-hint-4 = Who waits and why: pool
diagnose-hint-5 = What the cohort is meant to serve: cohorts goal
diagnose-hint-6 = Who reads the status: sponsors. Who sees what: roles
diagnose-hint-7 = Your notes of the week: diagnose notes

desk-diagnose_start = Which cohort?
    .title = Seven days
desk-diagnose_ask = Which cohort?
    .title = Two quick questions
desk-diagnose_answers = Which cohort?
    .title = What came of it
desk-diagnose_view = Which cohort?
    .title = 90 days
desk-diagnose_notes = Which cohort?
    .title = Your notes
desk-diagnose_remedy = Which cohort?
    .title = What to do now
