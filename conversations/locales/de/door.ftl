door-start = Ich kann in eine weitere Chat-App eurer Firma kommen, zum Beispiel in Teams neben Slack. Du bekommst hier einen Code; wer mich dort installiert, gibt ihn mir ein.
    .footnote = Ohne den Code fange ich dort bei null an, wie bei einer anderen Firma.
    .code = Code bekommen
    .not_now = Gerade nicht
door-code = Dein Code ist { $code }. Wer mich in der anderen Chat-App installiert, gibt ihn mir dort binnen { $hours } Stunden ein; er gilt einmal. Bei Slack kommt stattdessen ?code={ $code } ans Ende des Installationslinks.
    .footnote = Wer ihn hat, kann eurer Firma eine Chat-App hinzufügen; gib ihn mit Bedacht weiter.
door-not_now = Dann bleibt alles, wie es ist.
door-opened = Eure Firma hat mich jetzt auch in { $tool }, mit einem Code aus dem Programmbüro. Wer mir dort schreibt, kann mitmachen.
    .footnote = Einzelheiten stehen im Protokoll.
door-disowned = In { $tool } hat mir jemand mit der E-Mail-Adresse von { $name } geschrieben; { $name } sagt, das war jemand anderes. Vielleicht steckt ein altes oder geteiltes Postfach dahinter; ein Blick ins Verzeichnis kann helfen.
    .footnote = Vertrauliches war dort nicht zu sehen.
door-here = Hier bin ich: { $company } hat mich ab jetzt auch in dieser Chat-App. Alle hier können mir schreiben.
