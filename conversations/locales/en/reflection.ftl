reflection-look_back = { $held ->
    [one] You've had { $held } session with { $partner }.
   *[other] You've had { $held } sessions with { $partner }.
 } What do you see differently now? A few sentences are enough.
    .title = Looking back
    .again = What do you see differently since your sessions with { $partner } began? A few sentences are enough.
    .footnote = Only you see this, unless you share it.
    .submit = Keep it for me
    .reflection = Looking back
    .reflection-hint = Something that surprised you, something you'd do again.
    .action = One next step, if there is one

reflection-in_writing = Your session in writing with { $partner } runs until { $until }. A few lines from each of you complete it: what stays with you?
    .title = Looking back
    .again = A few lines complete your session in writing with { $partner }, until { $until }: what stays with you?
    .footnote = Only you see this, unless you share it. That you wrote counts as your yes to the session.
    .submit = Keep it for me
    .reflection = What stays with me
    .reflection-hint = Something that surprised you, something you'd ask next time.
    .action = One next step, if there is one

reflection-kept = Kept for you. One tap shares it, if { $partner } should read it.
    .door-share = Share it
reflection-left_out = Then we'll leave it out this time.
