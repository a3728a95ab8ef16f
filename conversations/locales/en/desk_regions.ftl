command-regions = See your regions and what is set there
    .example = regions
command-regions_add = Add a region
    .example = regions add name="Asia Pacific"
command-regions_rename = Rename a region
    .example = regions rename Europe name="Europe and Africa"
command-regions_set = Set something for a region
    .example = regions set cadence.running 2 region=Europe

regions-count = { $count ->
    [0] There is no region yet.
    [one] You can see one region.
   *[other] You can see { $count } regions.
}
regions-row = { $champions } · { $language } · support: { $support } · { $months ->
    [one] a session each month
   *[other] a session every { $months } months
}
regions-no_champion = no champion yet
regions-no_support = nobody named
regions-speaks = language: { $code }
regions-do-set = Change something
regions-do-rename = Rename
regions-do-champion = Name a champion
regions-taken = There is a region called { $name } already. Another name keeps them apart.
regions-added = { $name } is set up. A champion comes next.
regions-renamed = { $before } is now called { $name }.
regions-which = Which region do you mean?
regions-no_language = I have no words in “{ $typed }” yet. One of these would do: { $codes }.
regions-no_topic = “{ $typed }” isn't a topic I know. Any of these would do, with commas between them: { $topics }.
regions-long_name = That is long for a name; up to { $longest } characters will do.
regions-set-name = Done: in { $name } the programme is called “{ $value }” from the next message on.
regions-set-language = Done: whoever joins in { $name } without choosing a language reads “{ $value }”.
regions-set-support = Done: in { $name } people are sent to { $value }.
regions-no_confidentiality = “{ $typed }” isn't one of the two wordings. “standard” lets people take along what they learned, without a name; with “strict” nothing leaves the two unless both agree.
regions-set-confidentiality = Done: invitations and agreements in { $name } carry the “{ $value }” wording from now on.
regions-set-topics = Done: in { $name } people choose among { $value }. What they have chosen stays.

desk-regions_add = What is it called?
    .title = Add a region
    .submit = Add it
    .name = Name
desk-regions_rename = Its people, champions and settings stay with it.
    .title = Rename a region
    .submit = Rename it
    .region = Region
    .name = New name
desk-regions_set = It counts from the next time it's needed.
    .title = A region's setting
    .submit = Set it
    .setting = What
    .value = Value
    .value-hint = Such as 2 months, 45m, no, de; topics with commas between them, or “all”; standard or strict.
    .region = Region
    .why = Why
    .why-hint = A line for the audit log.
