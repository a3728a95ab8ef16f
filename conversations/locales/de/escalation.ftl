escalation-look = { $mentor } und { $mentee } sind einen Blick wert. Oft genügt ein freundliches Wort von dir an beide.
    .footnote = Du siehst, was geplant ist und stattfindet, nie, was jemand schreibt. Manche dieser Tandems wähle ich per Los; ein Blick sagt also über niemanden etwas.
    .on_it = Ich kümmere mich
    .solved = Ist geklärt
    .hand_on = Weitergeben
escalation-office = { $mentor } und { $mentee } sind einen Blick wert, und bisher kümmert sich niemand darum. Übernimmst du das?
    .footnote = Du siehst, was geplant ist und stattfindet, nie, was jemand schreibt. Manche dieser Tandems wähle ich per Los; ein Blick sagt also über niemanden etwas.
    .on_it = Ich kümmere mich
    .solved = Ist geklärt
escalation-still = Vor ein paar Tagen hast du dich um { $mentor } und { $mentee } gekümmert. Wie steht es?
    .footnote = Du siehst, was geplant ist und stattfindet, nie, was jemand schreibt.
    .on_it = Bin noch dran
    .solved = Ist geklärt
    .hand_on = Weitergeben
escalation-yours = Das liegt jetzt bei dir und steht im Protokoll. In fünf Arbeitstagen frage ich nach, falls es sich bis dahin nicht erledigt hat.
escalation-solved = Steht im Protokoll. Ich frage nicht mehr danach.
escalation-handed_on = Steht im Protokoll. Ab hier kümmert sich das Programmbüro.
escalation-taken = { $holder } kümmert sich um { $mentor } und { $mentee }. Du kannst es dabei belassen.

escalation-label-state = Stand
escalation-label-held = Treffen bisher
escalation-label-fell_through = Nicht stattgefunden
escalation-label-next = Nächstes Treffen
escalation-label-tried = Was ich versucht habe
escalation-label-word = Freundliches Wort vom Büro
escalation-label-step = Was helfen könnte
escalation-held = { $planned ->
    [0] { $count }
   *[other] { $count } von { $planned } geplanten
}
escalation-no_time = noch kein Termin
escalation-no_word = bisher keines
escalation-rounds = { $count ->
    [0] Nichts außer den üblichen Erinnerungen
    [one] Ich habe fürs nächste Treffen einmal Zeiten vorgeschlagen
   *[other] Ich habe fürs nächste Treffen { $count }-mal Zeiten vorgeschlagen
}
escalation-state-booking = Fürs nächste Treffen gibt es noch keinen Termin
escalation-state-missed = Das letzte Treffen hat nicht stattgefunden
escalation-state-look = Einen Blick wert
escalation-state-audit = Die Stichprobe legt ein Gespräch nahe
escalation-step-booking = Ein freundliches Wort an beide, oder ein Treffen in Schriftform
escalation-step-missed = Ein freundliches Wort an beide
escalation-step-look = Ein freundliches Wort an beide
escalation-step-audit = Ein Gespräch mit jeder der beiden Personen
