command-pool = Sehen, wer bereitsteht und wer wartet
    .example = pool Spring

pool-none = Gerade ist kein Durchgang offen für Zuordnungen.
pool-count = { $count ->
    [0] Von deinen Leuten wartet niemand auf eine Zuordnung.
    [one] Von deinen Leuten hat eine Person Platz für ein Tandem.
   *[other] Von deinen Leuten haben { $count } Platz für ein Tandem.
}
pool-label-cohort = Durchgang
pool-label-mentor = Platz zum Leiten
pool-label-mentee = Platz zum Zuhören
pool-label-asked = Gefragt, Antwort offen
pool-label-intake = Ja gesagt, ein paar Antworten offen
pool-room = { $room ->
    [one] { $count }, Platz für 1 Tandem
   *[other] { $count }, Platz für { $room } Tandems
}
pool-side-mentor = leiten
pool-side-mentee = zuhören
pool-fresh = Steht bereit: { $sides }
pool-has_partner = Hat ein Gegenüber und Platz für noch eines: { $sides }
pool-waits = Wartet ({ $sides }), weiß es seit { $since }: { $why }
pool-away = Steht bereit ({ $sides }), gerade in einer Pause
pool-do-preview = Vorschau für { $cohort }

desk-pool = Welcher Durchgang?
    .title = Wer bereitsteht
