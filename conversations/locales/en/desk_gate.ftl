# Gates: what each phase asks, what was reached, and the decision to go on.

command-gate = See which phase each cohort is in
    .example = gate
command-gate_report = See every target of a phase
    .example = gate report Spring
command-gate_advance = Go on to the next phase
    .example = gate advance Spring why="Both sides want more of it"
command-gate_stay = Stay in this phase for a month
    .example = gate stay Spring why="We wait for the June figures"
command-gate_reopen = Take the last decision back
    .example = gate reopen Spring
command-gate_showcase = Make the pack for leaders
    .example = gate showcase Spring

gate-count = { $count ->
    [0] No cohort is under way.
    [one] One cohort is under way.
   *[other] { $count } cohorts are under way.
}
gate-row = Phase { $phase } of 4 · it ends on { $day }
gate-through = Through all four gates
gate-none = { $name } has been led through all four gates.
gate-report = { $name }, phase { $phase } of 4: { $met } reached, { $open } not reached, { $untold } can't be told.
gate-advance-sure = Phase { $phase } of { $name }: { $met } reached, { $open } not reached, { $untold } can't be told. The next phase would begin now.
gate-advance-done = Done: { $name } has left phase { $phase }. Your reason is in the audit log.
gate-stay-done = Done: { $name } stays in phase { $phase }. I'll bring it up with the next month's figures.
gate-reopened = Done: the gate of phase { $phase } of { $name } is open again.
gate-undecided = Nothing has been decided about { $name } so far.
gate-do-report = See every target
gate-do-advance = Go on to the next phase
gate-do-stay = Stay in this phase
gate-do-showcase = The pack for leaders
gate-showcase = The pack of { $name } for leaders, with a file to hand round. Only published figures and released stories are in it.
gate-showcase-leaders = What leaders said they'd do
gate-showcase-kept = Kept, of what they committed to: { $value }
gate-showcase-stories = Stories, released by those who lived them
gate-formulas = How it's computed
gate-explained = { $name }: { $formula }.

gate-row-met = Reached · { $value }
gate-row-unmet = Not reached · { $value }
gate-row-unknown = Can't be told · { $value }

gate-figure-completion = Completion
gate-figure-nps = Would recommend it
gate-figure-satisfaction = Satisfaction
gate-figure-participation = Participation
gate-figure-active_pairings_per_trainer = Pairings a trainer
gate-figure-cross_hierarchy = Pairings across the hierarchy
gate-figure-matching_accuracy = Matching accuracy
gate-figure-trainer_retention = Trainers who stayed
gate-figure-action_follow_through = Next steps done
gate-figure-confidence_lift = Gain in confidence
gate-formula-completion = sessions held, of all whose time is over
gate-formula-nps = share who'd recommend it with 9 or 10, minus the share with 0 to 6; by quarter
gate-formula-satisfaction = how useful people found their sessions, 1 to 5; each person counts once
gate-formula-participation = people with a held session, of all people in active pairings
gate-formula-active_pairings_per_trainer = active pairings at the month's end, for each trainer; fewer is better
gate-formula-cross_hierarchy = active pairings with two levels or more between them, of those whose levels are known
gate-formula-matching_accuracy = pairings that both confirmed after the trial, of all that were asked
gate-formula-trainer_retention = trainers of the month before who are there, of all then; it has no target

gate-check-size = Size of the pilot
gate-how-size = pairings that signed their agreement
gate-pairs = { $count ->
    [one] 1 pairing
   *[other] { $count } pairings
} · target { $low } to { $high }
gate-check-regions = Regions
gate-how-regions = regions with a running pairing, each with a champion of its own
gate-regions = { $count ->
    [one] 1 region
   *[other] { $count } regions
}, { $champions } with a champion · target { $low } to { $high }, all with one
gate-check-examples = Examples of what changed
gate-how-examples = stories released by those who lived them, from a circle in which nobody is recognised
gate-examples-some = there are some
gate-examples-none = none that may be told
gate-check-audit = Mid-programme audit
gate-how-audit = pairings of the last quarter's sample that somebody has looked at
gate-audit = { $judged } of { $count } looked at
gate-check-lasting = Recommended for two quarters
gate-how-lasting = the target of “would recommend it”, in the last quarter and in the one before
gate-lasting-met = in both
gate-lasting-unmet = not in both
gate-lasting-unknown = too few answers in one of them
gate-check-retention = Who stays with the company
gate-check-promotion = Who is promoted
gate-how-talent = at least as large a share as in the control cohort, by what HR gave in; ten people or more on each side
gate-talent-met = at least as many as in the control cohort
gate-talent-unmet = fewer than in the control cohort
gate-talent-unknown = too little given in to compare

desk-gate_report = Of which cohort?
    .title = The gate
desk-gate_advance = Why does the next phase begin? One line is enough.
    .title = The next phase
    .submit = Go on
    .cohort = Cohort
    .why = Why
    .why-hint = It lands in the audit log.
desk-gate_stay = What are you waiting for? One line is enough.
    .title = Stay in this phase
    .submit = Stay
    .cohort = Cohort
    .why = Why
    .why-hint = It lands in the audit log.
desk-gate_reopen = Of which cohort?
    .title = Take it back
    .submit = Open it again
    .cohort = Cohort
    .why = Why
    .why-hint = It lands in the audit log.
desk-gate_showcase = Of which cohort?
    .title = For leaders
