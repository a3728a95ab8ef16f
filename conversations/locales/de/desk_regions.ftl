command-regions = Deine Regionen und ihre Einstellungen ansehen
    .example = regions
command-regions_add = Eine Region hinzufügen
    .example = regions add name="Asia Pacific"
command-regions_rename = Eine Region umbenennen
    .example = regions rename Europe name="Europe and Africa"
command-regions_set = Etwas für eine Region einstellen
    .example = regions set cadence.running 2 region=Europe

regions-count = { $count ->
    [0] Es gibt noch keine Region.
    [one] Du siehst eine Region.
   *[other] Du siehst { $count } Regionen.
}
regions-row = { $champions } · { $language } · Unterstützung: { $support } · { $months ->
    [one] jeden Monat ein Treffen
   *[other] alle { $months } Monate ein Treffen
}
regions-no_champion = noch keine Ansprechperson
regions-no_support = niemand genannt
regions-speaks = Sprache: { $code }
regions-do-set = Etwas ändern
regions-do-rename = Umbenennen
regions-do-champion = Ansprechperson benennen
regions-taken = Eine Region namens { $name } gibt es schon. Mit einem anderen Namen verwechselt sie niemand.
regions-added = { $name } ist angelegt. Als Nächstes kommt eine Ansprechperson.
regions-renamed = { $before } heißt ab jetzt { $name }.
regions-which = Welche Region meinst du?
regions-no_language = Auf „{ $typed }“ habe ich noch keine Texte. Eine davon geht: { $codes }.
regions-no_topic = „{ $typed }“ gehört nicht zu meinen Themen. Diese gehen, mit Komma dazwischen: { $topics }.
regions-long_name = Für einen Namen ist das lang; bis zu { $longest } Zeichen sind gut.
regions-set-name = Erledigt: In { $name } heißt das Programm ab der nächsten Nachricht „{ $value }“.
regions-set-language = Erledigt: Wer in { $name } dazukommt, ohne eine Sprache zu wählen, liest „{ $value }“.
regions-set-support = Erledigt: Wer in { $name } Unterstützung braucht, wird an { $value } verwiesen.
regions-no_confidentiality = „{ $typed }“ ist keine der beiden Fassungen. Mit „standard“ darf man mitnehmen, was man gelernt hat, ohne Namen; mit „strict“ bleibt alles unter den beiden, solange nicht beide zustimmen.
regions-set-confidentiality = Erledigt: Einladungen und Vereinbarungen in { $name } tragen ab jetzt die Fassung „{ $value }“.
regions-set-topics = Erledigt: In { $name } stehen { $value } zur Wahl. Was schon gewählt ist, bleibt.

desk-regions_add = Wie heißt sie?
    .title = Region hinzufügen
    .submit = Hinzufügen
    .name = Name
desk-regions_rename = Leute, Ansprechpersonen und Einstellungen bleiben bei ihr.
    .title = Region umbenennen
    .submit = Umbenennen
    .region = Region
    .name = Neuer Name
desk-regions_set = Gilt ab dem nächsten Mal, wenn es gebraucht wird.
    .title = Regionale Einstellung
    .submit = Einstellen
    .setting = Was
    .value = Wert
    .value-hint = Etwa 2 Monate, 45m, nein, de; Themen mit Komma dazwischen oder „all“; standard oder strict.
    .region = Region
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll.
