# Neutral: dieselben Worte für jede Ursache und für alle, die es lesen.
farewell-ended = Dieses Tandem ist zu Ende. Das kommt vor und hat nichts mit dir zu tun. Möchtest du eine neue Zuordnung?
    .again = Möchtest du eine neue Zuordnung? „Gerade nicht“ ist auch eine gute Antwort.
    .yes = Ja, gern
    .not_now = Gerade nicht

farewell-completed = { $held ->
    [0] Dieses Tandem ist wie geplant zu Ende.
    [one] Dieses Tandem ist nach { $held } Treffen wie geplant zu Ende.
   *[other] Dieses Tandem ist nach { $held } Treffen wie geplant zu Ende.
 } Möchtest du eine weitere Runde mit jemand Neuem?
    .again = Möchtest du eine weitere Runde mit jemand Neuem? „Gerade nicht“ ist auch eine gute Antwort.
    .yes = Ja, gern
    .not_now = Gerade nicht

farewell-looking = Am nächsten Arbeitsmorgen suche ich eine neue Zuordnung und sage dir in jedem Fall Bescheid.
farewell-not_now = Notiert. Ich suche erst wieder, wenn du es möchtest; sag es mir hier.
