progress-on_their_way = { $count ->
    [one] { $count } Nachricht ist unterwegs; sie geht voraussichtlich am { $end } hinaus. Du musst nichts weiter tun.
   *[other] { $count } Nachrichten sind unterwegs; die letzte geht voraussichtlich am { $end } hinaus. Du musst nichts weiter tun.
}
    .footnote = Wer gerade nicht arbeitet, liest es, wenn der Arbeitstag beginnt. Unter „Mein Stand“ siehst du, was noch aussteht.
