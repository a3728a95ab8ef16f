command-exports = See what you can export as a file
    .example = exports
command-exports_people = Export who takes part
    .example = exports people csv
command-exports_pairings = Export how pairings stand
    .example = exports pairings csv
command-exports_sessions = Export the sessions
    .example = exports sessions json
command-exports_figures = Export the published figures
    .example = exports figures csv
command-exports_log = Export the audit log
    .example = exports log csv

exports-choose = What would you like to export? Nothing written in confidence is in these files, and the audit log notes who took which.
exports-people = People
exports-people-what = Work facts, and where they stand in their cohorts
exports-pairings = Pairings
exports-pairings-what = States, dates, how many sessions took place
exports-sessions = Sessions
exports-sessions-what = When each was due and planned, and what became of it
exports-figures = Figures
exports-figures-what = What was published, month by month
exports-log = Audit log
exports-log-what = Who changed what, when and why
exports-done = { $count ->
    [0] Here is the file. It holds the header alone; there is no data yet.
    [one] Here is the file, with one row.
   *[other] Here is the file, with { $count } rows.
}
exports-too_many = { $count } rows are more than a chat should carry ({ $most }). The command line writes files of any size: flipside data export.

desk-exports_people = As which file?
    .title = People
    .file-csv = For a spreadsheet (CSV)
    .file-json = For another system (JSON)
desk-exports_pairings = As which file?
    .title = Pairings
    .file-csv = For a spreadsheet (CSV)
    .file-json = For another system (JSON)
desk-exports_sessions = As which file?
    .title = Sessions
    .file-csv = For a spreadsheet (CSV)
    .file-json = For another system (JSON)
desk-exports_figures = As which file?
    .title = Figures
    .file-csv = For a spreadsheet (CSV)
    .file-json = For another system (JSON)
desk-exports_log = As which file?
    .title = Audit log
    .file-csv = For a spreadsheet (CSV)
    .file-json = For another system (JSON)
