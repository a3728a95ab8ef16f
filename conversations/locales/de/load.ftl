load-balance = Kostet dich dein Tandem gerade mehr, als es dir gibt? Bei Ja zeige ich dir, was es leichter macht; von selbst ändert sich nichts.
    .footnote = Wird nur gezählt und nie neben deinem Namen gezeigt; dein Gegenüber sieht es nicht.
    .yes = Ja, im Moment schon
    .no = Nein, es passt so

load-offers = Es darf leichter werden. Was würde dir mit { $partner } am meisten helfen?
    .footnote = Deinem Gegenüber sage ich nicht, wer gefragt hat, und nicht, warum.
load-way-fewer = Seltener treffen
load-way-pause = Eine Pause
load-way-talk = Jemand zum Reden
load-way-stay = So lassen, wie es ist

load-fewer = Erledigt: Ab jetzt trefft ihr euch etwa alle { $months } Monate. { $partner } liest dasselbe; wer gefragt hat, sage ich nicht.
load-a_pause = Du wählst, wie lange; danach geht es von selbst weiter.
    .door-pause = Pause machen
load-somebody = Du wählst, wem du dich anvertraust, oder liest, wer außerhalb des Programms für dich da ist.
    .door-concern = Jemand zum Reden
load-thanks = Dann bleibt es, wie es ist. Wird es einmal mehr, als dir guttut, schreib mir „zu viel“.
load-thinned = Ab jetzt trefft ihr euch etwa alle { $months } Monate, { $partner } und du. Das nächste Treffen ist rund um { $day } geplant; alles andere bleibt.
