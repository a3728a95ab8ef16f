# Ready: go or wait before a launch, and the poll that asks.

command-ready = See the cohorts that wait for their launch
    .example = ready
command-ready_report = Read go or wait, with the reasons
    .example = ready report Spring
command-ready_ask = Ask whoever is proposed, once
    .example = ready ask Spring

ready-count = { $count ->
    [0] No cohort waits for its launch.
    [one] One cohort waits for its launch.
   *[other] { $count } cohorts wait for their launch.
}
ready-row = Planned from { $starts }
ready-go = Go: what { $name } needs before its launch is there.
ready-wait = Wait with { $name }.
ready-reasons = What speaks for waiting
ready-missing-sponsor = Nobody sponsors it: roles give … sponsor
ready-missing-goal = No goal has topics that serve it: cohorts goal
ready-missing-success = Nobody has said what success would be: cohorts success
ready-unasked = Nobody has been asked: ready ask
ready-open = Answers come in until { $day }; then I tell what they say
ready-quiet = { $side }: too few answered to say anything
ready-low = { $side } are doubtful: { $about }
ready-asked_about = { $side }: { $about }
ready-told = { $low } to { $high } of 5 · n ≥ { $n }
ready-untold = too few answers to tell
ready-side-leader = Leaders
ready-side-candidate = Mentors
ready-about-time = an hour a month
ready-about-use = of use at work
ready-about-openness = speaking openly
ready-about-listening = leaders who listen
ready-about-backing = their manager's backing
ready-launched = { $name } has been launched; the poll comes before.
ready-asked-already = { $name }: everybody proposed was asked, and nobody is asked twice.
ready-nobody = Nobody is proposed for { $name } so far, so there's nobody to ask.
ready-ask-sure = { $count ->
    [one] 1 person proposed for { $name } would get five questions.
   *[other] { $count } people proposed for { $name } would get five questions.
} It happens once: whoever is proposed later isn't asked.
ready-ask-done = { $count ->
    [one] Done: 1 person is asked about { $name }.
   *[other] Done: { $count } people are asked about { $name }.
} In two weeks I'll tell you what they say.
ready-do-report = Go or wait
ready-do-ask = Ask the people

desk-ready_report = Which cohort?
    .title = Go or wait
desk-ready_ask = Which cohort?
    .title = Ask the people
