command-escalations = See the pairings worth a look, and who is on it
    .example = escalations
command-escalations_take = Say that you're on it
    .example = escalations take Ana
command-escalations_solve = Say that it's solved
    .example = escalations solve Ana
command-escalations_hand = Hand it to the programme office
    .example = escalations hand Ana
command-escalations_reopen = Put it back on the list
    .example = escalations reopen Ana

escalations-count = { $count ->
    [0] No pairing of yours calls for a look right now.
    [one] One pairing is worth a look.
   *[other] { $count } pairings are worth a look.
}
escalations-free = { $state }. { $count ->
    [0] Since today
    [one] For one day
   *[other] For { $count } days
}, nobody is on it so far.
escalations-held = { $state }. { $count ->
    [0] Since today
    [one] For one day
   *[other] For { $count } days
}, { $holder } is on it.
escalations-none = There's nothing open about { $mentor } and { $mentee }.
escalations-take-done = You're on it for { $mentor } and { $mentee }. In five working days I'll ask where it stands.
escalations-solve-done = Noted: { $mentor } and { $mentee } are off the list.
escalations-hand-done = The programme office has { $mentor } and { $mentee } from here.
escalations-reopen-done = { $mentor } and { $mentee } are back on the list, and nobody is on it.
escalations-do-take = I'm on it
escalations-do-solve = It's solved
escalations-do-hand = Hand it on

desk-escalations_take = Which pairing are you on?
    .title = I'm on it
    .submit = I'm on it
    .pair = The pairing
    .pair-hint = One of the two names will do.
desk-escalations_solve = Which pairing is it solved for?
    .title = It's solved
    .submit = It's solved
    .pair = The pairing
    .pair-hint = One of the two names will do.
desk-escalations_hand = Which pairing should the programme office look at?
    .title = Hand it on
    .submit = Hand it on
    .pair = The pairing
    .pair-hint = One of the two names will do.
desk-escalations_reopen = Which pairing goes back on the list?
    .title = Back on the list
    .submit = Put it back
    .pair = The pairing
    .pair-hint = One of the two names will do.
