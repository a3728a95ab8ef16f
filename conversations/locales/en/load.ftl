load-balance = Does taking part cost you more than it gives at the moment? A yes changes nothing by itself; I'd show you what could.
    .footnote = Only counted, never shown next to your name, and your partner doesn't see it.
    .yes = Yes, it does
    .no = No, it's fine

load-offers = There are ways to make it lighter. What would help you most with { $partner }?
    .footnote = Your partner isn't told who asked, or why.
load-way-fewer = Meet less often
load-way-pause = A pause
load-way-talk = Somebody to talk to
load-way-stay = Leave it as it is

load-fewer = Done: from now on you two meet about every { $months } months. { $partner } reads the same, but not who asked for it.
load-a_pause = One tap, and you choose for how long. Afterwards everything resumes by itself.
    .door-pause = Take a pause
load-somebody = One tap, and you choose whom to tell, or see who listens outside the programme.
    .door-concern = Somebody to talk to
load-thanks = Then everything stays as it is. If it ever gets too much, write “too much”.
load-thinned = From now on you and { $partner } meet about every { $months } months. Your next session is planned for around { $day }; everything else stays as it is.
