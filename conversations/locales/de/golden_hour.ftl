golden_hour-choose = { $comfort } Wähle alle, die dir recht sind: { $minutes } Minuten mit { $partner }. Die erste, die ihr beide wählt, buche ich.
    .title = Eine Zeit für euch
    .again = Für { $minutes } Minuten mit { $partner } ist der Termin offen. { $comfort } Die erste Zeit, die ihr beide wählt, buche ich.
    .footnote = Alle Zeiten nach deiner Uhr. Wo es geht, bleiben 30 Minuten davor und danach frei.
    .submit = Das ist meine Wahl
    .times = Diese passen mir
    .none = Keine davon
    .own = Ich nenne lieber eine Zeit
    .writing = Diesmal lieber in Schriftform

golden_hour-comfortable = Eure goldene Stunde: Zeiten, die euch beiden gut passen.
golden_hour-edge = Eure Arbeitstage überschneiden sich kaum, deshalb liegen diese Zeiten knapp am Rand; ich achte darauf, dass es sich ausgleicht.

golden_hour-own = Wann würde es dir passen? Ich frage { $partner }, ob es geht.
    .title = Meine Zeit
    .submit = Nach dieser Zeit fragen
    .start = Tag und Uhrzeit
    .start-hint = Nach deiner Uhr, zum Beispiel: 3. März 15:00

golden_hour-another = Diese Zeit liegt außerhalb deiner Arbeitszeit oder der von { $partner }, oder sie ist schon belegt. Wann passt es dir sonst?
    .title = Eine andere Zeit
    .submit = Nach dieser Zeit fragen
    .start = Tag und Uhrzeit
    .start-hint = Nach deiner Uhr, zum Beispiel: 3. März 15:00

golden_hour-offered = { $partner } schlägt für euer Treffen vor: { $start }. Passt dir das?
    .again = Eine Zeit für dein Treffen mit { $partner }: { $start }. Passt dir das?
    .suits = Passt mir
    .other = Lieber andere Zeiten

golden_hour-writing = { $partner } schlägt für dieses Mal ein Treffen in Schriftform vor: Ich schicke einen Impuls, und ihr schreibt beide, wenn es gerade ruhig ist. Möchtest du das?
    .again = Dieses Treffen mit { $partner } ginge auch in Schriftform: Ich schicke einen Impuls, und ihr schreibt beide, wenn es gerade ruhig ist. Möchtest du das?
    .fine = Schriftform passt mir
    .meet = Lieber im Gespräch

golden_hour-noted = Notiert. Sobald { $partner } und du eine Zeit gemeinsam habt, buche ich sie und schicke dir den Kalendereintrag.
golden_hour-wider = Notiert. Ich suche andere Zeiten; finde ich keine, hilft euer Programmbüro.
golden_hour-passed_on = Notiert. Ich frage { $partner } und sage dir die Antwort.
golden_hour-booked = Gebucht: { $when }, mit { $partner }. Hier ist der Eintrag für deinen Kalender.
golden_hour-where = Wo
