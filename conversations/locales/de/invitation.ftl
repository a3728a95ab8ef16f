invitation-benefit-mentor = Eine Führungskraft möchte von dir lernen. Die Themen wählst du, niemand setzt welche voraus. Du bekommst jemanden, der zuhört, und wirkst mit an dem, was sich ändert.
invitation-benefit-mentee = Du erfährst, was selten bis nach oben dringt: neue Technik, die Kultur, wie sich die Arbeit aus der Nähe anfühlt. Jemand, der näher dran ist, zeigt es dir unter vier Augen.
invitation-benefit-either = Lerne von jemandem auf einer anderen Ebene, oder lass eine Führungskraft von dir lernen. Seite und Themen wählst du, niemand setzt welche voraus.

invitation-invite = { $benefit } { $programme } dauert { $months ->
    [one] { $months } Monat
   *[other] { $months } Monate
 }: eine Stunde im Monat, je 30 Minuten davor und danach bleiben frei. Du übernimmst { $side }.
    .footnote = Freiwillig; aufhören kannst du jederzeit. Ich speichere Angaben zur Arbeit, deine Antworten und Termine, Vertrauliches verschlüsselt, und alles nur für dieses Programm. Löschen kannst du es jederzeit.
    .again = Daran erinnere ich nur einmal; du musst nicht antworten. { $benefit } { $programme } dauert { $months ->
        [one] { $months } Monat
       *[other] { $months } Monate
     }: eine Stunde im Monat, je 30 Minuten davor und danach bleiben frei. Du übernimmst { $side }.
    .in = Ich bin dabei
    .more = Erzähl mir mehr
    .not_now = Jetzt nicht

invitation-more = Das versprecht ihr einander, und so kann dein Part aussehen. Beide Antworten sind in Ordnung.
    .footnote = Vor deinem Ja beginnt nichts, und aufhören kannst du jederzeit.
    .in = Ich bin dabei
    .not_now = Jetzt nicht

invitation-control = Was { $programme } verändert, sieht man erst im Vergleich mit Leuten, die nicht mitmachen. Du würdest viermal im Jahr fünf kurze Fragen beantworten; das ist alles, und aufhören kannst du jederzeit.
    .again = Daran erinnere ich nur einmal; du musst nicht antworten. Was { $programme } verändert, sieht man erst im Vergleich mit Leuten, die nicht mitmachen: fünf kurze Fragen, viermal im Jahr.
    .footnote = Freiwillig. Ich speichere Angaben zur Arbeit und deine Antworten, nur für dieses Programm; Antworten werden nur gezählt und nie neben deinem Namen gezeigt. Löschen kannst du alles jederzeit.
    .in = Ich bin dabei
    .not_now = Jetzt nicht
invitation-compared = Danke, du bist dabei. Die ersten fünf Fragen kommen Mitte nächsten Quartals, vorher kommt nichts.

invitation-welcome = Du bist dabei. Jetzt ein paar Fragen, etwa fünf Minuten, damit ich jemanden finde, der zu dir passt.
invitation-declined = In Ordnung, in diesem Durchgang frage ich nicht noch einmal. Wenn du es dir anders überlegst, schreib „mitmachen“.
invitation-strict = In deiner Region versprecht ihr mehr: Auch was ihr gelernt habt, bleibt unter euch, solange ihr nicht beide zustimmt, es weiterzugeben.
