variant-which = Die nächste Stunde mit { $partner } leitest du. Geplant ist: { $now }. Ihr könnt sie auch anders nutzen.
    .footnote = { $partner } bekommt den Leitfaden, den du wählst.

variant-way-one_way = Eine Seite leitet, eine hört zu
variant-way-two_way = Jede Seite leitet eine Hälfte
variant-way-scenario = Gemeinsam eine Szene spielen
variant-way-role_reversal = Eine Stunde lang Plätze tauschen

variant-chosen = Geplant ist jetzt: { $now }. { $how }

variant-with_reminder = Dein Gegenüber findet diesen Leitfaden in der nächsten Nachricht zu eurem Treffen.
variant-by_you = Euer Treffen ist schon nah; sag es deinem Gegenüber am besten selbst.
