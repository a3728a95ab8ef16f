# Diagnose: seven days with one cohort, two figures before and after, 90 days at a glance.

command-diagnose = See the diagnoses of your cohorts
    .example = diagnose
command-diagnose_start = Look at one cohort for seven days
    .example = diagnose start Spring
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
diagnose-hint-2 = Ask by your own ways; I send nothing to the cohort.
diagnose-hint-3 = The list to call: pairs quiet
diagnose-hint-4 = Who waits and why: pool
diagnose-hint-5 = What the cohort is meant to serve: cohorts goal
diagnose-hint-6 = Who reads the status: sponsors. Who sees what: roles
diagnose-hint-7 = Your notes of the week: diagnose notes

desk-diagnose_start = Which cohort?
    .title = Seven days
desk-diagnose_view = Which cohort?
    .title = 90 days
desk-diagnose_notes = Which cohort?
    .title = Your notes
desk-diagnose_remedy = Which cohort?
    .title = What to do now
