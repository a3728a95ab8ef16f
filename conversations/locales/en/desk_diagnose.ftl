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
    [one] One person in { $name } would read two quick questions, within their working hours. Answers are counted until five days from now; nobody is asked twice.
   *[other] { $count } people in { $name } would read two quick questions, within their working hours. Answers are counted until five days from now; nobody is asked twice.
}
diagnose-ask-done = { $count ->
    [one] One person in { $name } is asked. In five days I tell you what may be told.
   *[other] { $count } people in { $name } are asked. In five days I tell you what may be told.
}
diagnose-ask-not_led = The questions belong to a diagnosis, and its lead sends them. You lead none of { $name } at the moment.
diagnose-ask-already = { $name } has been asked, once for each diagnosis. Answers are counted until { $day }.
diagnose-ask-control = { $name } is there to be compared with: its members read their quarterly questions and nothing else.
diagnose-ask-nobody = Nobody has joined { $name } so far, so there is nobody to ask.
diagnose-answers = What { $name } answered. Numbers are rounded down to fives, and nothing rests on fewer than five people.
diagnose-answers-unasked = { $name } has not been asked. It's the task of the second day of a diagnosis.
diagnose-answers-worth = Worth their time right now
diagnose-answers-of_5 = { $low } to { $high } of 5 · n ≥ { $n }
diagnose-answers-untold = too few answers to tell
diagnose-answers-named = named by { $n } or more
diagnose-way-time = A time that suits better
diagnose-way-topic = A topic that suits better
diagnose-way-shorter = Shorter sessions
diagnose-way-nothing = Nothing, it's fine
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
    .title = What was answered
desk-diagnose_view = Which cohort?
    .title = 90 days
desk-diagnose_notes = Which cohort?
    .title = Your notes
desk-diagnose_remedy = Which cohort?
    .title = What to do now
