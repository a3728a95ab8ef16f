escalation-look = { $mentor } and { $mentee } are worth a look. A friendly word from you to both often does it.
    .footnote = You see what is planned and held, never what people write. I pick some of these by lot, so a look says nothing about anybody.
    .on_it = I'm on it
    .solved = It's solved
    .hand_on = Hand it on
escalation-office = { $mentor } and { $mentee } are worth a look, and nobody is on it so far. Would you see to it?
    .footnote = You see what is planned and held, never what people write. I pick some of these by lot, so a look says nothing about anybody.
    .on_it = I'm on it
    .solved = It's solved
escalation-still = You took up { $mentor } and { $mentee } some days ago. Where does it stand?
    .footnote = You see what is planned and held, never what people write.
    .on_it = I need more time
    .solved = It's solved
    .hand_on = Hand it on
escalation-yours = It's yours, and noted in the audit log. In five working days I'll ask where it stands, unless it has settled by then.
escalation-solved = Noted in the audit log. I won't ask about it again.
escalation-handed_on = Noted in the audit log. The programme office has it from here.
escalation-taken = { $holder } is on it for { $mentor } and { $mentee }. You can leave it there.

escalation-label-state = How it stands
escalation-label-held = Sessions held
escalation-label-fell_through = Did not take place
escalation-label-next = Next session
escalation-label-tried = What I tried
escalation-label-word = Friendly word from the office
escalation-label-step = What may help
escalation-held = { $planned ->
    [0] { $count }
   *[other] { $count } of { $planned } planned
}
escalation-no_time = no time yet
escalation-no_word = none so far
escalation-rounds = { $count ->
    [0] Nothing besides the usual reminders
    [one] I proposed times once for the next session
   *[other] I proposed times { $count } times for the next session
}
escalation-state-booking = The next session has no time
escalation-state-missed = The last session did not take place
escalation-state-look = Worth a look
escalation-state-audit = The audit suggests a talk
escalation-step-booking = A friendly word to both, or a session in writing
escalation-step-missed = A friendly word to both
escalation-step-look = A friendly word to both
escalation-step-audit = A talk with each of them
