command-circles = Die Mentoring-Kreise sehen, zu denen du einlädst
    .example = circles
command-circles_cancel = Einen deiner Kreise absagen
    .example = circles cancel

circles-count = { $count ->
    [0] Von deinen Kreisen steht keiner an. Am ersten Arbeitstag eines Monats frage ich, wann der nächste ist.
    [one] Einer deiner Kreise steht an.
   *[other] { $count } deiner Kreise stehen an.
}
circles-row = { $start } · { $coming ->
    [0] noch keine Zusage
    [one] 1 Zusage
   *[other] { $coming } Zusagen
}
circles-which = Welchen Kreis du meinst, weiß ich nicht. Die Liste zeigt, zu welchen du einlädst.
circles-cancel-sure = Der Kreis in { $cohort } am { $start } würde nicht stattfinden. { $count ->
    [0] Zugesagt hat noch niemand, also erfährt niemand davon.
    [one] Wer zugesagt hat, erfährt davon.
   *[other] Die { $count }, die zugesagt haben, erfahren davon.
}
circles-cancelled = Erledigt: Der Kreis in { $cohort } am { $start } findet nicht statt. { $count ->
    [0] Zugesagt hatte niemand.
    [one] Wer zugesagt hat, erfährt davon.
   *[other] Die { $count }, die zugesagt haben, erfahren davon.
} Der nächste kommt im nächsten Monat.
circles-do-cancel = Absagen
circles-do-list = Zur Liste

desk-circles_cancel = Welcher Kreis findet nicht statt?
    .title = Absagen
    .submit = Weiter
    .circle = Welcher, aus der Liste
