welcome-begin = { $company } kann loslegen. Führungskräfte lernen eine Stunde im Monat von jemandem, der näher an der Arbeit ist; ich finde die Tandems und die Zeiten. Bitte für den Anfang ein paar Leute, mir „mitmachen“ zu schreiben. Ich suche an jedem Arbeitsmorgen und kündige kein Tandem an, bevor du hier Ja gesagt hast.
    .title = Ich bin Flipside
    .footnote = Dabei ist nur, wer selbst Ja sagt. Du verwaltest das Programm und bist auch die Ansprechperson, bis andere benannt sind.
