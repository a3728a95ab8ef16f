invitation-benefit-mentor = A senior leader would like to learn from you. You choose the topics; nobody assumes any. You'd get a leader who listens and a say in what changes.
invitation-benefit-mentee = A colleague closer to the work would show you what rarely reaches the top: new technology, the culture, how work feels from the front line. You'd hear it first-hand and in private.
invitation-benefit-either = Learn from a colleague at another level, or let a leader learn from you. You choose the side and the topics; nobody assumes any.

invitation-invite = { $benefit } { $programme } takes { $months ->
    [one] { $months } month
   *[other] { $months } months
 }: one hour a month, with 30 minutes before and after kept free. You'd take part as a { $side }.
    .footnote = Voluntary; stop whenever you like. I store your work details, answers and session dates for this programme only; what you write in confidence is encrypted. You can erase it all at any time.
    .again = This is my one reminder; no answer is fine too. { $benefit } { $programme } takes { $months ->
        [one] { $months } month
       *[other] { $months } months
     }: one hour a month, with 30 minutes before and after kept free. You'd take part as a { $side }.
    .in = I'm in
    .more = Tell me more
    .not_now = Not now

invitation-more = This is what you'd promise each other, and what your part could look like. Either answer is fine.
    .footnote = Nothing starts before your yes, and you can stop at any time.
    .in = I'm in
    .not_now = Not now

invitation-control = To see what { $programme } changes, it takes people who aren't in it. You'd answer five questions with a tap each, four times a year; that's all, and you can stop at any time.
    .again = This is my one reminder; no answer is fine too. To see what { $programme } changes, it takes people who aren't in it: five questions with a tap each, four times a year.
    .footnote = Voluntary. I store your work details and your answers for this programme only; answers are only counted, never shown next to your name. You can erase it all at any time.
    .in = I'm in
    .not_now = Not now
invitation-compared = Thank you, you're in. The first five taps come in the middle of next quarter, and nothing else comes before.

invitation-welcome = You're in. A few questions next, about five minutes, so that I can find somebody who suits you.
invitation-declined = Noted, and I won't ask again in this round. If you change your mind, write “join”.
invitation-strict = In your region you promise more: what you learned stays between you two as well, unless you both agree to pass it on.
