command-training = See who trains, and whether they are enough
    .example = training
command-training_missing = See who had no orientation yet
    .example = training missing
command-training_invite = Invite those who had no orientation to one
    .example = training invite start="2027-03-12 10:00" place="Room 4"
command-training_orientation = Tick who was at an orientation
    .example = training orientation Ana, Bo
command-training_waive = Let people begin without an orientation
    .example = training waive Ana why="Was there last year"
command-training_reopen = Take a tick or a waiver back
    .example = training reopen Ana

training-roster = { $count ->
    [0] Nobody trains here yet. One trainer goes with { $pairings } active pairings.
    [one] One trainer. One goes with { $pairings } active pairings.
   *[other] { $count } trainers. One goes with { $pairings } active pairings.
}
training-row = { $place } · { $count ->
    [0] no active pairing yet
    [one] 1 active pairing there
   *[other] { $count } active pairings there
}
training-everywhere = all regions
training-region = { $count ->
    [0] no active pairing
    [one] 1 active pairing
   *[other] { $count } active pairings
}, { $trainers ->
    [0] no trainer
    [one] 1 trainer
   *[other] { $trainers } trainers
}{ $more ->
    [0] {""}
    [one] ; one more is needed
   *[other] ; { $more } more are needed
}
training-missing = { $count ->
    [0] Nobody waits for an orientation. It is waived wherever the policy training.orientation says no.
    [one] One person had no orientation yet. Their sessions go on; I mention it when they prepare.
   *[other] { $count } people had no orientation yet. Their sessions go on; I mention it when they prepare.
}
training-noted-attended = Noted: { $names } had { $count ->
    [one] an
   *[other] their
} orientation.
training-noted-waived = Noted: { $names } can begin without an orientation.
training-noted-open = Taken back: nothing is noted about an orientation of { $names }.
training-so_already = That is how it stands already: { $names }.
training-invited = The orientation stands: { $start }, { $region }. { $count ->
    [0] Everybody there had one, so nobody is invited.
    [one] One person who had none is invited.
   *[other] { $count } people who had none are invited.
} “training orientation” and their names tick who was there.
training-do-invite = Invite to an orientation
training-do-missing = Who had no orientation
training-do-pages = Scripts and agendas
training-do-page = The orientation's agenda
training-do-give = Make somebody a trainer
training-do-tick = Was there
training-do-waive = Needs none

desk-training_invite = Everybody in the region who had no orientation is invited, with its agenda.
    .title = An orientation
    .submit = Invite them
    .start = Day and time
    .start-hint = On your own clock; everybody reads it on theirs.
    .minutes = Minutes
    .minutes-hint = Left empty, it takes twenty.
    .place = Where?
    .place-hint = A room or a link. The invited read it, nobody else.
    .region = Region
desk-training_orientation = Who was at the orientation?
    .title = Orientation
    .submit = Tick them
    .people = People
    .people-hint = Names, with commas between them.
desk-training_waive = Who can begin without an orientation?
    .title = No orientation needed
    .submit = Let them begin
    .people = People
    .people-hint = Names, with commas between them.
    .why = Why
    .why-hint = A line for the audit log.
desk-training_reopen = For whom is it open again?
    .title = Take it back
    .submit = Take it back
    .people = People
    .people-hint = Names, with commas between them.
