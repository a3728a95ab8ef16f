# Neutral: the same words to both.
chemistry-together = Your first session with { $partner } is behind you. Would you like to go on together, or have a new match? You needn't give a reason.
    .again = Would you like to go on with { $partner }, or have a new match? Both are good answers.
    .footnote = I show your answer to nobody. Should the pairing end, { $partner } reads only that it has ended, as some do.
    .go_on = Go on together
    .new = Find me a new match

chemistry-go_on = Noted, and I keep it to myself. Things go on as planned unless I tell you otherwise.
chemistry-new = Noted, and this pairing ends. I'll look for a new match on the next working morning and tell you either way.
