agreement-terms = Mit einer kurzen Vereinbarung spricht es sich offener. Was möchtest du mit { $partner } erreichen, und wie lang soll ein Treffen sein?
    .title = Unsere Vereinbarung
    .again = Mit deiner Vereinbarung kann ich das erste Treffen mit { $partner } planen. Ändern lässt sich später alles.
    .footnote = Dein Gegenüber unterschreibt dieselben Bedingungen. Dein eigenes Ziel ist verschlüsselt, nur du siehst es.
    .submit = Einverstanden
    .goals = Ziele für uns beide
    .own_goal = Ein Ziel in meinen Worten
    .length = Ein Treffen dauert
    .mode = Wer leitet
    .mode-hint = Im Wechsel leitet ihr, wenn ihr es beide wählt.
    .mode-one_way = Eine Seite leitet
    .mode-two_way = Wir leiten im Wechsel

agreement-signed = Danke dir. Sobald ihr beide unterschrieben habt, suche ich euren ersten Termin.
agreement-agreed = { $how } Als Nächstes schlage ich Zeiten vor, damit du { $partner } kennenlernst.
agreement-both = Eure Vereinbarung steht, ihr habt beide unterschrieben.
agreement-in_turn = Eure Vereinbarung steht, und ihr leitet im Wechsel.
agreement-as_usual = Ihr beginnt mit den üblichen Bedingungen.
