command-pool = See who is ready to be matched, and who is waiting
    .example = pool Spring

pool-none = No cohort is open for matching at the moment.
pool-count = { $count ->
    [0] None of your people is waiting to be matched.
    [one] One of your people has room for a partner.
   *[other] { $count } of your people have room for a partner.
}
pool-label-cohort = Cohort
pool-label-mentor = Mentors with room
pool-label-mentee = Mentees with room
pool-label-asked = Asked, answer open
pool-label-intake = Said yes, a few answers open
pool-room = { $room ->
    [one] { $count }, room for 1 partner
   *[other] { $count }, room for { $room } partners
}
pool-side-mentor = mentor
pool-side-mentee = mentee
pool-fresh = Ready as { $sides }
pool-has_partner = Has a partner, room for another as { $sides }
pool-waits = Waiting as { $sides }, told on { $since }: { $why }
pool-away = Ready as { $sides }, on a break at the moment
pool-do-preview = Preview { $cohort }

desk-pool = Which cohort?
    .title = Who is ready
