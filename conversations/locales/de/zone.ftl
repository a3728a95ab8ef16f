zone-which = { $platform } zeigt für dich jetzt die Zeit von { $there }; ich richte mich nach { $here }. Was soll für deine Arbeitszeiten und Treffen gelten?
    .footnote = Gebuchte Treffen bleiben, wo sie sind.
    .use = Die neue Zeitzone nehmen
    .keep = Meine Zeitzone behalten
zone-used = Gut, ab jetzt gilt die Zeit von { $there }. Gebuchte Treffen bleiben, bis du sie verschiebst.
zone-kept = Dann bleibt es bei der Zeit von { $here }. Ich frage nur wieder, wenn sich die andere ändert.
