met-when = When did you and { $partner } meet?
    .title = Log a session
    .footnote = Your programme office sees that sessions take place, never what is said.
    .submit = We met then
    .start = Day and time
    .start-hint = On your clock, for instance: 3 March 15:00

met-noted = Noted: { $start }, with { $partner }. I'll ask you both my three short questions about it.
