# Diagnose: seven days with one cohort, two figures before and after, 90 days at a glance.

command-diagnose = Die Diagnosen deiner Durchgänge ansehen
    .example = diagnose
command-diagnose_start = Einen Durchgang sieben Tage lang ansehen
    .example = diagnose start Spring
command-diagnose_ask = Allen in einem Durchgang zwei kurze Fragen stellen
    .example = diagnose ask Spring
command-diagnose_answers = Sehen, was ein Durchgang geantwortet hat
    .example = diagnose answers Spring
command-diagnose_view = 90 Tage eines Durchgangs ansehen
    .example = diagnose view Spring
command-diagnose_notes = Die eigenen Notizen der sieben Tage lesen
    .example = diagnose notes Spring
command-diagnose_remedy = Sehen, was nach einer Diagnose zu tun ist
    .example = diagnose remedy Spring

diagnose-count = { $count ->
    [0] Bisher gibt es keine Diagnose.
    [one] Eine Diagnose.
   *[other] { $count } Diagnosen.
}
diagnose-row = Begonnen am { $started } · { $day } von 7 Tagen geschafft
diagnose-already = Eine Diagnose von { $name } läuft schon.
diagnose-start-sure = Du würdest eine Diagnose von { $name } leiten: jeden Arbeitstag eine Aufgabe, sieben insgesamt. Sonst erfährt niemand davon.
diagnose-start-done = Die erste Aufgabe zu { $name } kommt gleich, in deiner Arbeitszeit. Die Zahlen des letzten Monats gelten als „vorher“.
diagnose-ask-sure = { $count ->
    [one] Eine Person in { $name } bekäme zwei kurze Fragen, in ihrer Arbeitszeit. Ich zähle die Antworten fünf Tage lang und sage dir ab fünf Antworten, was herauskommt; niemand wird zweimal gefragt.
   *[other] { $count } Personen in { $name } bekämen zwei kurze Fragen, in ihrer Arbeitszeit. Ich zähle die Antworten fünf Tage lang und sage dir ab fünf Antworten, was herauskommt; niemand wird zweimal gefragt.
}
diagnose-ask-done = { $count ->
    [one] Eine Person in { $name } bekommt die zwei Fragen. In fünf Tagen sage ich dir, was herausgekommen ist, soweit mindestens fünf Personen dahinterstehen.
   *[other] { $count } Personen in { $name } bekommen die zwei Fragen. In fünf Tagen sage ich dir, was herausgekommen ist, soweit mindestens fünf Personen dahinterstehen.
}
diagnose-ask-not_led = Die zwei Fragen verschickt, wer eine Diagnose von { $name } leitet; bei dir ist das gerade nicht so. Läuft noch keine, kannst du eine beginnen mit: diagnose start
diagnose-ask-already = { $name } ist schon gefragt; das geht einmal je Diagnose. Ende der fünf Tage: { $day }. Danach findest du das Ergebnis mit: diagnose answers
diagnose-ask-control = { $name } ist eine Vergleichsgruppe: Dort gibt es fünf Fragen im Quartal und sonst nichts.
diagnose-ask-nobody = In { $name } macht noch niemand mit, also gibt es niemanden zu fragen.
diagnose-answers = Was bei den zwei Fragen an { $name } herausgekommen ist. Ich zeige nur, wohinter mindestens fünf Personen stehen, und runde die Zahl der Personen auf volle Fünfer ab.
diagnose-answers-unasked = { $name } ist bisher nicht gefragt. Das gehört zu Tag 2 einer Diagnose: diagnose ask
diagnose-answers-worth = Im Schnitt die Zeit gerade wert
diagnose-answers-of_5 = { $low } bis { $high } von 5 · n ≥ { $n }
diagnose-answers-untold = zu wenige Antworten, um etwas zu sagen
diagnose-answers-named = von mindestens { $n } Personen genannt
diagnose-way-time = Ein Termin, der besser passt
diagnose-way-topic = Ein Thema, das besser passt
diagnose-way-shorter = Kürzere Treffen
diagnose-way-nothing = Nichts, alles gut
diagnose-view = { $name } in 90 Tagen, nach veröffentlichten Zahlen.
diagnose-notes = { $count ->
    [0] Du hast bisher nichts notiert.
    [one] Eine Notiz von dir; sonst liest sie niemand.
   *[other] { $count } Notizen von dir; sonst liest sie niemand.
}
diagnose-day = Tag { $day }
diagnose-case = Fallbeispiel { $number }
diagnose-remedy = Nach der Diagnose von { $name }: was der Reihe nach zu tun ist, ein Brief an alle, den du anpasst und auf deinen Wegen verschickst, und zwei Geschichten zum Aufschreiben.
diagnose-do-start = Eine beginnen
diagnose-do-view = 90 Tage
diagnose-do-notes = Meine Notizen
diagnose-do-remedy = Was jetzt zu tun ist

diagnose-figure-completion = Stattgefundene Treffen
diagnose-figure-response = Antworten nach Treffen
diagnose-figure-participation = Beteiligung
diagnose-figure-session_frequency = Treffen je Tandem
diagnose-figure-one_line_notes = Treffen, aus denen etwas notiert ist
diagnose-figure-satisfaction = Zufriedenheit
diagnose-figure-nps = Weiterempfehlung
diagnose-figure-confidence_lift = Mehr Zutrauen
diagnose-before_after = vorher: { $before } · nachher: { $after }
diagnose-months = { $months }
diagnose-month = { $month }: { $value }

diagnose-hint-1 = Oben stehen die Zahlen der letzten drei Monate.
diagnose-hint-2 = Ich kann alle für dich fragen: diagnose ask
diagnose-hint-3 = Die Liste zum Anrufen: pairs quiet
diagnose-hint-4 = Wer wartet und warum: pool
diagnose-hint-5 = Wozu der Durchgang da ist: cohorts goal
diagnose-hint-6 = Wer den Monatsbericht liest: sponsors. Wer was sieht: roles
diagnose-hint-7 = Deine Notizen der Woche: diagnose notes

desk-diagnose_start = Welcher Durchgang?
    .title = Sieben Tage
desk-diagnose_ask = Welcher Durchgang?
    .title = Zwei kurze Fragen
desk-diagnose_answers = Welcher Durchgang?
    .title = Was herausgekommen ist
desk-diagnose_view = Welcher Durchgang?
    .title = 90 Tage
desk-diagnose_notes = Welcher Durchgang?
    .title = Deine Notizen
desk-diagnose_remedy = Welcher Durchgang?
    .title = Was jetzt zu tun ist
