# What every command shares. Commands themselves stay in English; a champion may work in several languages.

desk-answer = { $words }
desk-several = I know several called “{ $words }”. Which do you mean?
desk-nearest = I know nobody and nothing called “{ $words }”. Did you mean one of these?
desk-no_person = I know nobody called “{ $words }” in your regions. A part of the name, the e-mail address or the employee number will do.
desk-no_pairing = I know no pairing of “{ $words }” in your regions. One of the two names will do.
desk-no_cohort = I know no cohort called “{ $words }”.
desk-no_region = I know no region called “{ $words }”.
desk-no_programme = I know no programme called “{ $words }”.
desk-unfit = { $name }: { $error }
desk-verbs = What you can do with “{ $noun }”:
desk-no_verb = I don't understand “{ $words }” after “{ $noun }”. This is what you can do:
desk-left_over = I don't understand “{ $words }”, so I've changed nothing. This works: { $example }
desk-nearest_command = I don't know the command “{ $words }”. Did you mean one of these?
desk-nearest_verb = I don't know that command for “{ $noun }”. Did you mean one of these?

do-undo = Undo
do-add = Add one
do-without = Leave that out
do-yes = Yes, do it
do-more = { $count ->
    [one] 1 more
   *[other] { $count } more
}
