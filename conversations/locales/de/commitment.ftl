commitment-one = Was du von { $partner } hörst, kann etwas verändern. Was setzt du in den nächsten drei Monaten um? Eine Sache genügt.
    .again = Was setzt du in den nächsten drei Monaten um, nach deinen Gesprächen mit { $partner }? Eine Sache genügt.
    .title = Eine Zusage
    .footnote = Das liest nur du. Gezählt wird, wie viele Zusagen eingehalten werden, ohne deine Worte und deinen Namen.
    .submit = Das ist meine Zusage
    .commitment = Das setze ich um

commitment-made = Aufgehoben, nur für dich. In etwa drei Monaten, oder kurz bevor eure Treffen enden, frage ich, was daraus geworden ist.
commitment-none_made = Dann diesmal keine, und niemand erfährt davon.

commitment-outcome = Das wolltest du umsetzen: „{ $words }“. Was ist daraus geworden?
    .again = Einmal antippen genügt: Was ist aus „{ $words }“ geworden?
    .footnote = Das siehst nur du. Wer ein Tandem leitet, erfährt den Anteil aller eingehaltenen Zusagen, und nur, wenn mindestens fünf Personen dahinterstehen.
    .kept = Eingehalten
    .partly = Zum Teil
    .dropped = Hat sich erübrigt

commitment-noted = Notiert. Gezählt wird allein die Antwort, ohne deine Worte und deinen Namen.

commitment-counted = Das wird aus euren Gesprächen: Von den Führungskräften, die mir im letzten Quartal von ihrer Zusage erzählt haben, hielten { $kept } % sie ein ({ $count } oder mehr Antworten).
    .footnote = Wer das ist und worum es ging, bleibt bei ihnen.
