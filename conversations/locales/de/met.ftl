met-when = Wann habt ihr euch getroffen, { $partner } und du?
    .title = Treffen eintragen
    .footnote = Dein Programmbüro sieht, ob Treffen stattfinden, aber nichts von dem, was gesagt wird.
    .submit = Da war's
    .start = Tag und Uhrzeit
    .start-hint = Nach deiner Uhr, zum Beispiel: 3. März 15:00

met-noted = Notiert: { $start }, mit { $partner }. Dazu stelle ich euch beiden meine drei kurzen Fragen.
