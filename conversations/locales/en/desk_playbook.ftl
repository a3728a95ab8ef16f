command-playbook = Find a page of the playbook
    .example = playbook training
command-playbook_show = Read one page
    .example = playbook show facilitator_script
command-playbook_export = Take all pages along for translation
    .example = playbook export fr

playbook-groups = Every page of the playbook, by what it is for. “playbook” and a word finds one.
playbook-found = { $count ->
    [0] No page has “{ $words }” in its title. “playbook” alone shows what there is.
    [one] One page has “{ $words }” in its title.
   *[other] { $count } pages have “{ $words }” in their titles.
}
playbook-page = From the playbook, as people in the programme read it:
playbook-unknown = There is no page called “{ $words }”. It may be one of these; “playbook” alone shows all.
playbook-no_language = I don't know a language called “{ $language }”. Its code would do, such as fr, es or pt-BR.
playbook-exported = { $left ->
    [0] All { $count } pages are in this file, each beside the English one.
   *[other] All { $count } pages are in this file, one a row, with room for the translation beside the English. { $left } are open; what stands in braces stays as it is.
}
playbook-partner = [name]
playbook-do-own_words = In our own words
playbook-do-open = { $count ->
    [one] See the page
   *[other] See { $count } pages
}
playbook-do-read = Read it
playbook-do-export = For translation

playbook-group-training = For trainers
playbook-about-training = Orientation, ninety minutes for new trainers, a script to lead by, scenes, and questions you will hear.
playbook-group-circles = Mentor circles
playbook-about-circles = Six themes for the mentors' monthly circle.
playbook-group-checklists = Checklists
playbook-about-checklists = When it goes quiet, when pairings end early, when hopes differ.
playbook-group-diagnosis = Diagnosis
playbook-about-diagnosis = Seven days with a task each, what to do afterwards, and a note to everyone.
playbook-group-showing = For sponsors and stories
playbook-about-showing = One page for the sponsor, two stories of what changed, and how a story is told.
playbook-group-roles = Roles and agreement
playbook-about-roles = Who leads and who listens, what two people agree on, and what stays between them.
playbook-group-guides = Session guides
playbook-about-guides = The first agenda, and a guide for each session in up to four ways.
playbook-group-writing = Sessions in writing
playbook-about-writing = What two people write about when they can't meet.
playbook-group-starters = Questions to begin with
playbook-about-starters = By topic, for a first sentence that opens a conversation.
playbook-group-goals = Goals
playbook-about-goals = Examples by topic, for two people who look for theirs.
playbook-group-lessons = Short lessons
playbook-about-lessons = On feedback, silence, directness, titles and time.

desk-playbook = What are you looking for?
    .title = Playbook
    .submit = Find
    .search = A word or a group
desk-playbook_show = Which page?
    .title = One page
    .submit = Show it
    .name = Its name or title
    .name-hint = “playbook” alone shows what there is.
desk-playbook_export = Into which language? You get every page as a row, with the English beside it.
    .title = For translation
    .submit = Give me the file
    .language = Language
    .language-hint = Its code, such as fr, es or pt-BR.
