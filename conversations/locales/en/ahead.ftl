ahead-what = A link, a thought, a question: what should { $partner } have before you meet?
    .title = Before we meet
    .footnote = Only { $partner } reads it.
    .submit = Send it
    .words = My message

ahead-sent = On its way: { $partner } gets it within their working hours, and nobody else reads it.
    .door-ahead = Send something more
ahead-received =
    { $partner } sends you something before you meet:

    { $words }
    .door-ahead = Send something back
