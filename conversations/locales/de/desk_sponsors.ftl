# Sponsors: the words of figures, of the monthly status, and of the desk about them.

sponsors-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[other] Dezember
}

sponsors-told = { $value } · n ≥ { $n }
sponsors-told-target = { $value } · Ziel { $target } · n ≥ { $n }
sponsors-told-trend = { $value } · { $trend } · n ≥ { $n }
sponsors-told-target-trend = { $value } · Ziel { $target } · { $trend } · n ≥ { $n }
sponsors-trend-better = besser
sponsors-trend-worse = weniger gut
sponsors-trend-same = wie zuvor
sponsors-few = weniger als 5, von { $n } oder mehr
sponsors-all_but_few = alle bis auf weniger als 5, von { $n } oder mehr
sponsors-untold-too_few = zu wenige, um etwas zu sagen
sponsors-untold-too_few_answers = zu wenige Antworten, um etwas zu sagen
sponsors-untold-would_tell = nicht gezeigt, damit niemand erkennbar wird
sponsors-untold-no_data = nichts zu zählen
sponsors-value-per_cent = { $value } %
sponsors-value-points = { $value }
sponsors-value-of_5 = { $value } von 5
sponsors-value-plain = { $value }
sponsors-value-days = { $value ->
    [one] { $value } Tag
   *[other] { $value } Tage
}
sponsors-explained = { $figure }: { $formula } (n ≥ { $n }).
sponsors-explained-response = { $figure }: { $formula } (n ≥ { $n }, Rücklauf { $response } %).
sponsors-explained-untold = { $figure }: { $formula } ({ $why }).
sponsors-formulas = So wird gerechnet
sponsors-stories = Geschichten, freigegeben von denen, die sie erlebt haben
sponsors-since = Was aus { $month } geworden ist
sponsors-since-open = { $figure }: Es gibt ein Vorhaben.
sponsors-since-on_it = { $figure }: Ein Vorhaben ist unterwegs.
sponsors-since-done = { $figure }: Das Vorhaben ist erledigt.
sponsors-since-dropped = { $figure }: Das Vorhaben ruht.
sponsors-since-none = { $figure }: bisher kein Vorhaben.
sponsors-since-waiting = { $count ->
    [one] { $count } Tandem wartet seit Längerem auf das Programmbüro.
   *[other] { $count } Tandems warten seit Längerem auf das Programmbüro.
}
sponsors-since-waiting_few = Weniger als 5 Tandems warten seit Längerem auf das Programmbüro.
sponsors-since-waiting_some = Mehrere Tandems warten seit Längerem auf das Programmbüro.
sponsors-since-nudged = { $count ->
    [one] { $count } Tandem bekam ein freundliches Wort.
   *[other] { $count } Tandems bekamen ein freundliches Wort.
}
sponsors-since-nudged_few = Weniger als 5 Tandems bekamen ein freundliches Wort.
sponsors-since-nudged_some = Stille Tandems bekamen ein freundliches Wort.
sponsors-way-noted = Notiert
sponsors-way-act = Ich kümmere mich um …
sponsors-way-more = Mehr dazu

sponsors-figure-participation = Beteiligung
sponsors-figure-completion = Stattgefundene Treffen
sponsors-figure-satisfaction = Zufriedenheit
sponsors-figure-nps = Weiterempfehlung
sponsors-figure-matching_accuracy = Passende Zuordnungen
sponsors-figure-at_risk = Tandems, die einen Blick wert sind
sponsors-figure-days_to_first_meeting = Tage bis zum ersten Treffen
sponsors-figure-leader_coverage = Führungskräfte, die dabei sind
sponsors-figure-confidence_lift = Mehr Zutrauen
sponsors-figure-action_follow_through = Erledigte nächste Schritte
sponsors-figure-commitments_kept = Gehaltene Zusagen

