help-doors = Was möchtest du tun, { $name }? Du kannst es auch einfach schreiben: „Ich kann nicht“, „Wer ist mein Gegenüber“.
help-office = Fürs Programm gibt es Befehle. Tipp einen an, dann siehst du Beispiele, oder schreib ihn selbst.
help-stale = Diese Knöpfe gelten nicht mehr, inzwischen ist es weitergegangen. Dein Antippen hat nichts geändert.
help-unclear = Da bin ich mir nicht sicher. Meinst du etwas hiervon?
help-because = { $because }
help-nothing_open = Gerade ist keine Frage offen, es gibt also nichts zu verschieben.
help-no_skip = Ohne diese Antwort komme ich nicht weiter. Du kannst sie später geben oder hier aufhören.
help-stopped = Gut, das frage ich nicht mehr.
help-postponed = Ich frage wieder am { $at }.
help-kept_open = Dann lasse ich es dabei. Die Frage oben bleibt offen, und ich erinnere dich nicht.
help-one_field =
    { $error }
    { $question }
help-code = Dieser Code gilt hier nicht. Jeder Code gilt einmal und nur kurze Zeit; wo du ihn bekommen hast, gibt es einen neuen.
help-unknown = Diesen Befehl kenne ich nicht. Meinst du etwas hiervon? Du kannst auch einfach schreiben, was du möchtest.

# Die Antwort auf einen Befehl, die nur sieht, wer ihn geschrieben hat.
help-line-see_chat = Die Antwort steht in unserem Chat.
help-line-unknown = „{ $words }“ kenne ich nicht. In unserem Chat steht, was ich kann.
help-line-nearest = „{ $words }“ kenne ich nicht. Meinst du „{ $nearest }“? Mehr steht in unserem Chat.
