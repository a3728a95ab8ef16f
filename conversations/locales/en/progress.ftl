progress-on_their_way = { $count ->
    [one] { $count } message is on its way; it leaves at about { $end }. You don't need to do anything.
   *[other] { $count } messages are on their way; the last one leaves at about { $end }. You don't need to do anything.
}
    .footnote = Anybody outside their working hours gets theirs when their day begins. “Where I stand” shows what's left.
