# Was in und neben einem Bild von Zahlen im Zeitverlauf steht.

chart-target = Zielwert
chart-period = { $since } bis { $until }
chart-alt = Liniendiagramm: { $title } ({ $period }). Alle Zahlen stehen daneben.
