command-actions = Sehen, was der Beirat sich vorgenommen hat
    .example = actions
command-actions_add = Eine Aufgabe mit Namen und Tag hinzufügen
    .example = actions add what="Book rooms" owner=Ana due=2027-03-01
command-actions_done = Sagen, dass eine Aufgabe erledigt ist
    .example = actions done 0123456789abcdef
command-actions_reopen = Eine Aufgabe wieder öffnen
    .example = actions reopen 0123456789abcdef

actions-count = { $count ->
    [0] Es ist nichts zu tun.
    [one] Eine Aufgabe ist offen.
   *[other] { $count } Aufgaben sind offen.
}
actions-row = { $owner } · bis { $due }
actions-item = { $what } · { $owner } · bis { $due }
actions-open = Zu tun
actions-themes = Wovon Geschichten handeln, jeweils von mindestens zehn Menschen
actions-audit = Was das Programmbüro in einer Stichprobe sah, { $quarter } (n ≥ { $n })
actions-audit-fine = Bei { $share } % läuft es gut
actions-audit-talk = Bei { $share } % täte ein Gespräch gut
actions-audit-help = { $share } % brauchen Hilfe
actions-quarter = { $number }. Quartal { $year }
actions-do-done = Erledigt
actions-do-list = Alle sehen
actions-added = Steht: { $name } macht es bis { $due } und wird am Morgen gefragt.
actions-closed = Erledigt: { $what }
actions-reopened = Wieder offen: { $what }
actions-gone = Diese Aufgabe kenne ich nicht; die Liste zeigt, was offen ist.
actions-not_theirs = { $name } gehört weder zum Beirat noch zum Programmbüro. Jemand von dort passt.
actions-no_day = „{ $typed }“ kann ich nicht als Tag lesen. So ginge es: 2027-03-01.
actions-past = Dieser Morgen ist vorbei; ein späterer Tag passt.

desk-actions_add = Wer es macht, erfährt es und wird am Tag selbst gefragt.
    .title = Aufgabe hinzufügen
    .submit = Hinzufügen
    .what = Was zu tun ist
    .what-hint = Beirat und Programmbüro lesen das.
    .owner = Wer es macht
    .owner-hint = Jemand aus Beirat oder Programmbüro.
    .due = Bis wann
    .due-hint = Jahr, Monat, Tag: 2027-03-01.
desk-actions_done = Welche Aufgabe?
    .title = Erledigt
    .item = Ihre Nummer
desk-actions_reopen = Welche Aufgabe?
    .title = Wieder öffnen
    .item = Ihre Nummer
