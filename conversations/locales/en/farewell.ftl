# Neutral: the same words for every cause, and to whoever reads it.
farewell-ended = This pairing has ended, as some do; nothing here is about you. Would you like a new match?
    .again = Would you like a new match? Not right now is a good answer too.
    .yes = Yes, please
    .not_now = Not right now

farewell-completed = { $held ->
    [0] This pairing has come to its planned end.
    [one] This pairing has come to its planned end, with { $held } session held.
   *[other] This pairing has come to its planned end, with { $held } sessions held.
 } Would you like another round, with somebody new?
    .again = Would you like another round, with somebody new? Not right now is a good answer too.
    .yes = Yes, please
    .not_now = Not right now

farewell-looking = I'll look for a new match on the next working morning and tell you either way.
farewell-not_now = Noted. I won't look for anybody until you want me to; one tap brings you back.
