quick_pulse-questions = Damit { $programme } besser in deine Tage passt, zweimal tippen: Ist es deine Zeit gerade wert, und was würde es leichter machen? Alle bekommen dieselben Fragen.
    .title = Zwei kurze Fragen
    .footnote = Das Programmbüro liest nur gerundete Summen und unter fünf Antworten nichts. Deine Antworten zähle ich mit und behalte sie nicht.
    .submit = Zähl mich mit
    .worth = Es ist meine Zeit gerade wert, von 1 (gar nicht) bis 5 (voll und ganz)
    .easier = Was es leichter machen würde
    .time = Ein Termin, der mir besser passt
    .topic = Ein Thema, das mir besser passt
    .shorter = Kürzere Treffen
    .nothing = Nichts, alles gut

quick_pulse-thanks = Danke dir, das zählt mit, und deine Antworten behalte ich nicht.
quick_pulse-left_out = Auch gut, und niemand erfährt davon.
