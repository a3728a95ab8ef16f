stories-what = Eine Geschichte wird nur mit deinem Ja erzählt, und du kannst sie jederzeit zurücknehmen.
    .footnote = Was schon erzählt ist, kann ich nicht zurückholen.
stories-told_already = Das darf erzählt werden
stories-take_back = Zurücknehmen: { $words }
stories-look = Zeig mir, wie meine klingt
stories-new = Eine Geschichte erzählen

stories-write = Was hat sich verändert, weil ihr zwei miteinander geredet habt? Ein paar Sätze genügen; vielleicht machen sie anderen Mut.
    .title = Eine Geschichte
    .footnote = Das liest nur du. Ich nehme Namen, Teams und Orte heraus und zeige dir, wie es klingt; ohne dein Ja wird nichts erzählt.
    .submit = Zeig mir, wie es klingt
    .words = Meine Geschichte
    .words-hint = Wie war es vorher, was ist geschehen, was ist jetzt anders?

stories-draft =
    So würde deine Geschichte klingen:

    { $draft }
    .footnote = Außer dir hat sie niemand gelesen. Mit deinem Ja dürfen Programmbüro, Schirmherrschaft und Beirat sie lesen, ohne deinen Namen.
    .tell = So erzählen
    .change = Ändern
    .keep = Nicht erzählen

stories-edit = Ändere, was du magst. Ich zeige dir noch einmal, wie es klingt, bevor etwas erzählt wird.
    .title = Meine Geschichte
    .footnote = Das liest nur du.
    .submit = Zeig mir, wie es klingt
    .words = Meine Geschichte

stories-told = Danke dir. So darf sie erzählt werden, ohne deinen Namen; du kannst sie jederzeit zurücknehmen.
    .door-stories = Meine Geschichten
stories-kept = Sie wird nicht erzählt. Was du geschrieben hast, bleibt bei dir.
    .door-stories = Meine Geschichten
stories-taken_back = Zurückgenommen. Ab jetzt wird sie nirgends mehr erzählt, und die Fassung ohne Namen ist gelöscht.

stories-hidden-teller = [ich]
stories-hidden-partner = [mein Gegenüber]
stories-hidden-person = [jemand]
stories-hidden-unit = [ein Team]
stories-hidden-role = [eine Aufgabe]
stories-hidden-place = [ein Ort]
stories-hidden-address = [eine Adresse]
stories-hidden-number = [eine Nummer]
