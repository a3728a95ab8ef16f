commitment-one = Was du von { $partner } hörst, kann etwas verändern. Was setzt du in den nächsten drei Monaten um? Eine Sache genügt.
    .again = Eine Sache, die du in den nächsten drei Monaten umsetzt, weil du von { $partner } davon hörst?
    .title = Eine Zusage
    .footnote = Das liest nur du. Gezählt wird, wie viele Zusagen eingehalten werden, ohne deine Worte und deinen Namen.
    .submit = Das ist meine Zusage
    .commitment = Das setze ich um

commitment-made = Nur für dich aufgehoben. In etwa drei Monaten, oder kurz bevor eure Treffen enden, frage ich, was daraus geworden ist.
commitment-none_made = Dann diesmal keine, und niemand erfährt davon.

commitment-outcome = Das wolltest du umsetzen: „{ $words }“. Was ist daraus geworden?
    .again = Einmal antippen genügt: Was ist aus „{ $words }“ geworden?
    .footnote = Das liest nur du. Wer ein Tandem leitet, erfährt, welcher Anteil aller Zusagen eingehalten wurde, und das nur, wenn mindestens fünf Personen dahinterstehen.
    .kept = Eingehalten
    .partly = Zum Teil
    .dropped = Hat sich erübrigt

commitment-noted = Notiert. Es zählt in einer Zahl mit; deine Worte und dein Name stehen in keiner.

commitment-counted = Eure Gespräche bewirken etwas: { $kept } % der Führungskräfte, die mir im letzten Quartal von ihrer Zusage erzählt haben, haben sie eingehalten ({ $count } oder mehr Antworten).
    .footnote = Wer das ist und worum es ging, bleibt bei ihnen.
