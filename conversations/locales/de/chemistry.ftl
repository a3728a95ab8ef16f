# Neutral: dieselben Worte an beide.
chemistry-together = Dein erstes Treffen mit { $partner } liegt hinter dir. Möchtest du weitermachen, oder wünschst du dir ein anderes Gegenüber? Gründe brauche ich nicht.
    .again = Möchtest du mit { $partner } weitermachen, oder wünschst du dir ein anderes Gegenüber? Beides ist eine gute Antwort.
    .footnote = Deine Antwort zeige ich niemandem. Endet das Tandem, liest { $partner } nur, dass es zu Ende ist, und keinen Grund.
    .go_on = Zusammen weitermachen
    .new = Lieber ein anderes Gegenüber

chemistry-go_on = Notiert, das bleibt bei mir. Alles geht weiter wie geplant; ändert sich etwas, sage ich es dir.
chemistry-new = Notiert, dieses Tandem endet. Am nächsten Arbeitsmorgen suche ich eine neue Zuordnung und sage dir in jedem Fall Bescheid.
