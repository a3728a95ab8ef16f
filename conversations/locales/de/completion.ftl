completion-twice_more = { $held ->
    [0] Ihr seid am geplanten Ende angekommen. Danke, dass du dabei warst.
    [one] { $held } Treffen hat stattgefunden, { $hours } gemeinsame Zeit. Danke für die Zeit, die du gegeben hast.
   *[other] { $held } Treffen haben stattgefunden, { $hours } gemeinsame Zeit. Danke für die Zeit, die du gegeben hast.
 } Darf ich dich noch zweimal fragen, in 18 und in 24 Monaten, wie es weiterging?
    .footnote = Jeweils dreimal tippen; es wird nur gezählt und nie neben deinem Namen gezeigt. Ein Ja kannst du jederzeit zurücknehmen.
    .door-recognition = Meine Stunden und Urkunde
    .door-stories = Eine Geschichte erzählen
    .yes = Ja, frag mich dann
    .no = Lieber nicht

completion-agreed = Notiert: Ich frage dich in 18 und in 24 Monaten. Wenn du es dir anders überlegst, schreib „ich nehme mein Ja zurück“.
completion-not_asked = Notiert, ich frage nicht.
