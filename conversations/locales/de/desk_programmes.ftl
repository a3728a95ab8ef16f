command-programmes = Deine Programme und ihre Durchgänge ansehen
    .example = programmes
command-programmes_add = Ein Programm hinzufügen
    .example = programmes add name="Upward"
command-programmes_rename = Ein Programm umbenennen
    .example = programmes rename Upward name="Outlook"

programmes-count = { $count ->
    [0] Es gibt noch kein Programm.
    [one] Bei euch läuft ein Programm.
   *[other] Bei euch laufen { $count } Programme.
}
programmes-cohorts = Durchgänge: { $names }
programmes-no_cohorts = Noch kein Durchgang
programmes-do-rename = Umbenennen
programmes-do-cohort = Durchgang hinzufügen
programmes-taken = Ein Programm namens { $name } gibt es schon. Mit einem anderen Namen verwechselt sie niemand.
programmes-added = { $name } ist angelegt. Als Nächstes kommt ein Durchgang.
programmes-renamed = { $before } heißt ab jetzt { $name }, in jeder Nachricht.

desk-programmes_add = Welchen Namen sollen alle lesen?
    .title = Programm hinzufügen
    .submit = Hinzufügen
    .name = Name
    .name-hint = Frei wählbar. Viele Führungskräfte mögen ein Wort, das nach vorn schaut.
desk-programmes_rename = Ab der nächsten Nachricht lesen alle den neuen Namen.
    .title = Programm umbenennen
    .submit = Umbenennen
    .programme = Programm
    .name = Neuer Name
