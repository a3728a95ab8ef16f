command-cohorts = Deine Durchgänge ansehen: Zeitraum, Größe, wer leitet
    .example = cohorts
command-cohorts_add = Einen Durchgang planen
    .example = cohorts add "Herbst" 2027-09-01 2028-03-01
command-cohorts_goal = Ein strategisches Ziel und seine Themen festhalten
    .example = cohorts goal Spring "Unsere Kundschaft kennen" topics="customers_of_tomorrow, generations"
command-cohorts_success = Festhalten, woran ihr den Erfolg erkennt
    .example = cohorts success Spring "80 % der Treffen finden statt"
command-cohorts_size = Festhalten, wie viele Tandems geplant sind
    .example = cohorts size Spring 40
command-cohorts_mode = Eine Seite leiten lassen oder beide im Wechsel
    .example = cohorts mode Spring two_way
command-cohorts_weights = Ansehen oder ändern, was bei der Zuordnung wie viel zählt
    .example = cohorts weights Spring rhythm=0.15 reach=0.2
command-cohorts_launch = Einen Durchgang starten
    .example = cohorts launch Spring
command-cohorts_close = Einen Durchgang schließen
    .example = cohorts close Spring
command-cohorts_open = Einen geschlossenen Durchgang wieder öffnen
    .example = cohorts open Spring

cohorts-count = { $count ->
    [0] Es gibt noch keinen Durchgang.
    [one] Du betreust einen Durchgang.
   *[other] Du betreust { $count } Durchgänge.
}
cohorts-row = { $state } · { $starts } bis { $ends } · { $mode } · { $people ->
    [one] 1 Person macht mit
   *[other] { $people } Leute machen mit
}{ $size ->
    [0] {""}
   *[other] , { $size } Tandems geplant
}
cohorts-state-planned = In Planung
cohorts-state-ahead = Gestartet, beginnt später
cohorts-state-running = Läuft
cohorts-state-over = Vorbei
cohorts-state-closed = Geschlossen
cohorts-mode-one_way = Mentorin oder Mentor leitet
cohorts-mode-two_way = beide leiten im Wechsel
cohorts-mode-hidden = verdeckt
cohorts-mode-control = nur zum Vergleich
cohorts-modes = { $modes }
cohorts-do-goal = Ziel hinzufügen
cohorts-do-success = Erfolg beschreiben
cohorts-do-sponsor = Schirmherrschaft vergeben
cohorts-do-launch = Starten
cohorts-do-close = Schließen
cohorts-do-open = Wieder öffnen
cohorts-taken = Einen Durchgang namens { $name } gibt es schon. Mit einem anderen Namen verwechselt sie niemand.
cohorts-no_day = „{ $typed }“ kann ich nicht als Tag lesen. Schreib Jahr, Monat, Tag, etwa 2027-03-01.
cohorts-order = Der letzte Tag muss in der Zukunft liegen und nach dem ersten.
cohorts-added = { $name } ist in Planung, gefragt wird bisher niemand. Vor dem Start brauche ich ein Ziel mit seinen Themen, woran ihr den Erfolg erkennt, und eine Schirmherrschaft.
cohorts-closed-already = { $name } ist schon geschlossen.
cohorts-close-sure = { $name } würde geschlossen: keine Zuordnung, keine Kreise und keine Quartalsfragen mehr. Laufende Tandems gehen bis zu ihrem Ende weiter.
cohorts-close-done = Erledigt: { $name } ist geschlossen.
cohorts-open-already = { $name } ist schon offen.
cohorts-open-done = Erledigt: { $name } ist wieder offen.
cohorts-mode-done = Erledigt für { $name }: { $mode }. Tandems behalten, was sie vereinbart haben.
cohorts-goals-too_many = Mehr als { $most } Ziele geben keine Richtung mehr. Nimm erst eines heraus: Wähle es und lass die Themen leer.
cohorts-goals-title = Ziele und ihre Themen
cohorts-goal = { $goal }: { $topics }
cohorts-goals-done = Für { $name } festgehalten.
cohorts-success-done = Für { $name } festgehalten. Daran messen sich die Meilensteine.
cohorts-size-done = { $count ->
    [one] Erledigt: { $name } plant mit 1 Tandem.
   *[other] Erledigt: { $name } plant mit { $count } Tandems.
}
cohorts-weights-now = Das zählt bei der Zuordnung in { $name }. Zum Ändern nenne, worum es geht, und den Anteil an 1.
cohorts-weights-done = Erledigt: Ab der nächsten Suche zählt es in { $name } so.
cohorts-weights-unfit = Diese Gewichte gehen nicht auf. Jedes ist eine Zahl wie 0.15 mit höchstens drei Nachkommastellen, zusammen ergeben sie 1, und objectives wiegt am meisten.
cohorts-weight-objectives = objectives
cohorts-weight-communication_style = communication_style
cohorts-weight-feedback_style = feedback_style
cohorts-weight-rhythm = rhythm
cohorts-weight-reach = reach
cohorts-weight-priority = priority
cohorts-launch-already = { $name } ist schon gestartet.
cohorts-launch-missing = Für den Start von { $name } brauche ich zuerst:
cohorts-missing-sponsor = Eine Schirmherrschaft
cohorts-missing-goal = Ein strategisches Ziel und seine Themen
cohorts-missing-success = Woran ihr den Erfolg erkennt
cohorts-launch-sure = { $name } würde starten: Wer vorgeschlagen ist, bekommt binnen eines Arbeitstags die Einladung, und ich beginne mit der Zuordnung. Zurücknehmen lässt sich das nicht.
cohorts-launch-done = { $name } ist gestartet. Die Einladungen kommen bei allen in der Arbeitszeit an.

