long_view-questions = Vor { $months } Monaten ging dein Tandem in { $programme } zu Ende, und ich darf fragen, wie es weiterging. Dreimal tippen; lass weg, was du magst.
    .again = Dreimal tippen zu deinem Tandem in { $programme }, { $months } Monate danach. Lass weg, was du magst.
    .title = { $months } Monate danach
    .footnote = Wird nur gezählt und nie neben deinem Namen gezeigt. Mit „stopp“ frage ich nicht wieder.
    .submit = Zähl mich mit
    .to_this_day = Bis heute mache ich etwas anders
    .to_this_day-hint = 1 heißt gar nicht, 5 heißt ganz und gar.
    .reach = Mit Leuten von weit entfernten Ebenen arbeite ich leicht zusammen
    .reach-hint = 1 heißt gar nicht, 5 heißt ganz und gar.
    .once_more = Ich würde es wieder tun
    .yes = Ja
    .no = Nein

long_view-thanks = { $months ->
    [18] Danke. In sechs Monaten frage ich ein letztes Mal.
   *[other] Danke. Das war die letzte Frage dazu.
}
long_view-mine = Du hast gesagt, dass ich dich 18 und 24 Monate nach deinem Tandem fragen darf, wie es weiterging. Bleibt es dabei?
    .keep = Ja, frag mich dann
    .take_back = Ich nehme es zurück
long_view-kept = Es bleibt dabei: Dann frage ich dich.
long_view-taken_back = Zurückgenommen. Ich frage nicht.
