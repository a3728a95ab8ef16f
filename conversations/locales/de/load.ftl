load-balance = Nimmt dir das hier gerade mehr, als es dir gibt? Ein Ja ändert von selbst nichts; ich zeige dir, was gehen würde.
    .footnote = Wird nur gezählt und nie neben deinem Namen gezeigt; dein Gegenüber sieht es nicht.
    .yes = Ja, im Moment schon
    .no = Nein, es passt so

load-offers = Es darf leichter sein. Was würde dir mit { $partner } am meisten helfen?
    .footnote = Dein Gegenüber erfährt nicht, wer gefragt hat und warum.
load-way-fewer = Seltener treffen
load-way-pause = Eine Pause
load-way-talk = Jemand zum Reden
load-way-stay = So lassen, wie es ist

load-fewer = Erledigt: Ab jetzt trefft ihr euch etwa alle { $months } Monate. { $partner } liest dasselbe, ohne zu erfahren, wer gefragt hat.
load-a_pause = Ein Tipp: Du wählst, wie lange, und danach geht es von selbst weiter.
    .door-pause = Pause machen
load-somebody = Ein Tipp: Du wählst, wem du es sagst, oder liest, wer außerhalb des Programms für dich da ist.
    .door-concern = Jemand zum Reden
load-thanks = Dann bleibt es, wie es ist. Nimmt es dir einmal mehr, als es gibt, schreib „zu viel“.
load-thinned = Ab jetzt trefft ihr euch etwa alle { $months } Monate, { $partner } und du. Das nächste Treffen ist um diesen Tag herum geplant: { $day }. Alles andere bleibt.
