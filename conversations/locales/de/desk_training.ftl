command-training = Sehen, wer im Trainingsteam ist und ob das reicht
    .example = training
command-training_missing = Sehen, wer noch keine Einführung hatte
    .example = training missing
command-training_invite = Alle ohne Einführung zu einer einladen
    .example = training invite start="2027-03-12 10:00" place="Raum 4"
command-training_orientation = Abhaken, wer bei einer Einführung war
    .example = training orientation Ana, Bo
command-training_waive = Jemanden ohne Einführung anfangen lassen
    .example = training waive Ana why="War letztes Jahr dabei"
command-training_reopen = Ein Häkchen oder einen Verzicht zurücknehmen
    .example = training reopen Ana

training-roster = { $count ->
    [0] Hier ist noch niemand im Trainingsteam. Auf { $pairings } aktive Tandems kommt eine Person.
    [one] Im Trainingsteam ist eine Person. Eine kommt auf { $pairings } aktive Tandems.
   *[other] Im Trainingsteam sind { $count }. Eine Person kommt auf { $pairings } aktive Tandems.
}
training-row = { $place } · { $count ->
    [0] dort noch kein aktives Tandem
    [one] dort 1 aktives Tandem
   *[other] dort { $count } aktive Tandems
}
training-everywhere = alle Regionen
training-region = { $count ->
    [0] kein aktives Tandem
    [one] 1 aktives Tandem
   *[other] { $count } aktive Tandems
}, { $trainers ->
    [0] niemand im Trainingsteam
    [one] 1 Person im Trainingsteam
   *[other] { $trainers } im Trainingsteam
}{ $more ->
    [0] {""}
    [one] ; es braucht noch jemanden
   *[other] ; es braucht { $more } mehr
}
training-missing = { $count ->
    [0] Niemand wartet auf eine Einführung. Wo die Regel training.orientation „nein“ sagt, braucht es keine.
    [one] Eine Person hatte noch keine Einführung. Ihre Treffen laufen weiter; ich erwähne es, wenn sie sich vorbereitet.
   *[other] { $count } Leute hatten noch keine Einführung. Ihre Treffen laufen weiter; ich erwähne es, wenn sie sich vorbereiten.
}
training-noted-attended = Abgehakt: { $names } { $count ->
    [one] war
   *[other] waren
} bei der Einführung.
training-noted-waived = Notiert: Ohne Einführung geht es auch bei { $names }.
training-noted-open = Zurückgenommen: Zur Einführung von { $names } ist nichts mehr notiert.
training-so_already = Das ist schon so: { $names }.
training-invited = Die Einführung steht: { $start }, { $region }. { $count ->
    [0] Dort hatten alle schon eine, also ist niemand eingeladen.
    [one] Eine Person, die noch keine hatte, ist eingeladen.
   *[other] Eingeladen sind { $count }, die noch keine hatten.
} Mit „training orientation“ und den Namen hakst du ab, wer da war.
training-do-invite = Zu einer Einführung einladen
training-do-missing = Wer noch keine Einführung hatte
training-do-pages = Leitfäden und Abläufe
training-do-page = Ablauf der Einführung
training-do-give = Jemanden ins Team holen
training-do-tick = War dabei
training-do-waive = Braucht keine

desk-training_invite = Eingeladen sind alle in der Region, die noch keine Einführung hatten; der Ablauf kommt mit.
    .title = Eine Einführung
    .submit = Einladen
    .start = Tag und Uhrzeit
    .start-hint = Nach deiner Uhr; alle lesen sie nach ihrer.
    .minutes = Minuten
    .minutes-hint = Bleibt es leer, sind es zwanzig.
    .place = Wo?
    .place-hint = Ein Raum oder ein Link. Das lesen die Eingeladenen, sonst niemand.
    .region = Region
desk-training_orientation = Wer war bei der Einführung?
    .title = Einführung
    .submit = Abhaken
    .people = Personen
    .people-hint = Namen, mit Kommas dazwischen.
desk-training_waive = Wer kann ohne Einführung anfangen?
    .title = Ohne Einführung
    .submit = Anfangen lassen
    .people = Personen
    .people-hint = Namen, mit Kommas dazwischen.
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll.
desk-training_reopen = Für wen ist es wieder offen?
    .title = Zurücknehmen
    .submit = Zurücknehmen
    .people = Personen
    .people-hint = Namen, mit Kommas dazwischen.
