link-start = Nutzt du mich auch in einer anderen Chat-App? Du bekommst hier einen Code, gibst ihn mir dort ein, und dann kenne ich dich in beiden.
    .footnote = Bis dahin zeige ich dort nichts von dir.
    .code = Code bekommen
    .not_now = Gerade nicht
link-code = Dein Code ist { $code }. Gib ihn mir binnen { $minutes } Minuten in der anderen Chat-App ein; er gilt einmal.
    .footnote = Behalte ihn für dich: Wer ihn eingibt, gilt bei mir als du.
link-not_now = Dann bleibt alles, wie es ist. Wenn du es dir anders überlegst, schreib „verbinden“.

link-is_it_you = In { $tool } hat mir jemand mit deiner E-Mail-Adresse geschrieben. Bist du das? Wenn ja, bekommst du einen Code, den du dort eingibst.
    .footnote = Bis dahin zeige ich dort nichts von dir.
    .yes = Ja, das bin ich
    .no = Nein, das bin ich nicht
link-not_me = Danke. Das Konto dort bleibt von deinem getrennt, und dein Programmbüro weiß davon.

link-where = Ich kenne dich in mehr als einer Chat-App. Wo soll ich dir schreiben?
    .footnote = Ich antworte immer dort, wo du mir schreibst.
link-preferred = Gut, dort schreibe ich dir ab jetzt. Antworten bekommst du weiter da, wo du mir schreibst.

link-here = Jetzt kenne ich dich auch in { $tool }. Ich antworte dort, wo du mir schreibst; alles andere kommt dahin, wo du es möchtest.
    .door-link = Meine Chat-App wählen
link-there = Dein Code wurde in { $tool } eingegeben; jetzt kenne ich dich auch dort. War das jemand anderes, sag es bitte noch heute deinem Programmbüro.
    .door-link = Meine Chat-App wählen
