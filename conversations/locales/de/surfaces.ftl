# Wörter, die ein Chat neben dem Gesagten zeigt: Titel von Dialogen, ihre Knöpfe, was in einem leeren Feld steht.
# Titel und Knöpfe eines Dialogs fassen 24 Zeichen.

surface-answer = Antworten
surface-dialog = Deine Antwort
surface-loading-title = Einen Moment
surface-loading = Ich hole das gerade für dich.
surface-cancel = Schließen
surface-next = Weiter
surface-choose = Auswählen
surface-date = Tag wählen
surface-time = Uhrzeit wählen
surface-more = Mehr
surface-calendar = In meinen Kalender
surface-calendar-remove = Aus meinem Kalender nehmen
surface-calendar-teams = Im Teams-Kalender öffnen
surface-chat = Unseren Chat öffnen
surface-calendar-over = Dieser Link galt einen Tag lang und ist abgelaufen. Der Termin selbst steht in unserem Chat.
surface-see-chat = Es steht jetzt in unserem Chat. Das hier kannst du schließen.
surface-trouble = Bei mir ist etwas schiefgegangen. Was du geschrieben hast, ist nicht verloren: Versuch es bitte in einer Minute noch einmal.

# Was der Browser zeigt, während die App installiert wird. Die erste Zeile nennt die Sprache dieser Datei.
surface-install-language = de
surface-install-done-title = Flipside ist da
surface-install-done = Du findest mich in Slack unter „Apps“ als Flipside.
surface-install-done-everywhere = Füge Flipside jetzt den Workspaces hinzu, die mitmachen: in den Einstellungen der Organisation bei Slack, unter „Integrationen“. Dann findest du mich dort unter „Apps“.
surface-install-open = Slack öffnen
surface-install-declined-title = Es wurde nichts installiert
surface-install-declined = Du hast Nein gesagt, und das ist in Ordnung. Wenn du es dir anders überlegst, fang jederzeit neu an.
surface-install-stale-title = Lass uns neu anfangen
surface-install-stale = Eine Installation gilt einmal, zehn Minuten lang, in dem Browser, in dem sie begann. Diese ist abgelaufen; geändert hat sich nichts.
surface-install-failed-title = Versuchen wir es noch einmal
surface-install-failed = Die Installation ist auf halbem Weg stehen geblieben. Du kannst einfach neu anfangen: Doppelt wird dabei nichts.
surface-install-lacking = Slack hat weniger erlaubt, als ich brauche. Bitte installiere noch einmal und erlaube auch dies:
surface-install-again = Neu anfangen
surface-not-a-member = Mitmachen können zurzeit nur Leute aus dieser Firma, deshalb kann ich hier nichts für dich einrichten. Mehr weiß das Programmbüro der Firma.
surface-not-linked = Deine E-Mail-Adresse kenne ich aus einer anderen Chat-App und antworte deshalb vorerst nur dort. Wenn du das bist, schreib mir dort „verbinden“ und gib den Code hier ein.

# Was das eigene Menü eines Chats für Kurzbefehle zeigt; 24 Zeichen.
shortcut-met = Treffen eintragen
shortcut-concern = Anliegen melden
shortcut-action = Nächsten Schritt merken

# Was Teams von der App zeigt, bevor ihr jemand geschrieben hat, und neben jedem Befehl, den man tippen kann.
# Die kurze Beschreibung hat 80 Zeichen.
surface-app-name = Flipside: Mentoring
surface-app-description = Begleitet euer Mentoring: findet Tandems, bucht Zeiten, wahrt Vertrauliches.
surface-app-about = Flipside ist das Programmbüro eures Mentoring-Programms. Es fragt, wer mitmachen möchte, findet die besten Tandems, bucht Zeiten, die über Zeitzonen hinweg für beide passen, stellt nach jedem Treffen drei kurze Fragen und merkt früh, wenn sich ein Tandem nicht mehr trifft. Es hält sich an die Arbeitszeiten, liest nichts als das, was ihm geschrieben wird, und behält Vertrauliches für sich.
surface-command-home = Dein Gegenüber, euer nächstes Treffen und was offen ist
surface-command-golden_hour = Zeiten, die für euch beide angenehm sind
surface-command-change = Eine andere Zeit, oder wenn du nicht kannst
surface-command-pause = Zwei, vier oder acht Wochen ohne ein Wort von mir
surface-command-swap = Eine neue Zuordnung, ganz ohne Begründung
surface-command-concern = Vertraulich, an jemanden, der helfen kann
surface-command-intake = Deine Themen, deine Zeiten und was dir wichtig ist
surface-command-help = Alles, was du hier tun kannst

# Was Teams sagt, wo den Bot noch niemand eingerichtet hat, und wo jemand ihn vor anderen anschreibt.
surface-unknown-tenant = Für deine Firma bin ich hier neu. Wenn sie mich in Slack schon hat, tipp den Code aus dem Programmbüro ein. Sonst tipp „start“, dann verwaltest du das Programm.
surface-start = start
surface-own-chat = Lass uns in unserem eigenen Chat reden, wo niemand mitliest:
surface-not-stored = Die Datei ließ sich dort nicht ablegen. Ich behalte sie eine Stunde: Versuch es noch einmal oder bitte mich um eine neue.
