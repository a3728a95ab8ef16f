pulse-held = Dein Treffen mit { $partner } war für { $when } geplant. Hat es stattgefunden?
    .again = Dein Treffen mit { $partner }, geplant für { $when }: Hat es stattgefunden? Einmal antippen genügt.
    .footnote = Dein Programmbüro sieht, ob Treffen stattfinden, aber nichts von dem, was gesagt wird.
    .yes = Ja
    .no = Nein
    .moved = Wir haben es verlegt

pulse-moved_to = Auf welchen Tag habt ihr es verlegt?
    .title = Der neue Tag
    .submit = Das ist der Tag
    .moved_to = Tag und Uhrzeit
    .moved_to-hint = Nach deiner Uhr, zum Beispiel: 3. März 15:00

pulse-learning = Was nimmst du mit? Eine Zeile genügt.
    .title = Eine Erkenntnis
    .footnote = Das siehst nur du, außer du teilst es.
    .submit = Für mich behalten
    .learning = Das habe ich gelernt

pulse-action = Was machst du als Nächstes?
    .title = Ein nächster Schritt
    .footnote = Das siehst nur du, außer du teilst es.
    .submit = Für mich behalten
    .action = Das mache ich als Nächstes

pulse-useful = Das war alles. Zwei kurze Fragen noch, wenn du magst.
    .title = Fürs nächste Mal
    .footnote = Dein Gegenüber sieht das nicht. Andere sehen es nur in Zahlen, hinter denen mindestens fünf Personen stehen.
    .submit = Das war's
    .useful = Wie nützlich war es?
    .useful-hint = 1 heißt gar nicht, 5 sehr.
    .length = Gute Länge für uns

pulse-thanks = Danke dir. Was du schreibst, gehört dir, solange du es nicht teilst.
pulse-not_this_time = Notiert, mehr muss ich nicht wissen.
pulse-moved = Notiert. Liegt der neue Tag noch vor euch, frage ich danach wieder.
