command-people = Deine Leute ansehen oder jemanden suchen
    .example = people ana
command-people_card = Jemanden genauer ansehen: Arbeit und Platz im Programm
    .example = people card Ana
command-people_invite = Leute fragen, ob sie mitmachen möchten
    .example = people invite Finn, Gia
command-people_nominate = Leute für einen Part vorschlagen
    .example = people nominate Gia side=mentee
command-people_high-impact = Jemandem bei der Zuordnung Vorrang geben
    .example = people high-impact Gia on

people-count = { $count ->
    [0] In deinen Regionen kenne ich noch niemanden.
    [one] In deinen Regionen ist eine Person.
   *[other] In deinen Regionen sind { $count } Personen.
}
people-found = { $count ->
    [0] Zu „{ $words }“ finde ich in deinen Regionen niemanden. Ein Teil des Namens, die E-Mail-Adresse oder die Abteilung genügt.
    [one] Eine Person passt zu „{ $words }“.
   *[other] { $count } Personen passen zu „{ $words }“.
}
people-line = { $work } · { $state }
people-state-none = bisher nicht gefragt
people-state-nominated = vorgeschlagen
people-state-invited = eingeladen
people-state-declined = macht nicht mit
people-state-expired = macht nicht mit
people-state-left = macht nicht mit
people-state-consented = hat Ja gesagt, ein paar Antworten offen
people-state-ready = macht mit

people-card = { $name }. Du siehst Angaben zur Arbeit und den Stand, aber nie, was jemand schreibt.
people-label-work = Arbeit
people-label-level = Ebene
people-label-manager = Führungskraft
people-label-region = Region
people-label-email = E-Mail
people-label-reachable = Erreichbar in
people-unreachable = gerade in keinem Chat
people-parts = Im Programm
people-part = { $cohort }: { $state }
people-load = Tandems zurzeit: leitet in { $mentors }, hört in { $listens } zu
people-is_priority = { $cohort }: mit Vorrang

people-asked = { $count ->
    [one] Erledigt: { $names } bekommt eine Einladung zu { $cohort } und antwortet nur mir.
   *[other] Erledigt: { $names } bekommen eine Einladung zu { $cohort } und antworten nur mir.
}
people-asked_before = { $count ->
    [one] { $names } wurde für { $cohort } schon gefragt, und zweimal frage ich niemanden. Wer möchte, schreibt mir selbst „mitmachen“.
   *[other] { $names } wurden für { $cohort } schon gefragt, und zweimal frage ich niemanden. Wer möchte, schreibt mir selbst „mitmachen“.
}
people-inside = { $count ->
    [one] { $names } ist in { $cohort } schon dabei.
   *[other] { $names } sind in { $cohort } schon dabei.
}
people-closed = { $cohort } ist zu Ende; dazu lade ich niemanden mehr ein.
people-not_in = { $name } ist in { $cohort } gerade nicht dabei.
people-marked-on = Erledigt: { $name } hat in { $cohort } Vorrang bei der Zuordnung. Das sieht nur das Programmbüro.
people-marked-off = Erledigt: { $name } hat in { $cohort } keinen Vorrang mehr.
people-marked_before-on = { $name } hat in { $cohort } schon Vorrang.
people-marked_before-off = { $name } hat in { $cohort } keinen Vorrang.

people-do-card = Genauer ansehen
people-do-invite = Einladen

desk-people = Wen suchst du?
    .title = Jemanden suchen
    .submit = Suchen
    .name = Name
    .name-hint = Ein Teil des Namens, die E-Mail-Adresse oder die Abteilung.
desk-people_card = Um wen geht es?
    .title = Jemanden ansehen
    .submit = Zeigen
    .person = Person
    .person-hint = Ein Teil des Namens, die E-Mail-Adresse oder die Personalnummer.
desk-people_invite = Wen soll ich fragen? Alle antworten nur mir, und zweimal frage ich niemanden.
    .title = Leute einladen
    .submit = Fragen
    .people = Leute
    .people-hint = Eine Person oder mehrere, mit Komma dazwischen.
    .cohort = Durchgang
    .side = Part
    .side-mentor = Leiten
    .side-mentee = Zuhören
desk-people_nominate = Wen schlägst du vor? Ich frage sie zuerst, wie alle anderen auch.
    .title = Leute vorschlagen
    .submit = Vorschlagen
    .people = Leute
    .people-hint = Eine Person oder mehrere, mit Komma dazwischen.
    .cohort = Durchgang
    .side = Part
    .side-mentor = Leiten
    .side-mentee = Zuhören
desk-people_high-impact = Um wen geht es? Den Vorrang sieht nur das Programmbüro.
    .title = Vorrang geben
    .submit = Festhalten
    .person = Person
    .person-hint = Ein Teil des Namens, die E-Mail-Adresse oder die Personalnummer.
    .mark = Vorrang
    .mark-on = Mit Vorrang
    .mark-off = Ohne Vorrang
    .cohort = Durchgang
