reflection-look_back = { $held ->
    [one] { $held } Treffen mit { $partner } liegt hinter dir.
   *[other] { $held } Treffen mit { $partner } liegen hinter dir.
 } Was siehst du jetzt anders? Ein paar Sätze genügen.
    .title = Reflexion
    .again = Was siehst du anders, seit du dich mit { $partner } triffst? Ein paar Sätze genügen.
    .footnote = Das siehst nur du, außer du teilst es.
    .submit = Für mich behalten
    .reflection = Im Rückblick
    .reflection-hint = Etwas, das dich überrascht hat; etwas, das du wieder so machen würdest.
    .action = Ein nächster Schritt, falls es einen gibt

reflection-in_writing = Dein Treffen in Schriftform mit { $partner } läuft bis { $until }. Ein paar Zeilen von euch beiden schließen es ab: Was bleibt dir davon?
    .title = Reflexion
    .again = Ein paar Zeilen schließen dein Treffen in Schriftform mit { $partner } ab, bis { $until }: Was bleibt dir davon?
    .footnote = Das siehst nur du, außer du teilst es. Dass du geschrieben hast, zählt als dein Ja, dass das Treffen stattgefunden hat.
    .submit = Für mich behalten
    .reflection = Das bleibt mir
    .reflection-hint = Etwas, das dich überrascht hat; etwas, das du beim nächsten Mal fragen würdest.
    .action = Ein nächster Schritt, falls es einen gibt

reflection-kept = Für dich aufgehoben. Wenn { $partner } es lesen soll, kannst du es teilen.
    .door-share = Teilen
reflection-left_out = Dann lassen wir es diesmal aus.
