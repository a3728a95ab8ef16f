lesson-read = Zwei Minuten zum Lesen, bevor es mit { $partner } richtig losgeht: eine kleine Szene und zwei Dinge zum Ausprobieren.
    .footnote = Niemand erfährt, ob du es gelesen hast; ich zähle nur, wie viele es lesen.
    .got_it = Gelesen

lesson-thanks = Danke dir. Eines davon einmal auszuprobieren reicht völlig.
