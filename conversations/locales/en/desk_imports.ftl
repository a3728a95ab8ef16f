command-imports = See your imports and how far they are
    .example = imports
command-imports_people = Import people from HR; you see the changes first
    .example = imports people
command-imports_outcomes = Import what HR measured; you see the changes first
    .example = imports outcomes
command-imports_apply = Take in an import you've looked at
    .example = imports apply 0123456789abcdef
command-imports_drop = Drop an import you've looked at
    .example = imports drop 0123456789abcdef

imports-count = { $count ->
    [0] Nothing has been imported yet. I show you what would change first and wait for your yes. Long files go through the command line.
   *[other] The newest imports come first. I change nothing before your yes.
}
imports-kind-people = People from HR
imports-kind-outcomes = What HR measured
imports-row = { $state } · { $at } · { $done } of { $rows }
imports-state-looked_at = Waits for your yes
imports-state-running = Under way
imports-state-done = Done
imports-state-dropped = Dropped
imports-do-people = Import people
imports-do-outcomes = Import outcomes
imports-do-list = See imports
imports-do-how_far = How far is it?
imports-do-apply = { $count ->
    [one] Take it in
   *[other] Take in all { $count }
}
imports-do-drop = Drop it
imports-looked = Nothing has changed yet. { $new } new, { $changed } changed, { $unchanged } unchanged{ $left_out ->
    [0] .
    [one] ; 1 line stays out, as that person had their data erased.
   *[other] ; { $left_out } lines stay out, as those people had their data erased.
} Take it in?
imports-nothing = There is nothing to take in. { $unchanged } unchanged{ $left_out ->
    [0] .
    [one] ; 1 line stays out, as that person had their data erased.
   *[other] ; { $left_out } lines stay out, as those people had their data erased.
}
imports-begun = { $rows ->
    [one] I'm taking in 1 change.
   *[other] I'm taking in { $rows } changes.
} I'll tell you when it's done.
imports-done-people = { $count ->
    [one] The import is done: 1 person is new or changed.
   *[other] The import is done: { $count } people are new or changed.
}
imports-done-outcomes = { $count ->
    [one] The import is done: 1 value is new or changed.
   *[other] The import is done: { $count } values are new or changed.
}
imports-dropped = Dropped; nothing of it was taken in, and its text is gone.
imports-gone = That import isn't waiting any more. The list shows what became of it.
imports-new = { $count ->
    [one] New: 1
   *[other] New: { $count }
}
imports-changed = { $count ->
    [one] Changed: 1
   *[other] Changed: { $count }
}
imports-missing = { $count ->
    [one] Known to me, not in the file: 1; stays as it is
   *[other] Known to me, not in the file: { $count }; they stay as they are
}
imports-problems = { $count ->
    [one] One thing doesn't fit
   *[other] { $count } things don't fit
}
imports-ignored = { $count ->
    [one] A column I leave alone
   *[other] { $count } columns I leave alone
}
imports-person_new = { $name } { $unit }
imports-person_changed = { $name }: { $fields }
imports-field = { $field } { $before } → { $after }
imports-field_manager = a manager who is new
imports-value = { $name }, { $period }: { $kind } { $before } → { $value }
imports-at_line = Line { $line }: { $why }
imports-at_cell = Line { $line }, { $column }: { $why }
imports-cell_left_out = Line { $line }, { $column }: { $why } The rest of the line counts.
imports-why-empty = there is nothing in it. It takes a header and lines below it.
imports-why-quotes = a quotation mark is never closed, so I read no further. Close it, or take it out.
imports-why-column_twice = this column is there twice. Once is enough.
imports-why-column_missing = one of these columns has to be there: { $columns }.
imports-why-too_many_cells = { $count } cells, and the header has { $room }. Put text that holds commas in quotation marks.
imports-why-too_long = { $length } characters; there is room for { $room }.
imports-why-no_name = every line needs a name.
imports-why-no_identity = an employee number or an e-mail address is needed.
imports-why-no_email = “{ $typed }” isn't an e-mail address.
imports-why-somebody_elses = { $typed } belongs to somebody with another employee number. Correct one of the two.
imports-why-twice = { $typed } is in line { $line } too; that line counts.
imports-why-no_level = “{ $typed }” isn't a level. A whole number from { $low } to { $high } would do; higher means more senior.
imports-why-no_region = I know no region called “{ $typed }”. Add it first: regions add.
imports-why-no_country = “{ $typed }” isn't a country code. Two letters would do, such as DE.
imports-why-no_manager = I know nobody with “{ $typed }”, here or in the file.
imports-why-loop = the line of managers above { $typed } leads back here.
imports-why-nobody = I know nobody with “{ $typed }”. Import people first.
imports-why-no_quarter = “{ $typed }” isn't a quarter. 2026-Q1 would do.
imports-why-no_value = “{ $typed }” doesn't fit. { $low } to { $high } would do; yes or no for retention and promotion.

desk-imports_people = Paste the lines, the header first. I'll show you what would change before anything does.
    .title = Import people
    .submit = Look at it
    .csv = Lines
    .csv-hint = Columns: name, employee number, e-mail, level, department, title, manager, region, country. I leave others alone.
desk-imports_outcomes = Paste the lines, the header first. I'll show you what would change before anything does.
    .title = Import outcomes
    .submit = Look at it
    .csv = Lines
    .csv-hint = Columns: employee number, quarter, 360 (1 to 5), retention and promotion (yes or no), collaboration (1 to 5).
desk-imports_apply = Which import?
    .title = Take in
    .submit = Take it in
    .number = Its number in the list
desk-imports_drop = Which import?
    .title = Drop
    .submit = Drop it
    .number = Its number in the list
