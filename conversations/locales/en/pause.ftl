pause-how_long = How long would you like a break? Everything of yours stands still and resumes by itself; booked sessions in that time are cancelled.
    .footnote = Your partner reads only that your pairing is paused, and until when.
    .weeks-2 = Two weeks
    .weeks-4 = Four weeks
    .weeks-8 = Eight weeks

pause-paused = Your break has begun: { $weeks } weeks without a word from me. Then everything resumes by itself.
    .door-pause = Come back earlier

pause-now = You're on a break until { $until }. Would you like to come back earlier?
    .back = Come back now
    .stay = Keep my break
pause-stay = Your break stays as it is, until { $until }.
pause-back = Welcome back. Everything of yours goes on from here.

pause-told = Your pairing with { $partner } is paused until { $until }; times booked before then are cancelled. It resumes by itself.

pause-resumed = The pause is over, and your pairing with { $partner } goes on. Or would another month, until { $month }, suit you better?
    .good = Carry on
    .longer = Pause a month longer
pause-good = Noted. I'll propose the next times to both of you.
pause-longer = Paused until { $month }. Your partner hears the same, without a reason.