sponsors-formula-participation = Menschen mit mindestens einem Treffen, von allen in laufenden Tandems
sponsors-formula-completion = stattgefundene Treffen, von allen, deren Zeit vorbei ist
sponsors-formula-satisfaction = wie nützlich die Treffen waren, 1 bis 5; jede Person zählt einmal
sponsors-formula-nps = Anteil, der es mit 9 oder 10 weiterempfiehlt, minus Anteil mit 0 bis 6; je Quartal
sponsors-formula-matching_accuracy = Tandems, die beide nach der Probephase bestätigt haben, von allen, die gefragt wurden
sponsors-formula-at_risk = Tandems, die am Monatsende einen Blick wert sind, von allen, die laufen
sponsors-formula-days_to_first_meeting = Median der Tage von der Bekanntgabe bis zum ersten Treffen
sponsors-formula-leader_coverage = Führungskräfte, die in einem laufenden Tandem zuhören, von allen, die jemanden führen
sponsors-formula-confidence_lift = Zutrauen am Ende minus Zutrauen am Anfang, 1 bis 5, zu denselben Zielen; je Quartal
sponsors-formula-action_follow_through = Anteil der erledigten nächsten Schritte an denen, zu denen etwas gesagt wurde; je Quartal
sponsors-formula-commitments_kept = Menschen, die ihre Zusage gehalten haben, von allen, die etwas dazu gesagt haben; je Quartal

sponsors-ask-participation = Bitte alle, die du direkt führst, eine Stunde im Monat dafür frei zu halten.
sponsors-ask-completion = Sag da, wo man dich hört, dass diese Stunde Arbeit ist, und verschiebe eine Sitzung, wenn sie im Weg steht.
sponsors-ask-satisfaction = Frag zwei Führungskräfte, denen du traust, was die Stunde nützlicher machte, und sag es dem Programmbüro.
sponsors-ask-nps = Erzähl öffentlich in einem Satz, was du zuletzt von jemandem mit weniger Dienstjahren gehört hast.
sponsors-ask-matching_accuracy = Lade drei weitere Führungskräfte persönlich ein; ein größerer Kreis ergibt passendere Tandems.
sponsors-ask-none = Sag da, wo man dich hört, dass du willst, dass es weitergeht.

command-sponsors = Sehen, wer den Monatsbericht liest
    .example = sponsors
command-sponsors_preview = Den Monatsbericht lesen, wie er hinausgeht
    .example = sponsors preview Europe
command-sponsors_plans = Sehen, was die Schirmherrschaft vorhat
    .example = sponsors plans
command-sponsors_brief = Eine Seite für die Schirmherrschaft
    .example = sponsors brief Spring

sponsors-count = { $count ->
    [one] Eine Person liest den Monatsbericht.
   *[other] { $count } Personen lesen den Monatsbericht.
}
sponsors-row = { $place } · das nächste Mal: { $at }
sponsors-nobody = Wo du hinsehen kannst, hat niemand die Schirmherrschaft, also geht dort kein Monatsbericht hinaus.
sponsors-nobody_there = bisher niemand
sponsors-no_figures = Für { $month } gibt es keine Zahlen, also geht nichts hinaus.
sponsors-which = Für welche Region?
sponsors-preview = An: { $names }. { $month } in zwei Minuten: { $place }. Eins braucht dich: { $ask }
sponsors-plans = { $count ->
    [0] Bisher hat niemand etwas vor.
    [one] Ein Vorhaben der Schirmherrschaft.
   *[other] { $count } Vorhaben der Schirmherrschaft.
}
sponsors-plan = { $figure } · { $words } · { $state }
sponsors-plan-open = wird nachgefragt
sponsors-plan-on_it = unterwegs
sponsors-plan-done = erledigt
sponsors-plan-dropped = ruht
sponsors-do-give = Schirmherrschaft vergeben
sponsors-do-preview = Den Monatsbericht lesen
sponsors-do-plans = Was sie vorhaben
sponsors-brief = { $cohort } auf einer Seite, für die Schirmherrschaft.
sponsors-brief-programme = Programm
sponsors-brief-cohort = Durchgang
sponsors-brief-from = Von
sponsors-brief-until = Bis
sponsors-brief-size = Geplante Tandems
sponsors-brief-goals = Ziele
sponsors-brief-criteria = Ein Erfolg wäre
sponsors-brief-sponsors = Schirmherrschaft
sponsors-month_of_year = { $month } { $year }
sponsors-brief-open = offen

desk-sponsors_preview = Für welche Region?
    .title = Der Monatsbericht
desk-sponsors_brief = Für welchen Durchgang?
    .title = Eine Seite
