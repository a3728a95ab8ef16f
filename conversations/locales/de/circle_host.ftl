circle_host-when = Ein neuer Monat: { $count } Personen, die in { $cohort } ein Tandem leiten, könnten sich im Kreis austauschen, { $minutes } Minuten unter sich. Wann und wo? Dann lade ich alle ein.
    .again = Wann und wo trifft sich der Kreis in { $cohort } in diesem Monat? Wenn es nicht passt, überspring ihn; nächsten Monat frage ich wieder.
    .title = Kreis des Monats
    .footnote = Beides steht in der Einladung. Ohne Termin gibt es in diesem Monat keinen Kreis.
    .submit = Lade alle ein
    .start = Tag und Uhrzeit
    .start-hint = Nach deiner Uhr, zum Beispiel: 3. März 15:00
    .place = Wo
    .place-hint = Ein Raum oder ein Link; das lest nur ihr im Kreis.
circle_host-called = Ich lade alle ein. Am Arbeitstag davor sage ich dir, wie viele kommen. Kommt etwas dazwischen: circles cancel
circle_host-not_this_month = Notiert: in diesem Monat kein Kreis. Nächsten Monat frage ich wieder.
circle_host-coming = { $count ->
    [0] Der Kreis in { $cohort } trifft sich am { $start }. Bisher hat sich niemand angemeldet; vielleicht passt ein anderer Tag besser.
    [one] Der Kreis in { $cohort } trifft sich am { $start }. Angemeldet ist bisher { $count } Person.
   *[other] Der Kreis in { $cohort } trifft sich am { $start }. Angemeldet sind bisher { $count } Personen.
}
    .footnote = Du siehst nur die Zahl, keine Namen.
