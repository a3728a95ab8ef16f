command-events = Sehen, was in deinen Regionen ansteht
    .example = events
command-events_add = Eine ganze Region zu etwas einladen
    .example = events add "Sommeressen" start="2027-06-18 12:00" place="Kantine"
command-events_cancel = Eine Veranstaltung absagen
    .example = events cancel "Sommeressen"
command-events_restore = Eine abgesagte Veranstaltung doch stattfinden lassen
    .example = events restore "Sommeressen"

events-count = { $count ->
    [0] In deinen Regionen steht nichts an.
    [one] Eine Veranstaltung steht an.
   *[other] { $count } Veranstaltungen stehen an.
}
events-row-on = { $start } · { $region } · { $place } · { $coming ->
    [0] noch keine Zusage
    [one] 1 Zusage
   *[other] { $coming } Zusagen
}
events-row-off = Abgesagt: { $start } · { $region } · { $place } · { $coming ->
    [0] ohne Zusage
    [one] 1 Zusage
   *[other] { $coming } Zusagen
}
events-no_place = kein Ort genannt
events-added = „{ $name }“ steht: { $start }, { $region }. { $count ->
    [0] Dort macht noch niemand mit, also ist niemand eingeladen.
    [one] Eine Person ist eingeladen, zu ihrer Arbeitszeit.
   *[other] { $count } sind eingeladen, alle zu ihrer Arbeitszeit.
}
events-cancel-sure = „{ $name }“ am { $start } würde nicht stattfinden. { $count ->
    [0] Zugesagt hat noch niemand, also erfährt niemand davon.
    [one] Wer zugesagt hat, erfährt davon.
   *[other] Die { $count }, die zugesagt haben, erfahren davon.
}
events-cancelled = Erledigt: „{ $name }“ am { $start } findet nicht statt. { $count ->
    [0] Zugesagt hatte niemand.
    [one] Wer zugesagt hat, erfährt davon.
   *[other] Die { $count }, die zugesagt haben, erfahren davon.
}
events-restored = Erledigt: „{ $name }“ findet doch statt, { $start }. Wer zugesagt hatte, erfährt davon; wer offen gelassen hat, ob es passt, wird noch einmal eingeladen.
events-unknown = So etwas steht in deinen Regionen nicht an: „{ $words }“. Die Liste zeigt, was es gibt.
events-unnamed = Eine Veranstaltung
events-orientation = Einführung
events-do-cancel = Absagen
events-do-restore = Doch stattfinden lassen
events-do-list = Zur Liste

desk-events_add = Alle in der Region, die mitmachen, sind eingeladen und antworten mit einem Tipp.
    .title = Veranstaltung
    .submit = Einladen
    .what = Wie heißt sie?
    .start = Tag und Uhrzeit
    .start-hint = Nach deiner Uhr; alle lesen sie nach ihrer.
    .minutes = Minuten
    .minutes-hint = Bleibt es leer, ist es eine Stunde.
    .place = Wo?
    .place-hint = Ein Raum oder ein Link. Das lesen die Eingeladenen, sonst niemand.
    .region = Region
desk-events_cancel = Welche Veranstaltung findet nicht statt?
    .title = Absagen
    .submit = Weiter
    .event = Ihr Name
desk-events_restore = Welche Veranstaltung findet doch statt?
    .title = Doch stattfinden
    .submit = Sie findet statt
    .event = Ihr Name
