attention-booking = { $mentor } and { $mentee } have no time for their next session, though I've looked. A word from you to both may help, or a meeting in writing.
    .footnote = You see what is planned and held, never what people write.
attention-silence = I asked { $mentor } and { $mentee } the same question and one answer or both are open after five working days. Silence decides nothing; a friendly word to both may help.
    .footnote = You see what is planned and held, never what people write.
attention-unknown = Two sessions of { $mentor } and { $mentee } in a row are unconfirmed: they may well have met. A friendly word to both may help.
    .footnote = You see what is planned and held, never what people write.
attention-unreachable = I can't reach one of these two in the chat: { $mentor } and { $mentee }. Do you know another way? In two working days I'll tell the partner.
    .footnote = You see what is planned and held, never what people write.
