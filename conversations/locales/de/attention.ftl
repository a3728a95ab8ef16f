attention-booking = { $mentor } und { $mentee } haben für das nächste Treffen noch keinen Termin, obwohl ich gesucht habe. Ein Wort von dir an beide kann helfen, oder ein Treffen in Schriftform.
    .footnote = Du siehst, was geplant ist und stattfindet, nie, was jemand schreibt.
attention-silence = { $mentor } und { $mentee } hat dieselbe Frage erreicht; nach fünf Arbeitstagen ist mindestens eine Antwort offen. Schweigen entscheidet nichts, ein freundliches Wort an beide kann helfen.
    .footnote = Du siehst, was geplant ist und stattfindet, nie, was jemand schreibt.
attention-unknown = Bei { $mentor } und { $mentee } sind zwei Treffen hintereinander unbestätigt; gut möglich, dass es sie gab. Ein freundliches Wort an beide kann helfen.
    .footnote = Du siehst, was geplant ist und stattfindet, nie, was jemand schreibt.
attention-unreachable = Im Chat erreiche ich eine der beiden Personen nicht: { $mentor } und { $mentee }. Kennst du einen anderen Weg? In zwei Arbeitstagen sage ich der anderen Seite Bescheid.
    .footnote = Du siehst, was geplant ist und stattfindet, nie, was jemand schreibt.
