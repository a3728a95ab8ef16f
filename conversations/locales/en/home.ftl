home-with_partner = Here is where you stand, { $name }.
home-in_pool = You're in, { $name }. I look for a match every working morning and tell you either way.
home-resting = I'm not looking for a match for you at the moment, { $name }. One tap changes that.
home-half_way = You're in, { $name }. With a few more answers I can look for a match.
    .door-intake = Finish my answers
home-compared = You're in the comparison group, { $name }: five taps a quarter, and nothing else.
home-outside = You aren't taking part at the moment, { $name }. You can join, or see what I store.
home-in_pause = Everything of yours stands still until { $until }. Then it resumes by itself.
    .door-pause = Come back earlier
home-office = You look after the programme, { $name }. One tap shows the pairings that wait for your yes.

home-do-pairs_quiet = Pairings worth a look
home-do-match_approve = Drafts to decide on
home-do-pool = Who is waiting for a match
home-do-people = People
home-do-escalations = Who is on what
home-do-training = Trainers
home-do-cohorts = Cohorts
home-do-messages = Messages that did not arrive

home-your_mentor = Your mentor
home-your_mentee = Your mentee
home-next = Next session
home-no_time = no time yet
home-so_far = Sessions so far

home-actions = Your next steps, for your eyes only
home-pairs = Pairings worth a look
home-programme = The programme
home-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

home-pair = { $mentor } and { $mentee }: { $state }
home-unreachable = one of them can't be reached in the chat
home-unbooked = the next session has no time
home-not_held = { $count ->
    [one] the last session did not take place
   *[other] the last { $count } sessions did not take place
}
home-unconfirmed = the last two sessions are unconfirmed
home-unsigned = their agreement is open

home-drafts = { $count ->
    [one] { $count } drafted pairing waits for your yes
   *[other] { $count } drafted pairings wait for your yes
}
home-region = { $count ->
    [one] { $region }: { $count } pairing
   *[other] { $region }: { $count } pairings
}
home-unmatched = { $count ->
    [one] { $count } person waits for a match
   *[other] { $count } people wait for a match
}
home-undelivered = { $count ->
    [one] { $count } message did not arrive, or may not have
   *[other] { $count } messages did not arrive, or may not have
}
home-on_their_way = { $count ->
    [one] { $count } message is on its way; it leaves at about { $end }
   *[other] { $count } messages are on their way; the last one leaves at about { $end }
}
