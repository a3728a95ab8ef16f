command-audits = See what the quarterly audit asks of you
    .example = audits
command-audits_sample = See how the last sample was drawn
    .example = audits sample
command-audits_verdict = Answer for one pairing of the sample
    .example = audits verdict Ana fine

audits-count = { $count ->
    [0] No pairing of the sample waits for you. The next one is drawn on { $until }.
    [one] One pairing of the sample waits for your answer. The next sample is drawn on { $until }.
   *[other] { $count } pairings of the sample wait for your answer. The next sample is drawn on { $until }.
}
audits-none = No sample has been drawn yet. The first one comes when this quarter is over.
audits-sample = The audit of { $quarter }. Whoever takes the same pairings and the same seed draws the same sample.
audits-seeds = Seeds
audits-size = { $count } of { $planned } pairings ({ $per_cent } %), { $answered } answered
audits-no_region = No region
audits-which = { $count ->
    [0] That's none of the pairings you look at for this audit.
   *[other] Which of them do you mean?
}
audits-verdict-done = Noted in the audit log: your answer for { $mentor } and { $mentee }.
audits-open-done = Your answer for { $mentor } and { $mentee } is open again.
audits-do-fine = Looks fine
audits-do-talk = Worth a talk
audits-do-help = Needs help

desk-audits_verdict = Which pairing of the sample, and how does it look?
    .title = Answer for the audit
    .submit = That's my answer
    .pair = The pairing
    .pair-hint = One of the two names will do.
    .verdict = How it looks
    .fine = Looks fine
    .talk = Worth a talk
    .help = Needs help
    .open = Open again
    .line = A line
    .line-hint = It stays sealed with your answer; nobody else reads it.
