confidant-read =
    { $author } turns to you in confidence:

    { $words }
    .title = In confidence
    .again =
        { $author } would like to know that this has reached you:

        { $words }
    .footnote = Only you and { $author } read this. Without a sign from you in two working days, another confidant is asked.
    .got_it = I've read it
confidant-thanks = { $author } will hear that you've read it. The next word is yours, in person if you can.
