command-pairs = See how your pairings are doing
    .example = pairs
command-pairs_quiet = See the pairings worth a look
    .example = pairs quiet
command-pairs_card = Look at one pairing
    .example = pairs card Ana
command-pairs_nudge = Send both a friendly word
    .example = pairs nudge Ana
command-pairs_pause = Pause a pairing
    .example = pairs pause Ana months=2
command-pairs_resume = End the pause of a pairing
    .example = pairs resume Ana
command-pairs_end = End a pairing
    .example = pairs end Ana why="They work in one team now"

pairs-count = { $count ->
    [0] None of your pairings is under way right now.
    [one] One pairing is under way.
   *[other] { $count } pairings are under way.
}
pairs-quiet = { $count ->
    [0] None of your pairings needs a look right now.
    [one] One pairing is worth a look. A friendly word often does it.
   *[other] { $count } pairings are worth a look. A friendly word often does it.
}
pairs-state-drafted = Drafted, nobody has been told
pairs-state-approved = Approved
pairs-state-announced = Getting started
pairs-state-running = Under way
pairs-state-paused = Paused
pairs-state-completed = Completed
pairs-state-ended = Ended
pairs-state-lapsed = Lapsed, nobody was told
pairs-matter-unreachable = One of them can't be reached in the chat
pairs-matter-booking = The next session has no time
pairs-matter-missed = { $count ->
    [one] The last session did not take place
   *[other] The last { $count } sessions did not take place
}
pairs-matter-unknown = The last two sessions are unconfirmed
pairs-matter-agreement = Their agreement is open

pairs-card = { $mentor } and { $mentee }. You see what is planned and what took place, never what they write.
pairs-label-state = State
pairs-label-held = Sessions held
pairs-label-not_held = Did not take place
pairs-label-next = Next session
pairs-label-cadence = Rhythm
pairs-label-agreement = Agreement
pairs-label-chemistry = After the first session
pairs-label-trial_vote = After the trial
pairs-label-rematch = How they go on
pairs-label-step = What may help
pairs-held = { $planned ->
    [0] { $count }
   *[other] { $count } of { $planned } planned
}
pairs-no_time = no time yet
pairs-cadence = every { $trial } working days in the trial, then { $running ->
    [one] monthly
   *[other] every { $running } months
}
pairs-settled = settled
pairs-open = open
pairs-step-none = Nothing at the moment
pairs-step-over = Nothing; it has ended
pairs-step-unreachable = Another way to reach them, such as a call
pairs-step-booking = A friendly word to both, or a session in writing
pairs-step-missed = A friendly word to both; after two in a row I ask them how to go on
pairs-step-unknown = A friendly word to both; it may well have taken place
pairs-step-agreement = A friendly word to both about their agreement

pairs-no_pair = { $mentor } and { $mentee } aren't paired at the moment.
pairs-resting = { $mentor } and { $mentee } are paused at the moment. A word can wait until they carry on.
pairs-nudged = { $mentor } and { $mentee } have had a friendly word this week. The next one is possible from { $until }.
pairs-nudge-done = Done: { $mentor } and { $mentee } read the same friendly word, each in their own working hours. I send one a week at most.
pairs-pause-sure = { $mentor } and { $mentee } would be paused until { $until }. Both hear of it, sessions until then are called off, and afterwards it carries on by itself.
pairs-pause-done = Done: { $mentor } and { $mentee } are paused until { $until }.
pairs-not_paused = { $mentor } and { $mentee } aren't paused.
pairs-on_a_break = One of the two is on a break of their own. { $mentor } and { $mentee } carry on by themselves when it ends.
pairs-resume-done = Done: { $mentor } and { $mentee } carry on, and both hear of it.
pairs-end-sure = The pairing of { $mentor } and { $mentee } would end for good. Booked sessions are called off; both read the words every ending has, and no reason.
pairs-end-done = Done: the pairing of { $mentor } and { $mentee } has ended. Both hear of it in the coming working days and are asked whether they'd like a new match.

pairs-do-card = Look closer
pairs-do-quiet = Worth a look
pairs-do-nudge = Send a friendly word
pairs-do-pause = Pause
pairs-do-resume = End the pause
pairs-do-end = End it

desk-pairs_card = Which pairing?
    .title = Look at a pairing
    .submit = Show me
    .pair = The pairing
    .pair-hint = One of the two names will do.
desk-pairs_nudge = Which pairing? Both read the same neutral words, at most once a week.
    .title = A friendly word
    .submit = Send it
    .pair = The pairing
    .pair-hint = One of the two names will do.
desk-pairs_pause = Which pairing, and for how long?
    .title = Pause a pairing
    .submit = Pause it
    .pair = The pairing
    .pair-hint = One of the two names will do.
    .months = Months
    .why = Why
    .why-hint = A line for the audit log. The two don't see it.
desk-pairs_resume = Which pairing carries on?
    .title = End a pause
    .submit = End the pause
    .pair = The pairing
    .pair-hint = One of the two names will do.
desk-pairs_end = Which pairing ends, and why?
    .title = End a pairing
    .submit = Next
    .pair = The pairing
    .pair-hint = One of the two names will do.
    .why = Why
    .why-hint = A line for the audit log. The two don't see it.
