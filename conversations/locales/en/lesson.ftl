lesson-read = Two minutes of reading before you and { $partner } get going: what can come up between two people, and what you could try.
    .footnote = Nobody is told whether you've read it; I only count how many people have.
    .got_it = Got it

lesson-thanks = Thank you. One of these, tried once, is plenty.
