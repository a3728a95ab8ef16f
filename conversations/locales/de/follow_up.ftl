follow_up-line = Das hast du dir vorgenommen: „{ $words }“. Wie steht es damit?
    .footnote = Das siehst nur du. Gezählt wird allein die Antwort, ohne deine Worte und deinen Namen.
    .done = Erledigt
    .on_it = Ich bin dran
    .dropped = Hat sich erübrigt

follow_up-which = Welchen deiner nächsten Schritte meinst du, und wie steht es damit?
    .title = Meine nächsten Schritte
    .footnote = Die siehst nur du. Gezählt wird allein die Antwort, ohne deine Worte und deinen Namen.
    .submit = So steht es
    .action = Mein nächster Schritt
    .outcome = Wie es steht
    .done = Erledigt
    .on_it = Ich bin dran
    .dropped = Hat sich erübrigt

follow_up-done = Abgehakt. Es steht nicht mehr auf deiner Liste.
follow_up-on_it = Gut. Es bleibt auf deiner Liste, und ich frage noch einmal nach.
follow_up-rests = Gut. Es bleibt auf deiner Liste, und ich frage nicht mehr nach; schreib mir „mein Schritt ist erledigt“, wenn es so weit ist.
follow_up-dropped = Gestrichen. Auch Loslassen ist eine Antwort.
