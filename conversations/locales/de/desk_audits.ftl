command-audits = Sehen, was die Stichprobe von dir wissen möchte
    .example = audits
command-audits_sample = Sehen, wie die letzte Stichprobe gezogen wurde
    .example = audits sample
command-audits_verdict = Für ein Tandem der Stichprobe antworten
    .example = audits verdict Ana fine

audits-count = { $count ->
    [0] Kein Tandem der Stichprobe wartet auf dich. Die nächste ziehe ich am { $until }.
    [one] Ein Tandem der Stichprobe wartet auf deine Antwort. Die nächste ziehe ich am { $until }.
   *[other] { $count } Tandems der Stichprobe warten auf deine Antwort. Die nächste ziehe ich am { $until }.
}
audits-none = Bisher gibt es keine Stichprobe. Die erste kommt, wenn dieses Quartal vorbei ist.
audits-sample = Die Stichprobe für { $quarter }. Wer dieselben Tandems und denselben Startwert nimmt, zieht dieselbe.
audits-seeds = Startwerte
audits-size = { $count } von { $planned } Tandems ({ $per_cent } %), { $answered } beantwortet
audits-no_region = Ohne Region
audits-which = { $count ->
    [0] Dieses Tandem liegt für diese Stichprobe nicht bei dir.
   *[other] Welches davon meinst du?
}
audits-verdict-done = Steht im Protokoll: deine Antwort zu { $mentor } und { $mentee }.
audits-open-done = Deine Antwort zu { $mentor } und { $mentee } ist wieder offen.
audits-do-fine = Sieht gut aus
audits-do-talk = Ein Gespräch wert
audits-do-help = Braucht Hilfe

desk-audits_verdict = Welches Tandem der Stichprobe, und wie sieht es aus?
    .title = Deine Antwort
    .submit = Das ist meine Antwort
    .pair = Das Tandem
    .pair-hint = Einer der beiden Namen genügt.
    .verdict = Wie es aussieht
    .fine = Sieht gut aus
    .talk = Ein Gespräch wert
    .help = Braucht Hilfe
    .open = Offen
    .line = Eine Zeile
    .line-hint = Sie liegt versiegelt bei deiner Antwort; sonst liest sie niemand.
