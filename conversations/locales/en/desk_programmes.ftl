command-programmes = See your programmes and their cohorts
    .example = programmes
command-programmes_add = Add a programme
    .example = programmes add name="Upward"
command-programmes_rename = Rename a programme
    .example = programmes rename Upward name="Outlook"

programmes-count = { $count ->
    [0] There is no programme yet.
    [one] You run one programme.
   *[other] You run { $count } programmes.
}
programmes-cohorts = Cohorts: { $names }
programmes-no_cohorts = No cohort yet
programmes-do-rename = Rename
programmes-do-cohort = Add a cohort
programmes-taken = There is a programme called { $name } already. Another name keeps them apart.
programmes-added = { $name } is set up. A cohort comes next.
programmes-renamed = { $before } is now called { $name }, in every message.

desk-programmes_add = What should people read as its name?
    .title = Add a programme
    .submit = Add it
    .name = Name
    .name-hint = Free to choose. Many leaders like a word that looks ahead.
desk-programmes_rename = Everybody reads the new name from the next message on.
    .title = Rename a programme
    .submit = Rename it
    .programme = Programme
    .name = New name
