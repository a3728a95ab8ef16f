command-people = See your people, or look for somebody
    .example = people ana
command-people_card = See somebody's work facts and part in the programme
    .example = people card Ana
command-people_invite = Ask people whether they'd like to take part
    .example = people invite Finn, Gia
command-people_nominate = Propose people for one side
    .example = people nominate Gia side=mentee
command-people_high-impact = Mark somebody as high impact in matching
    .example = people high-impact Gia on

people-count = { $count ->
    [0] I know nobody in your regions yet.
    [one] One person is in your regions.
   *[other] { $count } people are in your regions.
}
people-found = { $count ->
    [0] I found nobody for “{ $words }” in your regions. A part of the name, the e-mail address or the department will do.
    [one] One person fits “{ $words }”.
   *[other] { $count } people fit “{ $words }”.
}
people-line = { $work } · { $state }
people-state-none = not asked yet
people-state-nominated = proposed
people-state-invited = invited
people-state-declined = not taking part
people-state-expired = not taking part
people-state-left = not taking part
people-state-consented = said yes, a few answers open
people-state-ready = taking part

people-card = { $name }. You see work facts and where they stand, never what they write.
people-label-work = Work
people-label-level = Level
people-label-manager = Manager
people-label-region = Region
people-label-email = E-mail
people-label-reachable = Reachable in
people-unreachable = no chat at the moment
people-parts = In the programme
people-part = { $cohort }: { $state }
people-load = Pairings now: mentor in { $mentors }, mentee in { $listens }
people-is_priority = { $cohort }: marked as high impact

people-asked = { $count ->
    [one] Done: { $names } gets an invitation to { $cohort } and answers in private.
   *[other] Done: { $names } get an invitation to { $cohort }, and each answers in private.
}
people-asked_before = { $count ->
    [one] { $names } has been asked for { $cohort } before, and I ask nobody twice. Anybody can write me “join” themselves.
   *[other] { $names } have been asked for { $cohort } before, and I ask nobody twice. Anybody can write me “join” themselves.
}
people-inside = { $count ->
    [one] { $names } takes part in { $cohort } already.
   *[other] { $names } take part in { $cohort } already.
}
people-closed = { $cohort } is over; nobody is invited to it any more.
people-not_in = { $name } has no part in { $cohort } at the moment.
people-marked-on = Done: { $name } counts as high impact in { $cohort }. Only the programme office sees it.
people-marked-off = Done: { $name } no longer counts as high impact in { $cohort }.
people-marked_before-on = { $name } is marked as high impact in { $cohort } already.
people-marked_before-off = { $name } isn't marked as high impact in { $cohort }.

people-do-card = Look closer
people-do-invite = Invite

desk-people = Whom are you looking for?
    .title = Find somebody
    .submit = Find
    .name = Name
    .name-hint = A part of the name, the e-mail address or the department.
desk-people_card = Who is it about?
    .title = Look at somebody
    .submit = Show me
    .person = Person
    .person-hint = A part of the name, the e-mail address or the employee number.
desk-people_invite = Whom shall I ask? Everybody answers in private, and I ask nobody twice.
    .title = Invite people
    .submit = Ask them
    .people = People
    .people-hint = One or several, with commas between them.
    .cohort = Cohort
    .side = Side
    .side-mentor = Mentor
    .side-mentee = Mentee
desk-people_nominate = Whom do you propose? I ask them first, as I ask everybody.
    .title = Propose people
    .submit = Propose them
    .people = People
    .people-hint = One or several, with commas between them.
    .cohort = Cohort
    .side = Side
    .side-mentor = Mentor
    .side-mentee = Mentee
desk-people_high-impact = Who is it about? Only the programme office sees the mark.
    .title = High impact
    .submit = Set it
    .person = Person
    .person-hint = A part of the name, the e-mail address or the employee number.
    .mark = Mark
    .mark-on = High impact
    .mark-off = No mark
    .cohort = Cohort
