long_view-questions = { $months } months ago your pairing in { $programme } came to its end, and you said I may ask how it went on. Three taps, and leave out what you like.
    .again = Three taps about your pairing in { $programme }, { $months } months on. Leave out what you like.
    .title = { $months } months on
    .footnote = Only counted, never shown next to your name. With “stop” I won't ask again.
    .submit = Count mine in
    .to_this_day = There's something I do differently to this day
    .to_this_day-hint = 1 is not at all, 5 is fully.
    .reach = Working with people far from my level is easy for me
    .reach-hint = 1 is not at all, 5 is fully.
    .once_more = I'd do it again
    .yes = Yes
    .no = No

long_view-thanks = { $months ->
    [18] Thank you. I'll ask once more, in six months.
   *[other] Thank you. That was the last question about it.
}
long_view-mine = You said I may ask you, 18 and 24 months after your pairing, how it went on. Does that stand?
    .keep = Yes, ask me then
    .take_back = I take it back
long_view-kept = It stands: I'll ask you then.
long_view-taken_back = Taken back. I won't ask.
