variant-which = You lead the next hour with { $partner }. This is the plan: { $now }. You can spend it another way.
    .footnote = { $partner } gets the guide you choose.

variant-way-one_way = One leads, one listens
variant-way-two_way = Half the hour each
variant-way-scenario = A scene to play together
variant-way-role_reversal = An hour in swapped roles

variant-chosen = Planned: { $now }. { $how }

variant-with_reminder = Your partner finds this guide in the next message about your session.
variant-by_you = Your session is close, so it's quicker if you tell your partner yourself.
