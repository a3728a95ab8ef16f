swap-sure = I can find you a different partner; you needn't give a reason. Your pairing with { $partner } would end now, and booked sessions would be cancelled.
    .footnote = Your partner reads only that the pairing has ended, as some do; the words are the same for every cause.
    .yes = Find me a new match
    .no = Stay with this pairing
swap-done = Done. I'll look for a new match on the next working morning and tell you either way.
swap-kept = Everything stays as it was, and nobody hears of it.
