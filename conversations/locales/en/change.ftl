change-what = Your session with { $partner }: { $when }. What would suit you?
    .footnote = Your partner reads what changes, not why.
change-not_booked = no time yet
change-way-cant = I can't make it
change-way-other = Suggest other times
change-way-own = I'll name a time
change-way-met = We met on another day

change-own = When would suit you? I'll ask { $partner } whether it fits.
    .title = My own time
    .submit = Ask about this time
    .start = Day and time
    .start-hint = On your clock, for instance: 3 March 15:00

change-met = When did you and { $partner } meet?
    .title = The day we met
    .submit = We met then
    .start = Day and time
    .start-hint = On your clock, for instance: 3 March 15:00

change-looking = I'll propose other times to both of you. A time that is booked stands until you've agreed on a new one.
change-noted = Noted: { $start }, with { $partner }. My three short questions go with that day.

change-freed = { $when } with { $partner } is free again. { $then } Here is the cancellation for your calendar.
change-new_times = I'll propose other times to both of you.
change-no_new_times = There is nothing you need to do.
change-your_partner = your partner
