concern-what = Du musst das nicht allein tragen. Was würde helfen?
    .footnote = Was du jemandem anvertraust, liest nur diese Person; kommt in zwei Arbeitstagen keine Antwort, liest es eine weitere Vertrauensperson. Deinem Gegenüber sage ich nichts davon.
    .talk = Mich jemandem anvertrauen
    .topic = Ein Thema von meiner Liste nehmen
    .support = Andere Hilfe zeigen

concern-words = Du wählst, wer es liest, und ich sage dir, sobald es gelesen ist.
    .title = Sich anvertrauen
    .footnote = Das liest nur die Person, die du wählst, mit deinem Namen. Kommt in zwei Arbeitstagen keine Antwort, liest es eine weitere Vertrauensperson. Verschlüsselt.
    .submit = An diese Person schicken
    .confidant = Wer es lesen soll
    .words = Was war, oder was mir Sorgen macht

concern-topic = Welches Thema möchtest du nicht mehr? Es verschwindet gleich von deiner Liste.
    .footnote = Ich sage niemandem, von wem das kam.

concern-sent = Es ist unterwegs, nur zu dieser einen Person. Ich sage dir, wenn sie es gelesen hat.
concern-skipped = Es steht nicht mehr auf deiner Liste; ich sage niemandem davon.
concern-last_skipped = Es steht nicht mehr auf deiner Liste; ich sage niemandem davon. Es war euer einziges gemeinsames Thema; andere sind in einer Minute gewählt.
    .door-intake = Andere Themen wählen
concern-nobody = Gerade kenne ich niemanden mit dem Abstand, den es hier braucht. Eure Personalabteilung oder die Beratungsstelle der Firma hört dir zu, unabhängig vom Programm.
concern-support = Eure Personalabteilung oder die Beratungsstelle der Firma hört dir vertraulich zu. Ist jemand in Gefahr, wähle bitte zuerst den Notruf.
concern-contact = Auch außerhalb des Programms hört dir jemand zu, und niemand erfährt von mir, dass du gefragt hast. Ist jemand in Gefahr, wähle bitte zuerst den Notruf.
concern-acknowledged = { $confidant } hat gelesen, was du geschrieben hast, und meldet sich bei dir.
