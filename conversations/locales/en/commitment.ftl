commitment-one = What you hear from { $partner } can change something. What will you act on in the coming three months? One thing is enough.
    .again = Is there one thing you'll act on in the coming three months, because of what you hear from { $partner }?
    .title = One commitment
    .footnote = Only you read it. How many commitments are kept is counted, without your words and your name.
    .submit = That's my commitment
    .commitment = I'll act on this

commitment-made = Kept for you alone. I'll ask what became of it in about three months, or shortly before your sessions end.
commitment-none_made = Then there's none this time; nobody hears of it.

commitment-outcome = This is what you wanted to act on: “{ $words }”. What became of it?
    .again = One tap is enough: what became of “{ $words }”?
    .footnote = Only you read it. Mentors hear what share of all commitments was kept, and only where at least five people stand behind it.
    .kept = I kept it
    .partly = In part
    .dropped = I let it go

commitment-noted = Noted. It counts in one figure, without your words and your name.

commitment-counted = Your conversations lead somewhere: { $kept } % of the leaders who told me about their commitment in the last quarter kept it ({ $count } or more answers).
    .footnote = Who they are and what they took on stays with them.
