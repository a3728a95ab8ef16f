# Neutral: the same words to both, no cause.
rematch-script = I noticed that your last two sessions did not take place. Are you able to carry on? If not, I can find you a new match, or pause things for a month.
    .again = Your last two sessions did not take place. All three ways are open: you can carry on, have a new match, or pause for a month.
    .footnote = I don't show your answer to the other person.
    .go_on = Carry on
    .new = Find me a new match
    .pause = Pause a month

rematch-go_on = Noted. When both answers are in, I'll tell you how things go on.
rematch-new = Noted. I'll look for a new match on the next working morning and tell you either way.
rematch-pause = Noted. When both answers are in, I'll tell you how things go on.
