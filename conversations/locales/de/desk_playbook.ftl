command-playbook = Eine Seite aus dem Handbuch finden
    .example = playbook training
command-playbook_show = Eine Seite lesen
    .example = playbook show facilitator_script
command-playbook_export = Alle Seiten zum Übersetzen mitnehmen
    .example = playbook export fr

playbook-groups = Alle Seiten des Handbuchs, geordnet nach ihrem Zweck. „playbook“ und ein Wort dazu findet eine davon.
playbook-found = { $count ->
    [0] Keine Seite hat „{ $words }“ im Titel. „playbook“ allein zeigt, was es gibt.
    [one] Eine Seite hat „{ $words }“ im Titel.
   *[other] { $count } Seiten haben „{ $words }“ im Titel.
}
playbook-page = Aus dem Playbook, so wie es im Programm gelesen wird:
playbook-unknown = Eine Seite „{ $words }“ gibt es nicht. Vielleicht meinst du eine von diesen; „playbook“ allein zeigt alle.
playbook-no_language = Eine Sprache „{ $language }“ kenne ich nicht. Ihr Kürzel reicht, etwa fr, es oder pt-BR.
playbook-exported = { $left ->
    [0] Alle { $count } Seiten stehen in dieser Datei, jede neben der englischen.
   *[other] Alle { $count } Seiten stehen in dieser Datei, eine je Zeile, mit Platz für die Übersetzung neben dem Englischen. Offen sind { $left }; was in geschweiften Klammern steht, bleibt, wie es ist.
}
playbook-partner = [Name]
playbook-do-own_words = Mit unseren Worten
playbook-do-open = { $count ->
    [one] Zur Seite
   *[other] { $count } Seiten ansehen
}
playbook-do-read = Lesen
playbook-do-export = Zum Übersetzen

playbook-group-training = Fürs Trainingsteam
playbook-about-training = Die Einführung, neunzig Minuten für neue Leute im Team, ein Leitfaden zum Moderieren, Szenen und Fragen, die kommen werden.
playbook-group-circles = Mentoring-Kreise
playbook-about-circles = Sechs Themen für den monatlichen Kreis.
playbook-group-checklists = Checklisten
playbook-about-checklists = Wenn es still wird, wenn Tandems früh enden, wenn die Erwartungen auseinandergehen.
playbook-group-diagnosis = Diagnose
playbook-about-diagnosis = Sieben Tage mit je einer Aufgabe, was danach zu tun ist, und ein Brief an alle.
playbook-group-showing = Für Schirmherrschaft und Geschichten
playbook-about-showing = Eine Seite für die Schirmherrschaft, zwei Geschichten davon, was sich geändert hat, und wie man eine erzählt.
playbook-group-roles = Rollen und Vereinbarung
playbook-about-roles = Wer leitet, wer zuhört, was zwei vereinbaren und was unter ihnen bleibt.
playbook-group-guides = Leitfäden
playbook-about-guides = Der erste Ablauf und ein Leitfaden für jedes Treffen, in bis zu vier Spielarten.
playbook-group-writing = Treffen in Schriftform
playbook-about-writing = Worüber zwei sich schreiben, wenn sie sich nicht treffen können.
playbook-group-starters = Fragen für den Anfang
playbook-about-starters = Nach Themen, für einen ersten Satz, der ein Gespräch öffnet.
playbook-group-goals = Ziele
playbook-about-goals = Beispiele nach Themen, für zwei, die ihre noch suchen.
playbook-group-lessons = Denkanstöße
playbook-about-lessons = Zu Rückmeldungen, Schweigen, Offenheit, Titeln und Zeit.

desk-playbook = Was suchst du?
    .title = Handbuch
    .submit = Suchen
    .search = Ein Wort oder eine Gruppe
desk-playbook_show = Welche Seite?
    .title = Eine Seite
    .submit = Zeigen
    .name = Ihr Name oder Titel
    .name-hint = „playbook“ allein zeigt, was es gibt.
desk-playbook_export = In welche Sprache? Du bekommst jede Seite als Zeile, daneben die englische.
    .title = Zum Übersetzen
    .submit = Datei holen
    .language = Sprache
    .language-hint = Ihr Kürzel, etwa fr, es oder pt-BR.
