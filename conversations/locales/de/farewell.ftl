# Neutral: dieselben Worte für jede Ursache und für alle, die es lesen.
farewell-ended = Dieses Tandem ist zu Ende, wie es manchmal geht; mit dir hat das nichts zu tun. Möchtest du eine neue Zuordnung?
    .again = Möchtest du eine neue Zuordnung? „Gerade nicht“ ist auch eine gute Antwort.
    .yes = Ja, gern
    .not_now = Gerade nicht

farewell-completed = { $held ->
    [0] Dieses Tandem ist wie geplant zu Ende.
    [one] Dieses Tandem ist wie geplant zu Ende, { $held } Treffen hat stattgefunden.
   *[other] Dieses Tandem ist wie geplant zu Ende, { $held } Treffen haben stattgefunden.
 } Danke dafür. Möchtest du eine weitere Runde mit jemand Neuem?
    .again = Möchtest du eine weitere Runde mit jemand Neuem? „Gerade nicht“ ist auch eine gute Antwort.
    .yes = Ja, gern
    .not_now = Gerade nicht

farewell-looking = Am nächsten Arbeitsmorgen suche ich eine neue Zuordnung und sage dir in jedem Fall Bescheid.
farewell-not_now = Notiert. Ich suche erst wieder, wenn du es möchtest; ein Tipp genügt.
