quick_pulse-questions = To help { $programme } fit your days better, two taps: is it worth your time right now, and what would make it easier? Everybody gets the same questions.
    .title = Two quick questions
    .footnote = Your programme office reads rounded totals alone, and nothing below five answers. Yours is added up and not kept.
    .submit = Count my answers
    .worth = It's worth my time right now, from 1 (not at all) to 5 (fully)
    .easier = What would make it easier
    .time = A time that suits me better
    .topic = A topic that suits me better
    .shorter = Shorter sessions
    .nothing = Nothing, it's good as it is

quick_pulse-thanks = Thank you, that counts, and I don't keep your answers.
quick_pulse-left_out = That's fine too, and nobody hears of it.
