# Feedback: what the people of a region say about the programme, and what may help.

command-feedback = Sehen, was deine Leute zum Programm sagen
    .example = feedback Europe
command-feedback_compare = Dasselbe neben der ganzen Firma sehen
    .example = feedback compare Europe

feedback-page = { $place } im { $month }: was die Leute sagen und was du tun könntest.
feedback-compare = { $place } im { $month }, daneben die ganze Firma. Hier steht nur, was sich von beiden sagen lässt.
feedback-nothing = Zu { $place } lässt sich gerade nichts sagen: Hinter jeder Zahl stehen mindestens { $k } Personen. Das nächste Mal wird am { $day } gezählt.
feedback-nothing-beside = { $place } lässt sich gerade nicht neben die Firma stellen: Hinter jeder Zahl und jedem Unterschied stehen mindestens { $k } Personen. Das nächste Mal wird am { $day } gezählt.
feedback-which = { $count ->
    [0] Es gibt keine Region und keinen Durchgang, deren Rückmeldungen du liest.
   *[other] Wessen Rückmeldungen möchtest du lesen?
}
feedback-beside = { $here } · Firma { $there }
feedback-band = { $low } bis { $high } von 5

feedback-figure-satisfaction = Nutzen der Treffen
feedback-figure-response = Antworten nach Treffen
feedback-figure-nps = Weiterempfehlung
feedback-figure-inclusion = Sich einbezogen fühlen
feedback-figure-survey_belonging = Hier dazugehören
feedback-figure-survey_voice = Was man sagt, bewirkt etwas
feedback-figure-survey_learning = Etwas gelernt, das die Arbeit verändert
feedback-figure-survey_reach = Leute auf anderen Ebenen erreichen
feedback-figure-survey_energy = Energie aus der Arbeit
feedback-figure-collaboration = Gut zusammenarbeiten

feedback-advice-usefulness = Die Stunde nützlicher machen
feedback-why-usefulness = Der Nutzen liegt unter dem Ziel. Oft erwarten beide Verschiedenes; mit dieser Liste findest du es heraus.
feedback-do-usefulness = Zur Checkliste
feedback-advice-response = Von mehr Leuten hören
feedback-why-response = Auf weniger als 60 % der Fragen nach Treffen kam eine Antwort. Fang bei den stillen Tandems an.
feedback-do-response = Tandems, die einen Blick wert sind
feedback-advice-recommend = Andere davon hören lassen
feedback-why-recommend = Die Weiterempfehlung liegt unter dem Ziel. Eine Stunde, in der Tandems erzählen, was geholfen hat, kann das ändern.
feedback-do-recommend = Veranstaltung planen
feedback-advice-belonging = Über Unterschiede ins Gespräch kommen
feedback-why-belonging = Das Dazugehören liegt in der unteren Hälfte. Diese Denkanstöße sind ein guter Anfang für ein Gespräch.
feedback-do-belonging = Zu den Denkanstößen
feedback-advice-voice = Zeigen, wie Zuhören aussieht
feedback-why-voice = Viele finden, dass sich wenig ändert, wenn sie etwas sagen. Diese Seite für Führungskräfte lässt sich gut weitergeben.
feedback-do-voice = Die Seite lesen
feedback-advice-all_well = Weitergeben, was hilft
feedback-why-all_well = Was sich hier sagen lässt, verlangt keine Änderung. Bei einer Veranstaltung könnt ihr teilen, was geholfen hat.
feedback-do-all_well = Veranstaltung planen
feedback-do-compare = Neben der Firma
feedback-do-page = Was die Leute sagen

desk-feedback = Wessen Rückmeldungen?
    .title = Was die Leute sagen
    .submit = Zeig es mir
    .region = Region
    .cohort = Durchgang
desk-feedback_compare = Für welche Region?
    .title = Neben der Firma
