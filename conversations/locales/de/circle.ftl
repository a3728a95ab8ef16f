circle-invite = Am { $start } ist Mentoring-Kreis in { $programme }: 45 Minuten mit anderen, die ein Tandem leiten. Du bringst eine Frage mit und hörst, wie es die anderen machen.
    .footnote = Wer einlädt, sieht von mir, wie viele kommen, und keine Namen. Deinem Gegenüber sage ich nichts davon.
    .yes = Ich komme
    .no = Diesmal nicht
circle-see_you = Gut. Hier ist der Termin für deinen Kalender.
circle-another_time = Notiert. Nächsten Monat lade ich dich wieder ein.

circle-cancelled = Der Mentoring-Kreis am { $start } findet nicht statt. Damit verschwindet er auch aus deinem Kalender; der nächste kommt im nächsten Monat.
circle-where = Ort: { $place }
circle-entry = Mentoring-Kreis, { $programme }
circle-about = 45 Minuten mit anderen, die ein Tandem leiten. Bring eine Frage mit; Namen bleiben draußen.
