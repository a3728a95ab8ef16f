swap-sure = Ich suche dir gern ein anderes Gegenüber, Gründe brauche ich nicht. Dein Tandem mit { $partner } endet dann sofort, und gebuchte Treffen werden abgesagt.
    .footnote = Dein Gegenüber liest nur, dass das Tandem zu Ende ist, und keinen Grund; die Worte sind immer dieselben.
    .yes = Bitte eine neue Zuordnung
    .no = Bei diesem Tandem bleiben
swap-done = Erledigt. Am nächsten Arbeitsmorgen suche ich eine neue Zuordnung und sage dir in jedem Fall Bescheid.
swap-kept = Alles bleibt, wie es war, und niemand erfährt davon.
