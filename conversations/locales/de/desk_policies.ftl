command-policies = Alle Regeln ansehen: Wert, Grenzen, wo sie gelten
    .example = policies
command-policies_set = Eine Regel einstellen
    .example = policies set pulse.delay 15m
command-policies_unset = Den Wert einer Regel wieder wegnehmen
    .example = policies unset pulse.delay

policies-count = { $count } Regeln. Der Wert einer Region hat Vorrang vor dem des Durchgangs, des Programms und der Firma; wo es um den Schutz der Leute geht, gilt der strengste.
policies-row = { $value } · { $low } – { $high } · { $where }
policies-default = Vorgabe
policies-everywhere = ganze Firma
policies-set_in = eingestellt für: { $places }
policies-there = { $place } ({ $value })
policies-do-change = Ändern
policies-unit = „{ $typed }“ passt nicht zu { $policy }. Möglich ist { $low } bis { $high }, etwa { $high }.
policies-bounds = „{ $typed }“ liegt außerhalb der Grenzen von { $policy }. { $low } bis { $high } geht.
policies-stricter = { $policy } schützt Leute und darf deshalb nur strenger werden als { $value }. Die Grenzen sind { $low } bis { $high }.
policies-set-done = Erledigt: { $policy } steht auf { $value } ({ $place }).
policies-unset-nothing = { $policy } ist hier nicht eingestellt ({ $place }), es gibt also nichts wegzunehmen.
policies-unset-sure = { $policy } stünde nicht mehr auf { $value } ({ $place }); dann gilt wieder, was darüber eingestellt ist.
policies-unset-done = Erledigt: { $policy } ist hier nicht mehr eingestellt ({ $place }).

policies-in-working_days = { $count ->
    [one] 1 Arbeitstag
   *[other] { $count } Arbeitstage
}
policies-in-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
policies-in-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
policies-in-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
policies-in-months = { $count ->
    [one] 1 Monat
   *[other] { $count } Monate
}
policies-in-months_apart = { $count ->
    [one] jeden Monat
   *[other] alle { $count } Monate
}
policies-in-sessions = { $count ->
    [one] 1 Treffen
   *[other] { $count } Treffen
}
policies-in-people = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
policies-in-per_cent = { $count } %
policies-in-levels = { $count ->
    [one] 1 Ebene
   *[other] { $count } Ebenen
}
policies-in-words = { $count ->
    [one] 1 Wort
   *[other] { $count } Wörter
}
policies-in-yes_or_no = { $count ->
    [0] nein
   *[other] ja
}

desk-policies_set = Gilt ab dem nächsten Mal, wenn die Regel gebraucht wird.
    .title = Regel einstellen
    .submit = Einstellen
    .policy = Regel
    .value = Wert
    .value-hint = Mit Einheit: 15m, 2h, 10 Arbeitstage, 3 Monate, 40%, ja.
    .region = Nur in dieser Region
    .cohort = Nur in diesem Durchgang
    .programme = Nur in diesem Programm
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll.
desk-policies_unset = Danach gilt wieder, was darüber eingestellt ist.
    .title = Wert wegnehmen
    .submit = Wegnehmen
    .policy = Regel
    .region = In dieser Region
    .cohort = In diesem Durchgang
    .programme = In diesem Programm
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll.
