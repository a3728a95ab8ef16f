topic-which = What would you like to talk about with { $partner } next time? I'll pass on the topic you choose.
    .footnote = { $partner } sees this one topic, and none of your others.

topic-of_my_own = Something else, in my words

topic-own = What is it about? One line is enough.
    .title = A topic of my own
    .footnote = Encrypted; only { $partner } reads it.
    .submit = This is my topic
    .words = I'd like to talk about

topic-chosen = I'll tell { $partner } what you'd like to talk about: { $topic }. Here are questions to begin with.
topic-told = { $partner } would like to talk about this next time: { $topic }
    .door-topic = Choose a topic too
