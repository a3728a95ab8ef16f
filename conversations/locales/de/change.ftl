change-what = Dein Treffen mit { $partner }: { $when }. Was passt dir besser?
    .footnote = Dein Gegenüber liest, was sich ändert, nicht warum.
change-not_booked = noch kein Termin
change-way-cant = Ich kann nicht
change-way-other = Andere Zeiten, bitte
change-way-own = Ich nenne eine Zeit
change-way-met = Das Treffen war an einem anderen Tag

change-own = Wann würde es dir passen? Ich frage { $partner }, ob es geht.
    .title = Meine Zeit
    .submit = Nach dieser Zeit fragen
    .start = Tag und Uhrzeit
    .start-hint = Nach deiner Uhr, zum Beispiel: 3. März 15:00

change-met = Wann habt ihr euch getroffen, { $partner } und du?
    .title = Tag des Treffens
    .submit = Da war es
    .start = Tag und Uhrzeit
    .start-hint = Nach deiner Uhr, zum Beispiel: 3. März 15:00

change-looking = Ich schlage euch beiden andere Zeiten vor. Was gebucht ist, gilt, bis ihr euch auf eine neue Zeit geeinigt habt.
change-noted = Notiert: { $start }, mit { $partner }. Meine drei kurzen Fragen beziehen sich jetzt auf diesen Tag.

change-freed = { $when } mit { $partner } ist wieder frei. { $then } Hier ist die Absage für deinen Kalender.
change-new_times = Ich schlage euch beiden andere Zeiten vor.
change-no_new_times = Du musst nichts weiter tun.
change-your_partner = deinem Gegenüber
