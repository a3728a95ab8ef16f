share-what = A line you share can start your next conversation with { $partner }. Which one, and with whom?
    .title = Share a line
    .footnote = Only the line you choose. The audit is your programme office's quarterly look at a few pairings.
    .submit = Share this line
    .kind = This line
    .with_ = Share it with
    .with_-partner = My partner
    .with_-audit = The audit
share-learning = What I learned
share-action = What I'll do next
share-reflection = What I wrote looking back
share-shared = Shared: that line, and nothing else.
share-received =
    { $partner } would like you to read this, from your session:

    { $words }
