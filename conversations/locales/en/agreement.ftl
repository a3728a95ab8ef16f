agreement-terms = A short agreement makes it easier to be frank. What would you like to reach with { $partner }, and how long should a session be?
    .title = Our agreement
    .again = With your agreement I can plan your first session with { $partner }. Everything in it can change later.
    .footnote = Your partner signs the same terms. Your own goal is encrypted; only you see it.
    .submit = I agree
    .goals = Goals for the two of us
    .own_goal = A goal in my own words
    .length = A session of
    .mode = Who leads
    .mode-hint = You lead in turn if you both choose it.
    .mode-one_way = One of us leads
    .mode-two_way = We lead in turn

agreement-signed = Signed. Once you've both signed, I'll look for your first time together.
agreement-agreed = { $how } Next I'll propose times for getting to know { $partner }.
agreement-both = You've both signed the agreement.
agreement-in_turn = You've both signed, and you lead in turn.
agreement-as_usual = You start with the usual terms.
