pause-how_long = Wie lange möchtest du Pause machen? Bei dir ruht dann alles und geht von selbst weiter; gebuchte Treffen in dieser Zeit werden abgesagt.
    .footnote = Dein Gegenüber liest nur, dass euer Tandem pausiert und bis wann.
    .weeks-2 = Zwei Wochen
    .weeks-4 = Vier Wochen
    .weeks-8 = Acht Wochen

pause-paused = Deine Pause läuft: { $weeks } Wochen ohne ein Wort von mir. Danach geht alles von selbst weiter.
    .door-pause = Früher zurückkommen

pause-now = Bis { $until } machst du Pause. Möchtest du früher zurückkommen?
    .back = Jetzt zurückkommen
    .stay = Pause behalten
pause-stay = Bis { $until } bleibt deine Pause, wie sie ist.
pause-back = Schön, dass du zurück bist. Bei dir geht alles weiter.

pause-told = Dein Tandem mit { $partner } pausiert bis { $until }; Termine davor sind abgesagt. Danach geht es von selbst weiter.

pause-resumed = Die Pause ist vorbei, und dein Tandem mit { $partner } geht weiter. Oder passt dir ein weiterer Monat besser, bis { $month }?
    .good = Weitermachen
    .longer = Noch einen Monat Pause
pause-good = Notiert. Ich schlage euch beiden die nächsten Zeiten vor.
pause-longer = Bis { $month } ist Pause. Dein Gegenüber erfährt dasselbe und keinen Grund.