desk-cohorts_add = Vor dem Start wird niemand gefragt.
    .title = Durchgang planen
    .submit = Planen
    .programme = Programm
    .name = Name
    .name-hint = Andere lesen ihn auch, also lieber kurz, etwa „Herbst“.
    .starts = Erster Tag
    .starts-hint = Jahr, Monat, Tag: 2027-03-01
    .ends = Letzter Tag
    .ends-hint = Jahr, Monat, Tag: 2027-09-01
    .goal = Strategisches Ziel
    .goal-hint = Eine Zeile. Themen und weitere Ziele kommen danach.
    .mode = Wer leitet
    .mode-one_way = Mentorin oder Mentor
    .mode-two_way = Beide im Wechsel
    .hidden = Verdeckt
    .hidden-hint = Dann wissen nur seine Leute und sein eigenes Büro davon.
    .hidden-no = Nein
    .hidden-yes = Ja
    .control = Nur zum Vergleich
    .control-hint = Seine Leute beantworten fünf Fragen im Quartal, sonst nichts.
    .control-no = Nein
    .control-yes = Ja
desk-cohorts_goal = Welche Themen gehören zu diesem Ziel? Ohne Themen fällt das Ziel weg.
    .title = Ziel und Themen
    .submit = Festhalten
    .cohort = Durchgang
    .goal = Strategisches Ziel
    .topics = Themen
desk-cohorts_success = Woran würdet ihr merken, dass es gewirkt hat?
    .title = Erfolg beschreiben
    .submit = Festhalten
    .cohort = Durchgang
    .criteria = Erfolgskriterien
    .criteria-hint = Das Programmbüro sieht sie, und sie stehen im Bericht zu den Meilensteinen.
desk-cohorts_size = Mit wie vielen Tandems plant ihr?
    .title = Größe
    .submit = Festhalten
    .cohort = Durchgang
    .pairings = Tandems
desk-cohorts_mode = Wer leitet die Treffen?
    .title = Wer leitet
    .submit = Festhalten
    .cohort = Durchgang
    .mode = Wer leitet
    .mode-one_way = Mentorin oder Mentor
    .mode-two_way = Beide im Wechsel
desk-cohorts_weights = Was soll wie viel zählen? Leere Felder bleiben, wie sie sind; zusammen ergibt es 1.
    .title = Was wie viel zählt
    .submit = So gewichten
    .cohort = Durchgang
    .objectives = Gemeinsame Themen
    .objectives-hint = Immer das größte Gewicht.
    .communication_style = Art zu reden
    .feedback_style = Art des Feedbacks
    .rhythm = Gemeinsame Zeiten
    .reach = Abstand in Ebene, Abteilung und Region
    .priority = Vorrang
desk-cohorts_launch = Welcher Durchgang ist so weit?
    .title = Durchgang starten
    .submit = Starten
    .cohort = Durchgang
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll.
desk-cohorts_close = Welchen Durchgang möchtest du schließen?
    .title = Durchgang schließen
    .submit = Schließen
    .cohort = Durchgang
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll.
desk-cohorts_open = Welchen Durchgang möchtest du wieder öffnen?
    .title = Durchgang wieder öffnen
    .submit = Öffnen
    .cohort = Durchgang
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll.
