# Diagnose: seven days with one cohort, two figures before and after, 90 days at a glance.

command-diagnose = Die Diagnosen deiner Durchgänge ansehen
    .example = diagnose
command-diagnose_start = Einen Durchgang sieben Tage lang ansehen
    .example = diagnose start Spring
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
diagnose-view = { $name } in 90 Tagen, nach veröffentlichten Zahlen.
diagnose-notes = { $count ->
    [0] Du hast bisher nichts notiert.
    [one] Eine Notiz von dir; sonst liest sie niemand.
   *[other] { $count } Notizen von dir; sonst liest sie niemand.
}
diagnose-day = Tag { $day }
diagnose-case = Fallgeschichte { $number }
diagnose-remedy = Nach der Diagnose von { $name }: was der Reihe nach zu tun ist, eine Nachricht an alle, die du anpasst und auf deinen Wegen verschickst, und zwei Geschichten zum Aufschreiben.
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
diagnose-hint-2 = Frag auf deinen eigenen Wegen; ich schicke dem Durchgang nichts.
diagnose-hint-3 = Die Liste zum Anrufen: pairs quiet
diagnose-hint-4 = Wer wartet und warum: pool
diagnose-hint-5 = Wozu der Durchgang da ist: cohorts goal
diagnose-hint-6 = Wer den Monatsbericht liest: sponsors. Wer was sieht: roles
diagnose-hint-7 = Deine Notizen der Woche: diagnose notes

desk-diagnose_start = Welcher Durchgang?
    .title = Sieben Tage
desk-diagnose_view = Welcher Durchgang?
    .title = 90 Tage
desk-diagnose_notes = Welcher Durchgang?
    .title = Deine Notizen
desk-diagnose_remedy = Welcher Durchgang?
    .title = Was jetzt zu tun ist
