command-pairs = Sehen, wie es deinen Tandems geht
    .example = pairs
command-pairs_quiet = Tandems sehen, die einen Blick wert sind
    .example = pairs quiet
command-pairs_card = Ein Tandem genauer ansehen
    .example = pairs card Ana
command-pairs_nudge = Beiden ein freundliches Wort schicken
    .example = pairs nudge Ana
command-pairs_pause = Bei einem Tandem eine Pause einlegen
    .example = pairs pause Ana months=2
command-pairs_resume = Die Pause eines Tandems beenden
    .example = pairs resume Ana
command-pairs_end = Ein Tandem beenden
    .example = pairs end Ana why="Sie sind jetzt im selben Team"

pairs-count = { $count ->
    [0] Gerade läuft bei dir kein Tandem.
    [one] Ein Tandem läuft.
   *[other] { $count } Tandems laufen.
}
pairs-quiet = { $count ->
    [0] Gerade wartet keines deiner Tandems auf einen Blick.
    [one] Ein Tandem ist einen Blick wert. Oft genügt ein freundliches Wort.
   *[other] { $count } Tandems sind einen Blick wert. Oft genügt ein freundliches Wort.
}
pairs-state-drafted = Entworfen, niemand weiß davon
pairs-state-approved = Bestätigt
pairs-state-announced = Fängt gerade an
pairs-state-running = Läuft
pairs-state-paused = In der Pause
pairs-state-completed = Wie geplant zu Ende
pairs-state-ended = Zu Ende
pairs-state-lapsed = Verfallen, niemand wusste davon
pairs-matter-unreachable = Eine der beiden Personen ist im Chat nicht erreichbar
pairs-matter-booking = Fürs nächste Treffen gibt es noch keinen Termin
pairs-matter-missed = { $count ->
    [one] Das letzte Treffen hat nicht stattgefunden
   *[other] Die letzten { $count } Treffen haben nicht stattgefunden
}
pairs-matter-unknown = Die letzten zwei Treffen sind unbestätigt
pairs-matter-agreement = Die Vereinbarung ist offen

pairs-card = { $mentor } und { $mentee }. Du siehst, was geplant ist und was stattgefunden hat, aber nie, was die beiden schreiben.
pairs-label-state = Stand
pairs-label-held = Treffen bisher
pairs-label-not_held = Nicht stattgefunden
pairs-label-next = Nächstes Treffen
pairs-label-cadence = Rhythmus
pairs-label-agreement = Vereinbarung
pairs-label-chemistry = Nach dem Kennenlernen
pairs-label-trial_vote = Nach der Probephase
pairs-label-rematch = Wie es weitergeht
pairs-label-step = Was helfen könnte
pairs-held = { $planned ->
    [0] { $count }
   *[other] { $count } von { $planned } geplanten
}
pairs-no_time = noch kein Termin
pairs-cadence = in der Probephase alle { $trial } Arbeitstage, danach { $running ->
    [one] jeden Monat
   *[other] alle { $running } Monate
}
pairs-settled = geklärt
pairs-open = offen
pairs-step-none = Gerade nichts
pairs-step-over = Nichts, es ist zu Ende
pairs-step-unreachable = Ein anderer Weg, etwa ein Anruf
pairs-step-booking = Ein freundliches Wort an beide, oder ein Treffen in Schriftform
pairs-step-missed = Ein freundliches Wort an beide; nach zwei Treffen in Folge frage ich sie, wie es weitergehen soll
pairs-step-unknown = Ein freundliches Wort an beide; gut möglich, dass sie sich getroffen haben
pairs-step-agreement = Ein freundliches Wort an beide zu ihrer Vereinbarung

pairs-no_pair = { $mentor } und { $mentee } sind gerade kein Tandem.
pairs-resting = Bei { $mentor } und { $mentee } ist gerade Pause. Ein Wort hat Zeit, bis es weitergeht.
pairs-nudged = { $mentor } und { $mentee } haben diese Woche schon ein freundliches Wort bekommen. Das nächste geht ab { $until }.
pairs-nudge-done = Erledigt: { $mentor } und { $mentee } lesen dasselbe freundliche Wort, jeweils in ihrer Arbeitszeit. Mehr als eines in der Woche schicke ich nicht.
pairs-pause-sure = Bei { $mentor } und { $mentee } wäre bis { $until } Pause. Beide erfahren es, Treffen bis dahin sage ich ab, und danach geht es von selbst weiter.
pairs-pause-done = Erledigt: Bei { $mentor } und { $mentee } ist bis { $until } Pause.
pairs-not_paused = Bei { $mentor } und { $mentee } ist gerade keine Pause.
pairs-on_a_break = Eine der beiden Personen macht selbst Pause. Danach geht es bei { $mentor } und { $mentee } von selbst weiter.
pairs-resume-done = Erledigt: Bei { $mentor } und { $mentee } geht es weiter, und beide erfahren es.
pairs-end-sure = Das Tandem von { $mentor } und { $mentee } wäre endgültig zu Ende. Vereinbarte Treffen sage ich ab; beide lesen die Worte, die bei jedem Ende gelten, ein Grund steht nicht dabei.
pairs-end-done = Erledigt: Das Tandem von { $mentor } und { $mentee } ist zu Ende. Beide erfahren es in den nächsten Arbeitstagen, und ich frage sie, ob sie eine neue Zuordnung möchten.

pairs-do-card = Genauer ansehen
pairs-do-quiet = Einen Blick wert
pairs-do-nudge = Freundliches Wort schicken
pairs-do-pause = Pause einlegen
pairs-do-resume = Pause beenden
pairs-do-end = Beenden

desk-pairs_card = Um welches Tandem geht es?
    .title = Tandem ansehen
    .submit = Zeigen
    .pair = Das Tandem
    .pair-hint = Einer der beiden Namen genügt.
desk-pairs_nudge = Um welches Tandem geht es? Beide lesen dieselben neutralen Worte, höchstens einmal in der Woche.
    .title = Freundliches Wort
    .submit = Schicken
    .pair = Das Tandem
    .pair-hint = Einer der beiden Namen genügt.
desk-pairs_pause = Um welches Tandem geht es, und wie lange?
    .title = Pause einlegen
    .submit = Pause einlegen
    .pair = Das Tandem
    .pair-hint = Einer der beiden Namen genügt.
    .months = Monate
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll. Die beiden sehen sie nicht.
desk-pairs_resume = Bei welchem Tandem geht es weiter?
    .title = Pause beenden
    .submit = Pause beenden
    .pair = Das Tandem
    .pair-hint = Einer der beiden Namen genügt.
desk-pairs_end = Welches Tandem endet, und warum?
    .title = Tandem beenden
    .submit = Weiter
    .pair = Das Tandem
    .pair-hint = Einer der beiden Namen genügt.
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll. Die beiden sehen sie nicht.
