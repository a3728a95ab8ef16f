attention-booking = I've looked and found no time for the next session of { $mentor } and { $mentee }. A word from you to both may help; they could also meet in writing.
    .footnote = You see what is planned and held, never what people write.
attention-silence = I asked { $mentor } and { $mentee } the same question; after five working days at least one answer is open. Silence decides nothing; a friendly word to both may help.
    .footnote = You see what is planned and held, never what people write.
attention-unknown = I don't know whether the last two sessions of { $mentor } and { $mentee } took place; they may well have. A friendly word to both may help.
    .footnote = You see what is planned and held, never what people write.
attention-unreachable = I can't reach one of these two in the chat: { $mentor } and { $mentee }. Do you know another way? In two working days I'll tell the other one.
    .footnote = You see what is planned and held, never what people write.
