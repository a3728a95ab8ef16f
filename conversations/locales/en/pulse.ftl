pulse-held = Your session with { $partner } was planned for { $when }. Did it take place?
    .again = Your session with { $partner }, planned for { $when }: did it take place? One tap is enough.
    .footnote = Your programme office sees whether sessions take place, and nothing that is said in them.
    .yes = Yes
    .no = No
    .moved = We moved it

pulse-moved_to = Which day did you move it to?
    .title = The new day
    .submit = That's the day
    .moved_to = Day and time
    .moved_to-hint = On your clock, for instance: 3 March 15:00

pulse-learning = One thing you learned? A line is enough.
    .title = One learning
    .footnote = Only you see it, unless you share it.
    .submit = Keep it for me
    .learning = I learned

pulse-action = One thing you'll do next?
    .title = One next step
    .footnote = Only you see it, unless you share it.
    .submit = Keep it for me
    .action = I'll do this next

pulse-useful = Those were my three questions. If you like, two taps more, for next time.
    .title = For next time
    .footnote = Your partner doesn't see this. Others see it only within figures that rest on at least five people.
    .submit = That's it
    .useful = How useful was it?
    .useful-hint = 1 is not at all, 5 is very.
    .length = A good length for us

pulse-thanks = Thank you. What you write stays yours, unless you share it.
pulse-not_this_time = Noted, thank you.
pulse-moved = Noted. If the new day is ahead of you, I'll ask again afterwards.
