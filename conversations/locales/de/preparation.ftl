preparation-guide = { $when }: dein Treffen mit { $partner }. Hier ist ein Leitfaden; nimm, was dir hilft, und lass den Rest.
preparation-day = Als Nächstes: { $when }, mit { $partner }. Bring eine Frage mit, mehr braucht es nicht.
preparation-hour = Dein Treffen mit { $partner }: { $when }. Kommt etwas dazwischen, lässt es sich gleich hier ändern.
preparation-in_writing = Dieses Treffen mit { $partner } ist in Schriftform, bis { $until }. Hier ist ein Impuls; schreibt euch direkt. Gegen Ende bitte ich euch beide um ein paar Zeilen.
    .door-reflection = Meine Zeilen schreiben

preparation-orientation = Zu den ersten Treffen gehört eine kurze Einführung: zwanzig Minuten, für alle gemeinsam. Wann sie ist, sagt dir das Trainingsteam oder das Programmbüro. Dieses Treffen steht so oder so.
preparation-topics = Worüber ihr sprechen möchtet
preparation-you_lead = Diesmal leitest du, beim nächsten Mal { $partner }.
preparation-partner_leads = Diesmal leitet { $partner }, beim nächsten Mal du.
preparation-you_begin = Die erste Hälfte leitest du, die zweite { $partner }.
preparation-partner_begins = Die erste Hälfte leitet { $partner }, die zweite du.
