survey-questions = Five taps a quarter show what changes here, and what doesn't. From 1 (not at all) to 5 (fully); leave out what you like.
    .again = Five taps about how work feels this quarter, from 1 (not at all) to 5 (fully). Leave out what you like.
    .title = How work feels
    .footnote = Only counted, never shown next to your name. Figures rest on at least five people.
    .submit = Count mine in
    .belonging = I feel that I belong here
    .voice = When I say what I think, something comes of it
    .learning = In the last three months I learned something that changed how I work
    .reach = I can turn to people at quite different levels, and they answer
    .energy = My work gives me more energy than it takes

survey-thanks = Thank you, that's counted. The next five taps come in a quarter.
survey-left_out = That's fine too. I'll ask again in a quarter.
