command-exports = Ansehen, was sich als Datei exportieren lässt
    .example = exports
command-exports_people = Exportieren, wer mitmacht
    .example = exports people csv
command-exports_pairings = Exportieren, wie es um die Tandems steht
    .example = exports pairings csv
command-exports_sessions = Die Treffen exportieren
    .example = exports sessions json
command-exports_figures = Die veröffentlichten Zahlen exportieren
    .example = exports figures csv
command-exports_log = Das Protokoll exportieren
    .example = exports log csv

exports-choose = Was möchtest du exportieren? Vertraulich Geschriebenes ist in keiner dieser Dateien, und im Protokoll steht, wer welche geholt hat.
exports-people = Leute
exports-people-what = Angaben zur Arbeit und ihr Stand in den Durchgängen
exports-pairings = Tandems
exports-pairings-what = Stand, Daten, wie viele Treffen stattgefunden haben
exports-sessions = Treffen
exports-sessions-what = Wann jedes fällig und geplant war und was daraus wurde
exports-figures = Zahlen
exports-figures-what = Was veröffentlicht wurde, Monat für Monat
exports-log = Protokoll
exports-log-what = Wer wann was geändert hat und warum
exports-done = { $count ->
    [0] Hier ist die Datei, nur mit der Kopfzeile. Daten gibt es noch keine.
    [one] Hier ist die Datei, mit einer Zeile.
   *[other] Hier ist die Datei, mit { $count } Zeilen.
}
exports-too_many = { $count } Zeilen sind zu viel für einen Chat (höchstens { $most }). Dateien jeder Größe schreibt die Kommandozeile: flipside data export.

desk-exports_people = Als welche Datei?
    .title = Leute
    .file-csv = Für eine Tabelle (CSV)
    .file-json = Für ein anderes System (JSON)
desk-exports_pairings = Als welche Datei?
    .title = Tandems
    .file-csv = Für eine Tabelle (CSV)
    .file-json = Für ein anderes System (JSON)
desk-exports_sessions = Als welche Datei?
    .title = Treffen
    .file-csv = Für eine Tabelle (CSV)
    .file-json = Für ein anderes System (JSON)
desk-exports_figures = Als welche Datei?
    .title = Zahlen
    .file-csv = Für eine Tabelle (CSV)
    .file-json = Für ein anderes System (JSON)
desk-exports_log = Als welche Datei?
    .title = Protokoll
    .file-csv = Für eine Tabelle (CSV)
    .file-json = Für ein anderes System (JSON)
