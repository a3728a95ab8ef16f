command-match = Entwürfe ansehen, die auf ein Ja warten
    .example = match
command-match_preview = Sehen, was ich entwerfen würde; es ändert nichts
    .example = match preview Spring
command-match_run = Jetzt Tandems entwerfen lassen
    .example = match run Spring
command-match_approve = Einen Entwurf bestätigen, oder alle deine
    .example = match approve Ana
command-match_override = In einem Entwurf jemanden austauschen
    .example = match override Ana mentor=Finn why="Dasselbe Produkt"
command-match_swap = In zwei Entwürfen tauschen, wer leitet
    .example = match swap Ana, Finn
command-match_pin = Zwei Leute füreinander festlegen
    .example = match pin Finn, Gia
command-match_forbid = Zwei Leute nie zusammenbringen
    .example = match forbid Finn, Gia why="Sie teilen einen Schreibtisch"
command-match_pins = Sehen, wer festgelegt oder ausgeschlossen ist
    .example = match pins
command-match_release = So einen Wunsch zurücknehmen
    .example = match release Finn

match-drafts = { $count ->
    [0] Gerade wartet kein Entwurf. Ich suche an jedem Arbeitsmorgen.
    [one] Ein Entwurf wartet. Bis jedes nötige Ja da ist, erfährt niemand davon.
   *[other] { $count } Entwürfe warten. Bis jedes nötige Ja da ist, erfährt niemand davon.
}
match-waits_for_you = { $why }. Es wartet auf dein Ja.
match-waits_for_both = { $why }. Über zwei Regionen hinweg: Es wartet auf dein Ja und das der anderen Region.
match-waits_for_the_other = { $why }. Es wartet auf das Ja der anderen Region.
match-waits_for_others = { $why }. Es wartet auf das Ja der zuständigen Region.
match-approved = { $count ->
    [one] Das steht im Protokoll. Die beiden erfahren es jetzt.
   *[other] Das steht im Protokoll. Alle { $count } Tandems erfahren es jetzt.
}
match-approved_half = { $half ->
    [one] Das steht im Protokoll. Ein Tandem reicht über zwei Regionen und wartet noch auf das Ja der anderen.
   *[other] Das steht im Protokoll. { $half } Tandems reichen über zwei Regionen und warten noch auf das Ja der anderen.
}
match-nothing = Auf dein Ja wartet kein Entwurf.
match-no_draft = Das ist kein Entwurf mehr.
match-no_drafts = Dafür braucht es zwei Entwürfe aus demselben Durchgang.
match-not_asked = Dieser Entwurf wartet nicht auf dein Ja. Er liegt bei denen, die für ihn zuständig sind.

match-preview_begun = Ich bin dran: In { $cohort } { $mentors ->
    [one] kann bei dir eine Person leiten
   *[other] können bei dir { $mentors } Personen leiten
} und { $mentees ->
    [one] eine zuhören
   *[other] { $mentees } zuhören
}. Was ich finde, zeige ich dir hier; es ändert nichts.
match-preview_is = { $count ->
    [0] Für { $cohort } würde ich heute kein Tandem bei dir entwerfen.
    [one] Für { $cohort } würde ich ein Tandem bei dir entwerfen.
   *[other] Für { $cohort } würde ich { $count } Tandems bei dir entwerfen.
} { $left ->
    [0] Von deinen Leuten bleibt niemand ohne Gegenüber.
    [one] Eine Person bliebe noch ohne Gegenüber.
   *[other] { $left } Personen blieben noch ohne Gegenüber.
}
match-run_begun = Ich entwerfe jetzt für { $cohort }: Bei dir { $mentors ->
    [one] kann eine Person leiten
   *[other] können { $mentors } Personen leiten
} und { $mentees ->
    [one] eine zuhören
   *[other] { $mentees } zuhören
}. Wie es ausging, sage ich dir hier.
match-run_is = { $count ->
    [0] Für { $cohort } habe ich kein Tandem bei dir entworfen.
    [one] Für { $cohort } habe ich ein Tandem bei dir entworfen. Es wartet auf ein Ja.
   *[other] Für { $cohort } habe ich { $count } Tandems bei dir entworfen. Sie warten auf ein Ja.
} { $left ->
    [0] Von deinen Leuten bleibt niemand ohne Gegenüber.
    [one] Eine Person hat noch kein Gegenüber und erfährt das von mir.
   *[other] { $left } Personen haben noch kein Gegenüber und erfahren das von mir.
}
match-run_changed = Während ich suchte, hat sich in { $cohort } etwas geändert; entworfen habe ich deshalb nichts. Am nächsten Arbeitsmorgen suche ich wieder, oder sofort, wenn du es noch einmal sagst.
match-closed = { $cohort } ist zu Ende; dort wird niemand mehr zugeordnet.
match-control = { $cohort } ist eine Vergleichsgruppe; dort wird niemand zugeordnet.

match-left_over = Diesmal ohne Gegenüber
match-left = { $name } ({ $side }): { $reason }
match-side-mentor = leitet
match-side-mentee = hört zu
match-reason-no_partner_fits = diesmal passt niemand
match-reason-everybody_is_taken = alle, die passen, haben gerade ein Gegenüber
match-reason-paused = in einer Pause
match-reason-intake_incomplete = ein paar Antworten sind offen
match-pins_refused = Wünsche, die sich nicht erfüllen lassen
match-pin_refused = { $mentor } → { $mentee }: { $reason }
match-refused-cannot_be_paired = diese beiden können kein Tandem sein
match-refused-at_capacity = eine der beiden Personen hat keinen Platz für ein weiteres Tandem
match-refused-paused = eine der beiden Personen ist in einer Pause
match-refused-intake_incomplete = bei einer der beiden Personen sind Antworten offen
match-refused-not_in_pool = eine der beiden Personen steht nicht bereit

