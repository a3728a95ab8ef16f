# Neutral: dieselben Worte an beide, keine Ursache.
rematch-script = Mir ist aufgefallen, dass eure letzten zwei Treffen nicht stattgefunden haben. Kannst du weitermachen? Wenn nicht, suche ich dir eine neue Zuordnung, oder ihr pausiert einen Monat.
    .again = Eure letzten zwei Treffen haben nicht stattgefunden. Alle drei Wege stehen offen: weitermachen, eine neue Zuordnung oder einen Monat Pause.
    .footnote = Deine Antwort zeige ich der anderen Person nicht.
    .go_on = Weitermachen
    .new = Bitte eine neue Zuordnung
    .pause = Einen Monat Pause

rematch-go_on = Notiert. Liegen beide Antworten vor, sage ich dir, wie es weitergeht.
rematch-new = Notiert. Am nächsten Arbeitsmorgen suche ich eine neue Zuordnung und sage dir in jedem Fall Bescheid.
rematch-pause = Notiert. Liegen beide Antworten vor, sage ich dir, wie es weitergeht.
