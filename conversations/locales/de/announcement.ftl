announcement-met = Dein Tandem steht: mit { $partner }. { $given_name } übernimmt { $side }. Als Nächstes bitte ich euch beide um eine kurze Vereinbarung, dann suche ich eine Zeit zum Kennenlernen. Danach frage ich euch einzeln, ob ihr weitermachen möchtet.
    .footnote = Ihr könnt beide jederzeit wechseln, pausieren oder aufhören, ohne Begründung.

announcement-label-name = Name
announcement-label-role = Aufgabe
announcement-label-unit = Abteilung
announcement-why = Warum ihr zwei

why-objectives = { $count ->
    [one] Euer gemeinsames Thema: { $topics }
   *[other] Eure gemeinsamen Themen: { $topics }
}
why-communication-style-shared = { $style ->
    [direct] Ihr mögt Gespräche beide direkt und knapp.
    [thoughtful] Ihr nehmt euch beide gern Zeit zum Nachdenken.
    [lively] Ihr mögt es beide lebhaft.
   *[other] Ihr redet gern auf dieselbe Art.
}
why-communication-style-unknown = Wie ihr gern redet, findet ihr selbst heraus.
why-communication-style-differs = Ihr redet auf verschiedene Art; das kann viel wert sein.
why-feedback-style-shared = { $style ->
    [straight] Ihr mögt Feedback beide geradeheraus.
    [examples_first] Ihr mögt es beide, wenn Feedback mit einem Beispiel beginnt.
    [in_writing] Ihr lest Feedback beide gern, bevor ihr darüber sprecht.
   *[other] Ihr mögt Feedback auf dieselbe Art.
}
why-feedback-style-unknown = Wie ihr Feedback mögt, findet ihr selbst heraus.
why-feedback-style-differs = Ihr mögt Feedback auf verschiedene Art; sagt es euch früh.
why-rhythm = { $starts ->
    [one] Innerhalb von zwei Wochen gibt es { $starts } Zeit, die euch beiden passt.
   *[other] Innerhalb von zwei Wochen gibt es { $starts } Zeiten, die euch beiden passen.
}
why-rhythm-async = Ihr schreibt beide gern, da spielen Zeitzonen keine Rolle.
why-reach = { $cross_unit ->
    [0] { $cross_region ->
        [0] { $levels ->
            [one] Ihr seht die Firma von benachbarten Ebenen aus.
           *[other] Ihr seht die Firma von verschiedenen Ebenen aus.
        }
       *[other] Ihr arbeitet in verschiedenen Regionen.
    }
   *[other] { $cross_region ->
        [0] Ihr arbeitet in verschiedenen Abteilungen.
       *[other] Ihr arbeitet in verschiedenen Abteilungen und Regionen.
    }
}
why-priority = Eurem Programmbüro liegt besonders an diesem Tandem.
why-priority-none = Euer Programmbüro behandelt dieses Tandem wie jedes andere.
announcement-label-own_topics = In eigenen Worten
announcement-label-contact = Kontakt
announcement-label-chat_tool = Chat-App
