home-with_partner = So steht es bei dir, { $name }.
home-in_pool = Du bist dabei, { $name }. Ich suche an jedem Arbeitsmorgen und sage dir in jedem Fall Bescheid.
home-resting = Im Moment suche ich niemanden für dich, { $name }. Sobald du möchtest, fange ich wieder an.
home-half_way = Du bist dabei, { $name }. Mit ein paar weiteren Antworten kann ich für dich suchen.
    .door-intake = Antworten ergänzen
home-compared = Du bist in der Vergleichsgruppe, { $name }: fünfmal tippen im Quartal, sonst nichts.
home-outside = Du machst gerade nicht mit, { $name }. Du kannst mitmachen oder ansehen, was ich speichere.
home-in_pause = Bis { $until } ruht bei dir alles. Danach geht es von selbst weiter.
    .door-pause = Früher zurückkommen
home-office = Du kümmerst dich um das Programm, { $name }. Tandems, die auf dein Ja warten, findest du hier.

home-do-pairs_quiet = Tandems, die einen Blick wert sind
home-do-match_approve = Über Entwürfe entscheiden
home-do-pool = Wer auf eine Zuordnung wartet
home-do-people = Leute
home-do-escalations = Wer sich worum kümmert
home-do-training = Trainingsteam
home-do-cohorts = Durchgänge
home-do-messages = Nicht angekommene Nachrichten

home-your_mentor = Dein Gegenüber (leitet)
home-your_mentee = Dein Gegenüber (hört zu)
home-next = Nächstes Treffen
home-no_time = noch kein Termin
home-so_far = Treffen bisher

home-actions = Deine nächsten Schritte, nur für dich
home-pairs = Tandems, die einen Blick wert sind
home-programme = Das Programm
home-more = { $count ->
    [one] und noch { $count }
   *[other] und noch { $count }
}

home-pair = { $mentor } und { $mentee }: { $state }
home-unreachable = eine der beiden Personen ist im Chat nicht erreichbar
home-unbooked = fürs nächste Treffen gibt es noch keinen Termin
home-not_held = { $count ->
    [one] das letzte Treffen hat nicht stattgefunden
   *[other] die letzten { $count } Treffen haben nicht stattgefunden
}
home-unconfirmed = die letzten zwei Treffen sind unbestätigt
home-unsigned = die Vereinbarung ist offen

home-drafts = { $count ->
    [one] { $count } Entwurf wartet auf dein Ja
   *[other] { $count } Entwürfe warten auf dein Ja
}
home-region = { $count ->
    [one] { $region }: { $count } Tandem
   *[other] { $region }: { $count } Tandems
}
home-unmatched = { $count ->
    [one] { $count } Person wartet auf eine Zuordnung
   *[other] { $count } Personen warten auf eine Zuordnung
}
home-undelivered = { $count ->
    [one] { $count } Nachricht ist nicht oder nicht sicher angekommen
   *[other] { $count } Nachrichten sind nicht oder nicht sicher angekommen
}
home-on_their_way = { $count ->
    [one] { $count } Nachricht ist unterwegs; sie geht voraussichtlich am { $end } hinaus
   *[other] { $count } Nachrichten sind unterwegs; die letzte geht voraussichtlich am { $end } hinaus
}
