command-log = Das Protokoll lesen
    .example = log since=2026-03-01

log-count = { $count ->
    [0] Im Protokoll finde ich keine solche Änderung.
    [one] Eine Änderung: wer, was und warum.
   *[other] { $count } Änderungen, die neueste zuerst.
}
log-when = { $at } · { $name }
log-somebody = die Kommandozeile oder jemand, der nicht mehr da ist
log-row = { $parts }
log-about = { $action } · { $about }
log-and = { $one } · { $other }
log-from_to = von { $before } auf { $after }
log-to = auf { $value }
log-from = war { $value }
log-why = warum: { $why }
log-no_day = „{ $typed }“ kann ich nicht als Tag lesen. Schreib Jahr, Monat, Tag, etwa 2027-03-01.

desk-log = Welche Änderungen möchtest du lesen?
    .title = Protokoll
    .submit = Anzeigen
    .person = Von wem
    .action = Worum es geht
    .action-hint = Ein Stichwort, etwa policy oder role.
    .since = Seit
    .since-hint = Jahr, Monat, Tag: 2027-03-01
