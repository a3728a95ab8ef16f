# Neutral: dieselben Worte an beide.
trial_vote-vote = Die Probephase mit { $partner } ist vorbei. Möchtest du weitermachen? Wenn nicht, suche ich dir eine neue Zuordnung, oder ihr pausiert einen Monat.
    .again = Möchtest du mit { $partner } weitermachen? Eine neue Zuordnung oder ein Monat Pause sind genauso gute Antworten.
    .footnote = Deine Antwort zeige ich niemandem. Endet das Tandem, liest { $partner } nur, dass es zu Ende ist, und keinen Grund.
    .go_on = Zusammen weitermachen
    .new = Bitte eine neue Zuordnung
    .pause = Einen Monat Pause

trial_vote-go_on = Notiert, das bleibt bei mir. Alles geht weiter wie geplant; ändert sich etwas, sage ich es dir.
trial_vote-new = Notiert, dieses Tandem endet. Am nächsten Arbeitsmorgen suche ich eine neue Zuordnung und sage dir in jedem Fall Bescheid.
trial_vote-pause = Notiert. Liegen beide Antworten vor, sage ich dir, wie es weitergeht.
