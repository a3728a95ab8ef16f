command-imports = Deine Importe ansehen und wie weit sie sind
    .example = imports
command-imports_people = Leute aus dem HR-System importieren; die Änderungen siehst du vorher
    .example = imports people
command-imports_outcomes = Messwerte aus dem HR-System importieren; die Änderungen siehst du vorher
    .example = imports outcomes
command-imports_apply = Einen Import übernehmen, den du dir angesehen hast
    .example = imports apply 0123456789abcdef
command-imports_drop = Einen Import verwerfen, den du dir angesehen hast
    .example = imports drop 0123456789abcdef

imports-count = { $count ->
    [0] Importiert wurde noch nichts. Ich zeige dir erst, was sich ändern würde, und warte auf dein Ja. Für lange Dateien gibt es die Kommandozeile.
   *[other] Die neuesten Importe stehen oben. Vor deinem Ja ändere ich nichts.
}
imports-kind-people = Leute aus dem HR-System
imports-kind-outcomes = Messwerte aus dem HR-System
imports-row = { $state } · { $at } · { $done } von { $rows }
imports-state-looked_at = Wartet auf dein Ja
imports-state-running = Läuft
imports-state-done = Erledigt
imports-state-dropped = Verworfen
imports-do-people = Leute importieren
imports-do-outcomes = Messwerte importieren
imports-do-list = Importe ansehen
imports-do-how_far = Wie weit ist er?
imports-do-apply = { $count ->
    [one] Übernehmen
   *[other] Alle { $count } übernehmen
}
imports-do-drop = Verwerfen
imports-looked = Geändert ist noch nichts. { $new } neu, { $changed } geändert, { $unchanged } unverändert{ $left_out ->
    [0] .
    [one] ; 1 Zeile bleibt außen vor, weil diese Person ihre Daten löschen ließ.
   *[other] ; { $left_out } Zeilen bleiben außen vor, weil diese Leute ihre Daten löschen ließen.
} So übernehmen?
imports-nothing = Zu übernehmen gibt es nichts. { $unchanged } unverändert{ $left_out ->
    [0] .
    [one] ; 1 Zeile bleibt außen vor, weil diese Person ihre Daten löschen ließ.
   *[other] ; { $left_out } Zeilen bleiben außen vor, weil diese Leute ihre Daten löschen ließen.
}
imports-begun = { $rows ->
    [one] Ich übernehme 1 Änderung.
   *[other] Ich übernehme { $rows } Änderungen.
} Wenn es fertig ist, sage ich Bescheid.
imports-done-people = { $count ->
    [one] Der Import ist fertig: 1 Person ist neu oder geändert.
   *[other] Der Import ist fertig: { $count } Leute sind neu oder geändert.
}
imports-done-outcomes = { $count ->
    [one] Der Import ist fertig: 1 Wert ist neu oder geändert.
   *[other] Der Import ist fertig: { $count } Werte sind neu oder geändert.
}
imports-dropped = Verworfen; nichts davon ist übernommen, der Text ist gelöscht.
imports-gone = Dieser Import wartet nicht mehr. Die Liste zeigt, was daraus wurde.
imports-new = { $count ->
    [one] Neu: 1
   *[other] Neu: { $count }
}
imports-changed = { $count ->
    [one] Geändert: 1
   *[other] Geändert: { $count }
}
imports-missing = { $count ->
    [one] Mir bekannt, nicht in der Datei: 1; bleibt wie bisher
   *[other] Mir bekannt, nicht in der Datei: { $count }; bleiben wie bisher
}
imports-problems = { $count ->
    [one] Eines passt nicht
   *[other] { $count } Dinge passen nicht
}
imports-ignored = { $count ->
    [one] Eine Spalte, die ich nicht lese
   *[other] { $count } Spalten, die ich nicht lese
}
imports-person_new = { $name } { $unit }
imports-person_changed = { $name }: { $fields }
imports-field = { $field } { $before } → { $after }
imports-field_manager = eine neue Führungskraft
imports-value = { $name }, { $period }: { $kind } { $before } → { $value }
imports-at_line = Zeile { $line }: { $why }
imports-at_cell = Zeile { $line }, { $column }: { $why }
imports-cell_left_out = Zeile { $line }, { $column }: { $why } Der Rest der Zeile gilt.
imports-why-empty = Da steht nichts. Es braucht eine Kopfzeile und Zeilen darunter.
imports-why-quotes = Ein Anführungszeichen bleibt offen, deshalb lese ich nicht weiter. Schließ es oder nimm es heraus.
imports-why-column_twice = Diese Spalte gibt es zweimal. Einmal reicht.
imports-why-column_missing = Eine dieser Spalten muss da sein: { $columns }.
imports-why-too_many_cells = { $count } Zellen, aber die Kopfzeile hat { $room }. Text mit Kommas gehört in Anführungszeichen.
imports-why-too_long = { $length } Zeichen; Platz ist für { $room }.
imports-why-no_name = Jede Zeile braucht einen Namen.
imports-why-no_identity = Eine Personalnummer oder E-Mail-Adresse gehört dazu.
imports-why-no_email = „{ $typed }“ ist keine E-Mail-Adresse.
imports-why-somebody_elses = { $typed } gehört zu einer anderen Personalnummer. Korrigiere eins von beiden.
imports-why-twice = { $typed } steht auch in Zeile { $line }; jene Zeile gilt.
imports-why-no_level = „{ $typed }“ ist keine Ebene. Eine ganze Zahl von { $low } bis { $high } geht, je höher, desto weiter oben.
imports-why-no_region = Eine Region „{ $typed }“ kenne ich nicht. Leg sie zuerst an: regions add.
imports-why-no_country = „{ $typed }“ ist kein Ländercode. Zwei Buchstaben gehen, etwa DE.
imports-why-no_manager = „{ $typed }“ kenne ich nicht, weder hier noch in der Datei.
imports-why-loop = Die Reihe der Führungskräfte über { $typed } führt hierher zurück.
imports-why-nobody = „{ $typed }“ kenne ich nicht. Importiere zuerst die Leute.
imports-why-no_quarter = „{ $typed }“ ist kein Quartal. 2026-Q1 geht.
imports-why-no_value = „{ $typed }“ passt nicht. { $low } bis { $high } geht; ja oder nein bei retention und promotion.

desk-imports_people = Füge die Zeilen ein, die Kopfzeile zuerst. Ich zeige dir, was sich ändern würde, bevor sich etwas ändert.
    .title = Leute importieren
    .submit = Ansehen
    .csv = Zeilen
    .csv-hint = Spalten: Name, Personalnummer, E-Mail, Ebene, Abteilung, Funktion, Manager, Region, Land. Andere lese ich nicht.
desk-imports_outcomes = Füge die Zeilen ein, die Kopfzeile zuerst. Ich zeige dir, was sich ändern würde, bevor sich etwas ändert.
    .title = Messwerte importieren
    .submit = Ansehen
    .csv = Zeilen
    .csv-hint = Spalten: Personalnummer, Quartal, 360 (1 bis 5), Verbleib und Beförderung (ja oder nein), Zusammenarbeit (1 bis 5).
desk-imports_apply = Welcher Import?
    .title = Übernehmen
    .submit = Übernehmen
    .number = Seine Nummer in der Liste
desk-imports_drop = Welcher Import?
    .title = Verwerfen
    .submit = Verwerfen
    .number = Seine Nummer in der Liste
