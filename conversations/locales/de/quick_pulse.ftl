quick_pulse-questions = Zweimal tippen zu { $programme }, für alle dasselbe: Ist es deine Zeit gerade wert, und was würde es leichter machen?
    .title = Zwei kurze Fragen
    .footnote = Wird nur gezählt: Sind die Antworten addiert, sind sie weg. Haben weniger als fünf geantwortet, sage ich nichts.
    .submit = Zähl mich mit
    .worth = Gerade meine Zeit wert, von 1 (gar nicht) bis 5 (voll und ganz)
    .easier = Was es leichter machen würde
    .time = Ein Termin, der mir besser passt
    .topic = Ein Thema, das mir besser passt
    .shorter = Kürzere Treffen
    .nothing = Nichts, alles gut

quick_pulse-thanks = Danke dir, das ist gezählt, und deine Antworten sind weg.
quick_pulse-left_out = Auch gut, und niemand erfährt davon.
