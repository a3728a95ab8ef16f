# Neutral: dieselben Worte an beide, keine Ursache.
nudge-friendly = Euer Programmbüro grüßt euch beide. Wenn ihr Hilfe bei der Terminsuche oder eine Pause möchtet, genügt einmal tippen. Ist alles gut, braucht ihr nichts zu tun.
    .footnote = Ihr lest beide dieselben Worte; eine Antwort ist nicht nötig.