match-cannot = { $pair }: { $reason }. Es hat sich nichts geändert.
match-override_whom = Wer soll es stattdessen sein? Nenne jemanden, etwa mentor=Finn.
match-rearranged = { $count ->
    [one] Erledigt: { $pairs }. Wie jeder Entwurf wartet das auf ein Ja; bisher weiß niemand davon.
   *[other] Erledigt: { $pairs }. Wie alle Entwürfe warten sie auf ein Ja; bisher weiß niemand davon.
}
match-one_person = Das ist zweimal dieselbe Person. Es braucht zwei.
match-which = In welchem Durchgang?
match-wished-pin = Erledigt: { $mentor } und { $mentee } sind ab der nächsten Suche in { $cohort } füreinander festgelegt, soweit die Regeln es zulassen.
match-wished-forbid = Erledigt: { $mentor } und { $mentee } bringe ich nie zusammen. Wartete ein Entwurf der beiden, ist er weg.
match-released-pin = Erledigt: { $mentor } und { $mentee } sind nicht mehr festgelegt.
match-released-forbid = Erledigt: { $mentor } und { $mentee } dürfen wieder zusammenkommen.
match-wishes = { $count ->
    [0] Niemand ist festgelegt oder ausgeschlossen.
    [one] Ein Wunsch zählt bei der Zuordnung.
   *[other] { $count } Wünsche zählen bei der Zuordnung.
}
match-wish-pin = Festgelegt seit { $since }
match-wish-forbid = Nie zusammen, seit { $since }

match-do-approve = Bestätigen
match-do-approve_all = Alle meine bestätigen
match-do-approve_pair = { $pair } bestätigen
match-do-preview = Vorschau
match-do-pins = Festgelegt und ausgeschlossen
match-do-run = Jetzt so entwerfen
match-do-drafts = Entwürfe ansehen
match-do-pin = Die beiden festlegen
match-do-forbid = Nie zusammenbringen
match-do-release = Zurücknehmen

match-why-objectives = { $count ->
    [one] ein gemeinsames Thema ({ $topics })
   *[other] { $count } gemeinsame Themen ({ $topics })
}
match-why-communication-style-shared = { $style ->
    [direct] beide reden direkt und knapp
    [thoughtful] beide nehmen sich gern Zeit zum Nachdenken
    [lively] beide mögen es lebhaft
   *[other] dieselbe Art zu reden
}
match-why-communication-style-unknown = noch offen, wie beide gern reden
match-why-communication-style-differs = verschiedene Arten zu reden
match-why-feedback-style-shared = { $style ->
    [straight] beide mögen Feedback geradeheraus
    [examples_first] beide mögen zuerst ein Beispiel
    [in_writing] beide lesen Feedback gern vorab
   *[other] Feedback auf dieselbe Art
}
match-why-feedback-style-unknown = noch offen, wie beide Feedback mögen
match-why-feedback-style-differs = Feedback auf verschiedene Art
match-why-rhythm = { $starts ->
    [one] eine gemeinsame Anfangszeit in zwei Wochen
   *[other] { $starts } gemeinsame Anfangszeiten in zwei Wochen
}
match-why-rhythm-async = Treffen in Schriftform
match-why-reach = { $cross_unit ->
    [0] { $cross_region ->
        [0] { $levels ->
            [one] eine Ebene auseinander
           *[other] { $levels } Ebenen auseinander
        }
       *[other] verschiedene Regionen
    }
   *[other] { $cross_region ->
        [0] verschiedene Abteilungen
       *[other] verschiedene Abteilungen und Regionen
    }
}
match-why-priority = mit Vorrang

desk-match_preview = Für welchen Durchgang?
    .title = Vorschau
    .submit = Zeigen
    .cohort = Durchgang
    .part = Welcher Teil der Liste
    .part-hint = Lange Listen kommen in Teilen; leer heißt der erste.
desk-match_run = Für welchen Durchgang?
    .title = Jetzt entwerfen
desk-match_approve = Welcher Entwurf?
    .title = Entwurf bestätigen
    .submit = Bestätigen
    .pair = Der Entwurf
    .pair-hint = Einer der beiden Namen, oder „all“.
desk-match_override = Wer tritt an wessen Stelle? Die festen Regeln gelten für alle.
    .title = Entwurf ändern
    .submit = Ändern
    .pair = Der Entwurf
    .pair-hint = Einer der beiden Namen genügt.
    .mentor = Wer leiten soll
    .mentee = Oder wer zuhören soll
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll. Die beiden sehen sie nicht.
desk-match_swap = Welche zwei Entwürfe? Wer leitet, wechselt vom einen zum anderen.
    .title = Plätze tauschen
    .submit = Tauschen
    .one = Der eine Entwurf
    .other = Der andere
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll. Die vier sehen sie nicht.
desk-match_pin = Wer gehört zusammen?
    .title = Zwei festlegen
    .submit = Festlegen
    .mentor = Wer leitet
    .mentee = Wer zuhört
    .cohort = Durchgang
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll. Die beiden sehen sie nicht.
desk-match_forbid = Wer darf nicht zusammenkommen?
    .title = Zwei ausschließen
    .submit = Nie zusammenbringen
    .one = Die eine Person
    .other = Die andere
    .cohort = Durchgang
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll. Die beiden sehen sie nicht.
desk-match_release = Um welchen Wunsch geht es?
    .title = Wunsch zurücknehmen
    .submit = Zurücknehmen
    .pair = Die beiden
    .pair-hint = Einer der beiden Namen genügt.
