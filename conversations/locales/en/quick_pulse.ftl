quick_pulse-questions = Two taps about { $programme }, the same for everybody: is it worth your time right now, and what would make it easier?
    .title = Two quick questions
    .footnote = Only counted: once they're added up, your answers are gone. I tell nothing where fewer than five answered.
    .submit = Count mine in
    .worth = Worth my time right now, from 1 (not at all) to 5 (fully)
    .easier = What would make it easier
    .time = A time that suits me better
    .topic = A topic that suits me better
    .shorter = Shorter sessions
    .nothing = Nothing, it's fine

quick_pulse-thanks = Thank you, that's counted, and your answers are gone.
quick_pulse-left_out = That's fine too, and nobody hears of it.
