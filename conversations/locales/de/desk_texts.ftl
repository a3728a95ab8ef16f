command-texts = Finden, was ich sage und was deine Regionen stattdessen sagen
    .example = texts warte
command-texts_show = Einen Text in allen Sprachen ansehen
    .example = texts show waiting-told
command-texts_override = Deiner Region eigene Worte für einen Text geben
    .example = texts override waiting-told language=de
command-texts_preview = Deine Worte lesen, bevor es jemand anders tut
    .example = texts preview waiting-told text="Wir suchen weiter"
command-texts_revert = Zurück zu meinen Worten
    .example = texts revert waiting-told language=de

texts-own = { $count ->
    [0] Deine Regionen nutzen überall meine Worte. Um einen Text zu finden, tippe „texts“ und ein Wort daraus.
    [one] Ein Text hat eigene Worte.
   *[other] { $count } Texte haben eigene Worte.
}
texts-found = { $count ->
    [0] Dazu habe ich keinen Text gefunden. Gesperrte Texte stehen nicht in der Liste.
    [one] Ich habe einen Text gefunden.
   *[other] Ich habe { $count } Texte gefunden.
}
texts-shown = Das ist { $key }. Was in eckigen Klammern steht, setze ich ein.
texts-of = In { $region }
texts-everywhere = allen Regionen
texts-unknown = Einen Text namens { $key } habe ich nicht. Den Namen findest du mit „texts“ und einem Wort daraus.
texts-locked = { $key } ist gesperrt. Dort lesen alle dieselben Worte, damit sie neutral bleiben und nur versprechen, was gilt.
texts-no_language = „{ $language }“ kann ich nicht. Ich kann { $languages }.
texts-which_region = Für welche Region? Ergänze region= und eine davon: { $regions }.
texts-lost = Das muss unverändert im Text bleiben: { $places }. Es hat sich nichts geändert.
texts-invented = Hier wüsste ich nicht, was ich einsetzen soll: { $places }. Es hat sich nichts geändert.
texts-too_long = Das ist mehr, als ein Handy auf einmal zeigt; Platz ist für { $longest } Zeichen. Es hat sich nichts geändert.
texts-changed = Ab der nächsten Nachricht heißt es in { $region }: { $text }
texts-preview = So würde es lauten: { $text }
texts-reverted = { $key } hat wieder meine Worte.
texts-ours_already = { $key } hat schon meine Worte.
texts-do-show = Ansehen
texts-do-change = Auf { $language } ändern
texts-do-use = Diese Worte nehmen

desk-texts = Was suchst du?
    .title = Texte
    .submit = Suchen
    .search = Ein Wort oder ein Name
desk-texts_show = Welcher Text?
    .title = Ein Text
    .submit = Zeigen
    .key = Name des Textes
    .key-hint = Du findest ihn mit „texts“ und einem Wort daraus.
desk-texts_override = Ab der nächsten Nachricht liest deine Region deine Worte statt meiner.
    .title = Eigene Worte
    .submit = Diese Worte nehmen
    .key = Name des Textes
    .language = Sprache
    .region = Region
    .region-hint = Leer gilt es für alle deine Regionen.
    .text = Deine Worte
    .text-hint = Was in eckigen Klammern steht, setze ich ein; lass es so stehen.
desk-texts_preview = Noch ändert sich nichts.
    .title = Erst einmal lesen
    .submit = Zeigen
    .key = Name des Textes
    .language = Sprache
    .region = Region
    .text = Deine Worte
    .text-hint = Was in eckigen Klammern steht, setze ich ein; lass es so stehen.
desk-texts_revert = Meine Worte gelten wieder.
    .title = Zurück zu meinen Worten
    .submit = Zurück
    .key = Name des Textes
    .language = Sprache
    .region = Region
