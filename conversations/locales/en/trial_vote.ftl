# Neutral: the same words to both.
trial_vote-vote = Your trial with { $partner } is over. Would you like to go on? If not, I can find you a new match, or pause things for a month.
    .again = Would you like to go on with { $partner }? A new match or a month's pause is just as good an answer.
    .footnote = I show your answer to nobody. Should the pairing end, { $partner } reads only that it has ended, as some do.
    .go_on = Go on together
    .new = Find me a new match
    .pause = Pause a month

trial_vote-go_on = Noted, and I keep it to myself. Things go on as planned unless I tell you otherwise.
trial_vote-new = Noted, and this pairing ends. I'll look for a new match on the next working morning and tell you either way.
trial_vote-pause = Noted. When both answers are in, I'll tell you how things go on.
