action-line = Was machst du als Nächstes? Eine Zeile genügt.
    .title = Nächsten Schritt merken
    .footnote = Du findest es unter „Mein Stand“. Das siehst nur du.
    .submit = Für mich behalten
    .action = Das mache ich als Nächstes
    .action-hint = Du kannst die Worte ändern, wie du magst.

action-kept = Gemerkt. Du findest es unter „Mein Stand“; außer dir liest es niemand.
action-left_out = Ich habe nichts gespeichert.
