# Neutral: the same words to both, no cause.
nudge-friendly = Your programme office says hello to you both. If you'd like a hand with finding a time, or a pause, it's one tap away. If all is well, there's nothing to do.
    .footnote = Both of you read the same words; there is nothing to answer.
