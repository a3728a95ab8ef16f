command-escalations = Sehen, welche Tandems einen Blick wert sind und wer sich kümmert
    .example = escalations
command-escalations_take = Sagen, dass du dich kümmerst
    .example = escalations take Ana
command-escalations_solve = Sagen, dass es geklärt ist
    .example = escalations solve Ana
command-escalations_hand = Ans Programmbüro weitergeben
    .example = escalations hand Ana
command-escalations_reopen = Zurück auf die Liste setzen
    .example = escalations reopen Ana

escalations-count = { $count ->
    [0] Gerade wartet keines deiner Tandems auf einen Blick.
    [one] Ein Tandem ist einen Blick wert.
   *[other] { $count } Tandems sind einen Blick wert.
}
escalations-free = { $state }. { $count ->
    [0] Seit heute
    [one] Seit einem Tag
   *[other] Seit { $count } Tagen
}, bisher kümmert sich niemand.
escalations-held = { $state }. { $count ->
    [0] Seit heute
    [one] Seit einem Tag
   *[other] Seit { $count } Tagen
}, { $holder } kümmert sich.
escalations-none = Zu { $mentor } und { $mentee } ist nichts offen.
escalations-take-done = Du kümmerst dich um { $mentor } und { $mentee }. In fünf Arbeitstagen frage ich, wie es steht.
escalations-solve-done = Notiert: { $mentor } und { $mentee } stehen nicht mehr auf der Liste.
escalations-hand-done = Um { $mentor } und { $mentee } kümmert sich ab hier das Programmbüro.
escalations-reopen-done = { $mentor } und { $mentee } stehen wieder auf der Liste, und niemand kümmert sich bisher.
escalations-do-take = Ich kümmere mich
escalations-do-solve = Ist geklärt
escalations-do-hand = Weitergeben

desk-escalations_take = Um welches Tandem kümmerst du dich?
    .title = Ich kümmere mich
    .submit = Ich kümmere mich
    .pair = Das Tandem
    .pair-hint = Einer der beiden Namen genügt.
desk-escalations_solve = Für welches Tandem ist es geklärt?
    .title = Ist geklärt
    .submit = Ist geklärt
    .pair = Das Tandem
    .pair-hint = Einer der beiden Namen genügt.
desk-escalations_hand = Welches Tandem soll sich das Programmbüro ansehen?
    .title = Weitergeben
    .submit = Weitergeben
    .pair = Das Tandem
    .pair-hint = Einer der beiden Namen genügt.
desk-escalations_reopen = Welches Tandem kommt zurück auf die Liste?
    .title = Zurück auf die Liste
    .submit = Zurücksetzen
    .pair = Das Tandem
    .pair-hint = Einer der beiden Namen genügt.
