absence-told = I can't reach { $partner } in the chat at the moment; it has nothing to do with you. Your pairing stands, and these ways are open to you.
    .footnote = Your programme office knows.
