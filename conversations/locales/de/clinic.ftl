clinic-comes = Die Fallrunde dieses Monats im Trainingsteam: 45 Minuten, um zu hören, wie andere es machen. Das Thema: { $theme }. { $host } sucht noch in diesem Monat eine Zeit für euch { $count }. Bring eine Frage mit, ohne Namen.
clinic-yours = Die Fallrunde dieses Monats im Trainingsteam: 45 Minuten, um zu hören, wie andere es machen. Das Thema: { $theme }. Diesmal bist du dran und suchst noch in diesem Monat eine Zeit für { $others } und dich. Bring eine Frage mit, ohne Namen.

clinic-agenda = Die 45 Minuten
clinic-agenda-round = 5 Minuten: eine erste Runde, ein Satz von jedem Platz.
clinic-agenda-questions = 25 Minuten: zwei Fragen aus der Runde, je etwa zwölf Minuten.
clinic-agenda-theme = 10 Minuten: das Thema. Was hat gut geklappt, was würdet ihr nächstes Mal weglassen?
clinic-agenda-close = 5 Minuten: was ihr als Nächstes ausprobiert.
clinic-theme-1 = wie eine Einführung kurz und herzlich bleibt
clinic-theme-2 = Schwieriges gut sagen
clinic-theme-3 = Tandems, in denen es still wird
clinic-theme-4 = was ihr weitergebt und was ihr für euch behaltet
clinic-theme-5 = wenn jemand erklärt, statt zuzuhören
clinic-theme-6 = Abschiede, von denen etwas bleibt
clinic-do-script = Ein Leitfaden dazu
clinic-do-scenes = Sechs Szenen zum Spielen
