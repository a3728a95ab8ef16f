golden_hour-choose = { $comfort } Tick all that suit for { $minutes } minutes with { $partner }; I'll book the first you both chose.
    .title = A time for you two
    .again = { $comfort } Your { $minutes } minutes with { $partner } need one of them: tick all that suit, and I'll book the first you both chose.
    .footnote = Times are on your clock. Where your hours allow, 30 minutes before and after stay free.
    .submit = That's my choice
    .times = These suit me
    .none = None of these
    .own = I'd rather name a time
    .writing = Rather in writing this month

golden_hour-comfortable = Here is your golden hour: times that are comfortable for both of you.
golden_hour-edge = Your working days hardly overlap, so these times lie just outside; I make sure that the two of you take turns.

golden_hour-own = When would suit you? I'll ask { $partner } whether it fits.
    .title = My own time
    .submit = Ask about this time
    .start = Day and time
    .start-hint = On your clock, for instance: 3 March 15:00

golden_hour-another = That time lies outside { $partner }'s working day or yours, or one of you is busy then. When else would suit you?
    .title = Another time
    .submit = Ask about this time
    .start = Day and time
    .start-hint = On your clock, for instance: 3 March 15:00

golden_hour-offered = { $partner } suggests { $start } for your session. Does that suit you?
    .again = A time for your session with { $partner }: { $start }. Does that suit you?
    .suits = That suits me
    .other = Other times, please

golden_hour-writing = { $partner } suggests holding this session in writing: I send a prompt, and you each answer when you have a quiet moment. Would you like that?
    .again = This session with { $partner } could be in writing: I send a prompt, and you each answer when you have a quiet moment. Would you like that?
    .fine = In writing is fine
    .meet = I'd rather meet

golden_hour-noted = Noted. Once you and { $partner } have a time in common, I'll book it.
golden_hour-wider = Noted. I'll look for other times; if I find none, your programme office helps.
golden_hour-passed_on = Noted. I'll ask { $partner } and tell you the answer.
golden_hour-booked = Booked: { $when }, with { $partner }. Here is the entry for your calendar.
golden_hour-where = Where
