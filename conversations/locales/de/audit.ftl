audit-look = { $mentor } und { $mentee } sind in der Stichprobe für { $quarter }, die ich per Los ziehe. Wie sieht es von außen aus?
    .again = Für die Stichprobe ist eine Antwort offen: { $mentor } und { $mentee }, { $quarter }. Wie sieht es von außen aus?
    .footnote = Du siehst, was geplant war und stattfand, und Zeilen, die jemand für die Stichprobe freigegeben hat. Die beiden sehen deine Antwort nicht, ihr Büro schon.
    .fine = Sieht gut aus
    .talk = Ein Gespräch wert
    .help = Braucht Hilfe
audit-line = Möchtest du eine Zeile dazuschreiben?
    .title = Deine Zeile dazu
    .line = Deine Zeile
    .line-hint = Sie liegt versiegelt bei deiner Antwort; sonst liest sie niemand.
    .submit = Dazuschreiben
audit-done = Steht im Protokoll. Mehr braucht es zu { $mentor } und { $mentee } nicht.
audit-pattern = Die Stichprobe für { $quarter } zeigt in { $region } ein Muster: { $count } von { $size } könnten Hilfe brauchen. { $count ->
    [one] Das Tandem steht
   *[other] Diese Tandems stehen
} jetzt auf deiner Liste; auch bei den anderen dort lohnt sich vielleicht ein Wort.
    .footnote = Eine Stichprobe, per Los gezogen. Über die Menschen darin sagt sie nichts.

audit-label-held = Treffen im Quartal
audit-label-answered = Beantwortete Rückblicke
audit-held = { $count } von { $planned } fälligen
audit-answered = { $count } von { $planned }
audit-notes = Für die Stichprobe freigegeben
