check_in-baseline = { $partner } und du, ihr fangt gerade an: Wo stehst du heute? Ein paar Mal tippen, von 1 (gar nicht) bis 5 (voll und ganz). Am Ende frage ich dasselbe noch einmal; der Unterschied zeigt, was es bringt.
    .again = Wo stehst du heute, am Anfang mit { $partner }? Ein paar Mal tippen, von 1 (gar nicht) bis 5 (voll und ganz); lass aus, was du magst.
    .title = Wo ich stehe
    .footnote = Wird nur gezählt und nie neben deinem Namen gezeigt; dein Gegenüber sieht es nicht.
    .submit = Zähl mich mit
    .confidence_1 = Das traue ich mir zu: { $goal_1 }
    .confidence_2 = Das traue ich mir zu: { $goal_2 }
    .confidence_3 = Das traue ich mir zu: { $goal_3 }
    .inclusion = Hier kann ich sagen, was ich denke
    .collaboration = Mit Leuten auf ganz anderen Ebenen zusammenzuarbeiten fällt mir leicht

check_in-midpoint = Wie weit seid ihr gekommen, { $partner } und du? Ein paar Mal tippen, und du siehst klarer, was sich für die zweite Hälfte lohnt.
    .again = Wie weit seid ihr zur Halbzeit, { $partner } und du? Ein paar Mal tippen genügt; lass aus, was du magst.
    .title = Halbzeit
    .footnote = Wird nur gezählt und nie neben deinem Namen gezeigt; dein Gegenüber sieht es nicht.
    .submit = Zähl mich mit
    .progress_1 = So weit sind wir: { $goal_1 }
    .progress_1-hint = 0 heißt ganz am Anfang, 3 heißt angekommen.
    .progress_2 = So weit sind wir: { $goal_2 }
    .progress_2-hint = 0 heißt ganz am Anfang, 3 heißt angekommen.
    .progress_3 = So weit sind wir: { $goal_3 }
    .progress_3-hint = 0 heißt ganz am Anfang, 3 heißt angekommen.
    .recommend = Ich würde das Programm weiterempfehlen
    .recommend-hint = 0 heißt gar nicht, 10 sehr gern.

check_in-closing = Bis { $until } läuft dein Tandem mit { $partner }. Wo stehst du jetzt? Dieselben Fragen wie am Anfang, von 1 (gar nicht) bis 5 (voll und ganz), danach noch ein paar kurze; lass aus, was du magst.
    .again = Bis { $until } läuft euer Tandem. Wo stehst du jetzt? Ein paar Mal tippen, von 1 (gar nicht) bis 5 (voll und ganz); lass aus, was du magst.
    .title = Wo ich jetzt stehe
    .footnote = Wird nur gezählt und nie neben deinem Namen gezeigt; dein Gegenüber sieht es nicht.
    .submit = Zähl mich mit
    .confidence_1 = Das traue ich mir zu: { $goal_1 }
    .confidence_2 = Das traue ich mir zu: { $goal_2 }
    .confidence_3 = Das traue ich mir zu: { $goal_3 }
    .inclusion = Hier kann ich sagen, was ich denke
    .collaboration = Mit Leuten auf ganz anderen Ebenen zusammenzuarbeiten fällt mir leicht

check_in-reached = Und wie weit seid ihr zwei gekommen?
    .title = Wie weit wir sind
    .footnote = Wird nur gezählt und nie neben deinem Namen gezeigt; dein Gegenüber sieht es nicht.
    .submit = Zähl mich mit
    .progress_1 = So weit sind wir: { $goal_1 }
    .progress_1-hint = 0 heißt ganz am Anfang, 3 heißt angekommen.
    .progress_2 = So weit sind wir: { $goal_2 }
    .progress_2-hint = 0 heißt ganz am Anfang, 3 heißt angekommen.
    .progress_3 = So weit sind wir: { $goal_3 }
    .progress_3-hint = 0 heißt ganz am Anfang, 3 heißt angekommen.
    .recommend = Ich würde das Programm weiterempfehlen
    .recommend-hint = 0 heißt gar nicht, 10 sehr gern.

check_in-differently = Was machst du anders, seit ihr angefangen habt? Eine Zeile genügt.
    .title = Was jetzt anders ist
    .footnote = Das siehst nur du, außer du teilst es.
    .submit = Für mich behalten
    .differently = Das mache ich anders

check_in-pass_on = Diese Zeile könnte { $partner } viel sagen. Möchtest du sie teilen?
    .footnote = Nur diese eine Zeile, und nur mit deinem Ja.
    .yes = Ja, teilen
    .no = Für mich behalten

check_in-story = Gab es mit { $partner } einen Moment, aus dem andere etwas mitnehmen können? Ein paar Zeilen genügen.
    .title = Eine Geschichte
    .footnote = Dein Gegenüber bekommt sie nicht von mir. Ob sie ohne Namen erzählt werden darf, frage ich als Nächstes.
    .submit = Das war der Moment
    .story = Was passiert ist
    .theme = Es geht um
    .theme-hint = Wird nur gezählt und steht nie neben deinem Namen.

check_in-tell_it = Darf deine Geschichte weitererzählt werden, ohne Namen? Du siehst vorher, wie sie sich liest, und kannst sie jederzeit zurücknehmen.
    .footnote = Ohne dein Ja geht sie nirgendwohin.
    .yes = Ja, ohne Namen
    .no = Lieber nicht

check_in-gone_on = Gäbe es noch mehr Treffen: Wärst du mit deinem Gegenüber weiter dabei?
    .footnote = Wird nur gezählt und nie neben deinem Namen gezeigt; dein Gegenüber sieht es nicht.
    .yes = Ja
    .no = Nein

check_in-thanks = Danke dir. Deine Antworten zählen mit, ohne deinen Namen.
check_in-received =
    { $partner } erzählt dir, was seit euren ersten Treffen anders ist:

    { $words }
