check_in-baseline = You and { $partner } are just beginning. Where do you stand? A few taps from 1 (not at all) to 5 (fully). I'll ask the same at the end; the difference shows what this has brought.
    .again = You and { $partner } are just beginning: where do you stand? A few taps from 1 (not at all) to 5 (fully); leave out what you like.
    .title = At the beginning
    .footnote = Only counted, never shown next to your name, and your partner doesn't see it.
    .submit = Count mine in
    .confidence_1 = I feel confident here: { $goal_1 }
    .confidence_2 = I feel confident here: { $goal_2 }
    .confidence_3 = I feel confident here: { $goal_3 }
    .inclusion = I can say what I think here
    .collaboration = Working with people far from my level is easy for me

check_in-midpoint = You and { $partner } are half-way, with time to change course. How far have you come? A few taps are enough.
    .again = Half-way with { $partner }: how far have you come? A few taps; leave out what you like.
    .title = Half-way
    .footnote = Only counted, never shown next to your name, and your partner doesn't see it.
    .submit = Count mine in
    .progress_1 = How far we've come: { $goal_1 }
    .progress_1-hint = From 0, the very start, to 3, we're there.
    .progress_2 = How far we've come: { $goal_2 }
    .progress_2-hint = From 0, the very start, to 3, we're there.
    .progress_3 = How far we've come: { $goal_3 }
    .progress_3-hint = From 0, the very start, to 3, we're there.
    .recommend = I'd recommend this programme to a colleague
    .recommend-hint = 0 is not at all, 10 is very much.

check_in-closing = Your time with { $partner } ends on { $until }. Where do you stand now? The same few taps as at the beginning, from 1 (not at all) to 5 (fully), then a few short questions; skip what you like.
    .again = Until { $until } you can tell me where you stand now. A few taps from 1 (not at all) to 5 (fully); skip what you like.
    .title = At the end
    .footnote = Only counted, never shown next to your name, and your partner doesn't see it.
    .submit = Count mine in
    .confidence_1 = I feel confident here: { $goal_1 }
    .confidence_2 = I feel confident here: { $goal_2 }
    .confidence_3 = I feel confident here: { $goal_3 }
    .inclusion = I can say what I think here
    .collaboration = Working with people far from my level is easy for me

check_in-reached = And how far have the two of you come?
    .title = How far we've come
    .footnote = Only counted, never shown next to your name, and your partner doesn't see it.
    .submit = Count mine in
    .progress_1 = How far we've come: { $goal_1 }
    .progress_1-hint = From 0, the very start, to 3, we're there.
    .progress_2 = How far we've come: { $goal_2 }
    .progress_2-hint = From 0, the very start, to 3, we're there.
    .progress_3 = How far we've come: { $goal_3 }
    .progress_3-hint = From 0, the very start, to 3, we're there.
    .recommend = I'd recommend this programme to a colleague
    .recommend-hint = 0 is not at all, 10 is very much.

check_in-differently = What's one thing you do differently since you two began? A line is enough.
    .title = What's different now
    .footnote = Only you see it, unless you share it.
    .submit = Keep it for me
    .differently = I do this differently

check_in-pass_on = What you wrote is about your time together. Would you like { $partner } to read it?
    .footnote = Only this one line, and only with your yes.
    .yes = Yes, share it
    .no = Keep it for me

check_in-story = Is there a moment with { $partner } that others could learn from? A few lines are enough.
    .title = A story to tell
    .footnote = Your partner doesn't get it from me. Whether it is told, without names, is the next question.
    .submit = That's the moment
    .story = What happened
    .theme = It is about
    .theme-hint = Only counted: nobody sees it next to your name.

check_in-tell_it = May it be told to others, without names? You see first how it would read, and you can take it back at any time.
    .footnote = Others are the programme office, sponsors and committee. Without your yes it goes nowhere.
    .yes = Yes, without names
    .no = Rather not

check_in-gone_on = If there had been more sessions, would you have gone on together?
    .footnote = Only counted, never shown next to your name, and your partner doesn't see it.
    .yes = Yes
    .no = No

check_in-thanks = Thank you. Your answers are counted, without your name.
check_in-received =
    { $partner } would like you to read what they do differently since you two began:

    { $words }
