# Gates: what each phase asks, what was reached, and the decision to go on.

command-gate = Sehen, in welcher Phase jeder Durchgang ist
    .example = gate
command-gate_report = Alle Ziele einer Phase ansehen
    .example = gate report Spring
command-gate_advance = In die nächste Phase gehen
    .example = gate advance Spring why="Beide Seiten wollen mehr davon"
command-gate_stay = Einen Monat in dieser Phase bleiben
    .example = gate stay Spring why="Wir warten auf die Zahlen vom Juni"
command-gate_reopen = Die letzte Entscheidung zurücknehmen
    .example = gate reopen Spring
command-gate_showcase = Die Mappe für Führungskräfte zusammenstellen
    .example = gate showcase Spring

gate-count = { $count ->
    [0] Gerade läuft kein Durchgang.
    [one] Ein Durchgang läuft.
   *[other] { $count } Durchgänge laufen.
}
gate-row = Phase { $phase } von 4 · sie endet am { $day }
gate-through = Alle vier Phasen liegen dahinter
gate-none = { $name } hat alle vier Phasen hinter sich.
gate-report = { $name }, Phase { $phase } von 4: { $met } erreicht, { $open } nicht erreicht, { $untold } ohne Aussage.
gate-advance-sure = Phase { $phase } von { $name }: { $met } erreicht, { $open } nicht erreicht, { $untold } ohne Aussage. Die nächste Phase würde jetzt beginnen.
gate-advance-done = Erledigt: { $name } hat Phase { $phase } hinter sich. Dein Grund steht im Protokoll.
gate-stay-done = Erledigt: { $name } bleibt in Phase { $phase }. Mit den Zahlen des nächsten Monats komme ich darauf zurück.
gate-reopened = Erledigt: Über Phase { $phase } von { $name } wird neu entschieden.
gate-undecided = Über { $name } ist bisher nichts entschieden.
gate-do-report = Alle Ziele ansehen
gate-do-advance = In die nächste Phase
gate-do-stay = In dieser Phase bleiben
gate-do-showcase = Die Mappe für Führungskräfte
gate-showcase = Die Mappe von { $name } für Führungskräfte, mit einer Datei zum Weitergeben. Darin stehen nur veröffentlichte Zahlen und freigegebene Geschichten.
gate-showcase-leaders = Was Führungskräfte zugesagt haben
gate-showcase-kept = Gehalten von dem, was sie zugesagt haben: { $value }
gate-showcase-stories = Geschichten, freigegeben von denen, die sie erlebt haben
gate-formulas = So wird gerechnet
gate-explained = { $name }: { $formula }.

gate-row-met = Erreicht · { $value }
gate-row-unmet = Nicht erreicht · { $value }
gate-row-unknown = Ohne Aussage · { $value }

gate-figure-completion = Stattgefundene Treffen
gate-figure-nps = Weiterempfehlung
gate-figure-satisfaction = Zufriedenheit
gate-figure-participation = Beteiligung
gate-figure-active_pairings_per_trainer = Tandems je Trainerin oder Trainer
gate-figure-cross_hierarchy = Tandems über Ebenen hinweg
gate-figure-matching_accuracy = Passende Zuordnungen
gate-figure-trainer_retention = Wer im Training geblieben ist
gate-figure-action_follow_through = Erledigte nächste Schritte
gate-figure-confidence_lift = Mehr Zutrauen
gate-formula-completion = stattgefundene Treffen, von allen, deren Zeit vorbei ist
gate-formula-nps = Anteil, der es mit 9 oder 10 weiterempfiehlt, minus Anteil mit 0 bis 6; je Quartal
gate-formula-satisfaction = wie nützlich die Treffen waren, 1 bis 5; jede Person zählt einmal
gate-formula-participation = Menschen mit mindestens einem Treffen, von allen in laufenden Tandems
gate-formula-active_pairings_per_trainer = laufende Tandems am Monatsende, auf eine Trainerin oder einen Trainer; weniger ist besser
gate-formula-cross_hierarchy = laufende Tandems mit mindestens zwei Ebenen dazwischen, von denen, deren Ebenen bekannt sind
gate-formula-matching_accuracy = Tandems, die beide nach der Probephase bestätigt haben, von allen, die gefragt wurden
gate-formula-trainer_retention = wer im Vormonat trainierte und noch da ist, von allen damals; dafür gibt es kein Ziel

gate-check-size = Größe des Pilots
gate-how-size = Tandems mit unterschriebener Vereinbarung
gate-pairs = { $count ->
    [one] 1 Tandem
   *[other] { $count } Tandems
} · Ziel { $low } bis { $high }
gate-check-regions = Regionen
gate-how-regions = Regionen mit einem laufenden Tandem, um die sich jemand eigens kümmert
gate-regions = { $count ->
    [one] 1 Region
   *[other] { $count } Regionen
}, um { $champions } davon kümmert sich jemand · Ziel { $low } bis { $high }, um alle
gate-check-examples = Beispiele dafür, was anders ist
gate-how-examples = Geschichten, freigegeben von denen, die sie erlebt haben, aus einem Kreis, in dem niemand erkannt wird
gate-examples-some = es gibt welche
gate-examples-none = keine, die erzählt werden darf
gate-check-audit = Stichprobe zur Halbzeit
gate-how-audit = Tandems aus der Stichprobe des letzten Quartals, die sich jemand angesehen hat
gate-audit = { $judged } von { $count } angesehen
gate-check-lasting = Zwei Quartale lang empfohlen
gate-how-lasting = das Ziel der Weiterempfehlung, im letzten Quartal und in dem davor
gate-lasting-met = in beiden
gate-lasting-unmet = nicht in beiden
gate-lasting-unknown = zu wenige Antworten in einem davon
gate-check-retention = Wer im Unternehmen bleibt
gate-check-promotion = Wer befördert wird
gate-how-talent = mindestens so hoher Anteil wie in der Vergleichsgruppe, nach dem, was die Personalabteilung eingelesen hat; mindestens zehn Menschen auf jeder Seite
gate-talent-met = mindestens so viele wie in der Vergleichsgruppe
gate-talent-unmet = weniger als in der Vergleichsgruppe
gate-talent-unknown = zu wenig eingelesen, um zu vergleichen

desk-gate_report = Für welchen Durchgang?
    .title = Die Phase
desk-gate_advance = Warum beginnt die nächste Phase? Eine Zeile genügt.
    .title = Die nächste Phase
    .submit = Weitergehen
    .cohort = Durchgang
    .why = Warum
    .why-hint = Es kommt ins Protokoll.
desk-gate_stay = Worauf wartet ihr? Eine Zeile genügt.
    .title = In der Phase bleiben
    .submit = Bleiben
    .cohort = Durchgang
    .why = Warum
    .why-hint = Es kommt ins Protokoll.
desk-gate_reopen = Für welchen Durchgang?
    .title = Zurücknehmen
    .submit = Neu entscheiden
    .cohort = Durchgang
    .why = Warum
    .why-hint = Es kommt ins Protokoll.
desk-gate_showcase = Für welchen Durchgang?
    .title = Die Mappe
