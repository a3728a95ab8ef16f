long_view-questions = Vor { $months } Monaten ging dein Tandem in { $programme } zu Ende. Du hast mir erlaubt zu fragen, wie es weiterging: Dreimal tippen, lass aus, was du magst.
    .again = Dreimal tippen zu deinem Tandem in { $programme }, { $months } Monate danach. Lass aus, was du magst.
    .title = { $months } Monate danach
    .footnote = Wird nur gezählt und nie neben deinem Namen gezeigt. Schreibst du „stopp“, frage ich nicht wieder.
    .submit = Zähl mich mit
    .to_this_day = Bis heute mache ich etwas anders
    .to_this_day-hint = 1 heißt gar nicht, 5 heißt ganz und gar.
    .reach = Mit Leuten auf ganz anderen Ebenen zusammenzuarbeiten fällt mir leicht
    .reach-hint = 1 heißt gar nicht, 5 heißt ganz und gar.
    .once_more = Ich würde wieder mitmachen
    .yes = Ja
    .no = Nein

long_view-thanks = { $months ->
    [18] Danke. In sechs Monaten frage ich ein letztes Mal.
   *[other] Danke. Das war die letzte Frage dazu.
}
long_view-mine = Du hast gesagt, dass ich dich 18 und 24 Monate nach deinem Tandem fragen darf, wie es weiterging. Bleibt es dabei?
    .keep = Ja, frag mich dann
    .take_back = Ich nehme mein Ja zurück
long_view-kept = Gut, dann frage ich dich zur vereinbarten Zeit.
long_view-taken_back = Zurückgenommen. Ich frage nicht.
