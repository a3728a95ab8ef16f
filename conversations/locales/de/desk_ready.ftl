# Ready: go or wait before a launch, and the poll that asks.

command-ready = Die Durchgänge ansehen, die auf ihren Start warten
    .example = ready
command-ready_report = Lesen, ob es losgehen kann, mit Gründen
    .example = ready report Spring
command-ready_ask = Alle Vorgeschlagenen einmal fragen
    .example = ready ask Spring

ready-count = { $count ->
    [0] Kein Durchgang wartet auf seinen Start.
    [one] Ein Durchgang wartet auf seinen Start.
   *[other] { $count } Durchgänge warten auf ihren Start.
}
ready-row = Geplant ab { $starts }
ready-go = Es kann losgehen: Was { $name } vor dem Start braucht, ist da.
ready-wait = Warte mit { $name }.
ready-reasons = Was fürs Warten spricht
ready-missing-sponsor = Niemand hat die Schirmherrschaft: roles give … sponsor
ready-missing-goal = Kein Ziel hat Themen, die es tragen: cohorts goal
ready-missing-success = Niemand hat gesagt, was ein Erfolg wäre: cohorts success
ready-unasked = Bisher ist niemand gefragt: ready ask
ready-open = Antworten kommen bis { $day }; dann sage ich, was sie ergeben
ready-quiet = { $side }: zu wenige Antworten, um etwas zu sagen
ready-low = { $side } haben Zweifel: { $about }
ready-asked_about = { $side }: { $about }
ready-told = { $low } bis { $high } von 5 · n ≥ { $n }
ready-untold = zu wenige Antworten, um etwas zu sagen
ready-side-leader = Führungskräfte
ready-side-candidate = Wer Mentorin oder Mentor würde
ready-about-time = eine Stunde im Monat
ready-about-use = Nutzen für die Arbeit
ready-about-openness = offen reden
ready-about-listening = Führungskräfte, die zuhören
ready-about-backing = Rückhalt der eigenen Führungskraft
ready-launched = { $name } ist gestartet; gefragt wird davor.
ready-asked-already = { $name }: Alle Vorgeschlagenen sind gefragt, und niemand wird zweimal gefragt.
ready-nobody = Für { $name } ist bisher niemand vorgeschlagen, also gibt es niemanden zu fragen.
ready-ask-sure = { $count ->
    [one] 1 Person, die für { $name } vorgeschlagen ist, bekäme fünf Fragen.
   *[other] { $count } Leute, die für { $name } vorgeschlagen sind, bekämen fünf Fragen.
} Das geht einmal: Wer später vorgeschlagen wird, wird nicht gefragt.
ready-ask-done = { $count ->
    [one] Erledigt: 1 Person wird zu { $name } gefragt.
   *[other] Erledigt: { $count } Leute werden zu { $name } gefragt.
} In zwei Wochen sage ich dir, was sie antworten.
ready-do-report = Kann es losgehen?
ready-do-ask = Die Leute fragen

desk-ready_report = Welcher Durchgang?
    .title = Kann es losgehen?
desk-ready_ask = Welcher Durchgang?
    .title = Die Leute fragen
