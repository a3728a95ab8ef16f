# Wörter, die mehrere Gespräche teilen.

submit = Antworten speichern
answered = Beantwortet
skipped = Übersprungen

way-later = Heute später
way-tomorrow = Morgen
way-skip = Überspringen
way-stop = Aufhören
way-help = Hilfe

programme-name = { $name }

door-absence = Mein Gegenüber ist nicht da
door-action = Nächsten Schritt merken
door-ahead = Vorab etwas schicken
door-agreement = Unsere Vereinbarung
door-announcement = Wer mein Gegenüber ist
door-approval = Entwürfe ansehen
door-attention = Tandems, die einen Blick wert sind
door-change = Termin ändern
door-check_in = Wie es läuft
door-commitment = Meine Zusage
door-concern = Anliegen vertraulich melden
door-confidant = Lesen, was mir anvertraut ist
door-door = Chat-App hinzufügen
door-escalation = Ein Tandem, das einen Blick wert ist
door-audit = Die Stichprobe
door-farewell = Eine neue Zuordnung
door-follow_up = Wie ein Schritt steht
door-golden_hour = Termin finden
door-group_chat = Ein Chat für uns beide
door-help = Hilfe
door-home = Mein Stand
door-intake = Meine Antworten ändern
door-invitation = Mitmachen
door-leave = Aus dem Programm aussteigen
door-lesson = Ein Denkanstoß vorab
door-link = Meine Chat-Apps
door-load = Es ist mir zu viel
door-met = Treffen eintragen
door-my_data = Meine Daten
door-nudge = Ein freundliches Wort
door-pause = Pause machen
door-preparation = Treffen vorbereiten
door-progress = Was unterwegs ist
door-pulse = Nach dem Treffen
door-chemistry = Nach dem ersten Treffen
door-reflection = Reflexion schreiben
door-trial_vote = Nach der Probephase
door-rematch = Wie es weitergeht
door-share = Eine Zeile teilen
door-rejoin = Such mir jemanden
door-survey = Fünf Fragen
door-stories = Meine Geschichten
door-swap = Ein anderes Gegenüber
door-topic = Ein Thema fürs nächste Mal
door-variant = Die Stunde anders nutzen
door-waiting = Warum ich noch warte
door-welcome = Erste Schritte
door-circle = Der Mentoring-Kreis
door-event = Eine Veranstaltung deiner Region
door-clinic = Die Fallrunde des Monats
door-circle_host = Der Kreis des Monats
door-completion = Zum Abschluss
door-long_view = Spätere Fragen
door-recognition = Meine Stunden und Urkunde
door-zone = Meine Zeitzone
door-language = Meine Sprache
door-sponsor_status = Der Monat für die Schirmherrschaft
door-gates = Das Ende einer Phase
door-diagnosis = Die Diagnose
door-readiness = Fünf Fragen vorab
door-quick_pulse = Zwei kurze Fragen
door-launch_check = Vor einem Start
door-quarterly_pack = Das Quartal auf einer Seite

platform-slack = Slack
platform-teams = Microsoft Teams
platform-playground = Playground

side-mentor = den leitenden Part
side-mentee = den zuhörenden Part
side-either = den leitenden oder den zuhörenden Part

option-inclusive_leadership = Inklusive Führung
option-emerging_technology = Neue Technologien
option-identity = Identität im Beruf
option-social_impact = Gesellschaftliche Wirkung
option-generations = Generationen im Beruf
option-feedback_culture = Feedbackkultur
option-ways_of_working = Arbeitsweisen
option-customers_of_tomorrow = Kundschaft von morgen

option-direct = Direkt und knapp
option-thoughtful = Mit Zeit zum Nachdenken
option-lively = Lebhaft, laut gedacht
option-straight = Geradeheraus
option-examples_first = Erst ein Beispiel
option-in_writing = Erst schriftlich

option-en = Englisch
option-de = Deutsch
option-es = Spanisch
option-fr = Französisch
option-pt = Portugiesisch
option-ja = Japanisch

option-live = Im Gespräch
option-async = In Schriftform

option-30 = 30 Minuten
option-45 = 45 Minuten
option-60 = 60 Minuten
option-90 = 90 Minuten

error-needed = Ohne diese Antwort komme ich nicht weiter.
error-too-long = Das sind { $length } Zeichen, Platz ist für { $room }.
error-choice = Zur Auswahl stehen: { $options }.
error-too-few = { $count ->
    [one] Wähle mindestens { $count } aus.
   *[other] Wähle mindestens { $count } aus.
}
error-too-many = { $count ->
    [one] Hier ist Platz für { $count }.
   *[other] Hier ist Platz für { $count }; nimm heraus, was am wenigsten zählt.
}
error-scale = Hier passt eine ganze Zahl von { $low } bis { $high }.
error-moment = Ich brauche Tag und Uhrzeit, etwa „3. März 15:00“ oder „morgen um 15 Uhr“.
error-moment-ahead = { $moment } ist vorbei. Nenn mir Tag und Uhrzeit, die vor euch liegen.
error-moment-past = { $moment } liegt in der Zukunft. Nenn mir Tag und Uhrzeit, die hinter euch liegen.
error-zone = Diesen Ort finde ich nicht. Eine große Stadt mit derselben Uhrzeit genügt, etwa Berlin oder Singapore.
error-hours-day = „{ $word }“ kann ich nicht als Tag lesen. So passt es: Mo–Fr 09:00–17:00; Sa 10:00–12:00
error-hours-time = „{ $word }“ kann ich nicht als Uhrzeit lesen. So passt es: Mo–Fr 09:00–17:00; Sa 10:00–12:00
error-hours-empty = Ich brauche deine Tage und Zeiten, etwa Mo–Fr 09:00–17:00.

calendar-title = Treffen mit { $partner }
calendar-description = Zeit für euch beide. Zum Ändern schreib mir im Chat „verschieben“.
calendar-before = Freigehalten vor dem Treffen mit { $partner }
calendar-after = Freigehalten nach dem Treffen mit { $partner }

# Warum sich etwas gerade nicht öffnet.

because-left = Du bist aus diesem Durchgang ausgestiegen, hier ist nichts mehr zu entscheiden.
because-no_person = Ich finde dich in diesem Programm nicht; dein Programmbüro hilft dir weiter.
because-no_cohort = Für dich ist gerade kein Durchgang offen. Dein Programmbüro kann dich einladen.
because-no_pairing = Du bist gerade in keinem Tandem, hier ist also nichts zu tun.
because-no_session = Für dich ist gerade kein Treffen offen.
because-no_shared_door = Hier kann ich für euch zwei keinen Chat öffnen. Du kannst deinem Gegenüber direkt schreiben; nutzt ihr verschiedene Chat-Apps, steht der Kontakt in der Vorstellung.
because-group_chat_wanted = Das hast du schon gesagt. Euer Chat öffnet sich, sobald ihr ihn beide möchtet.
because-no_consent = Diese Fragen kommen, sobald du zur Einladung Ja gesagt hast.
because-few_waiting = Du musst nichts abwarten: Was unterwegs ist, geht binnen einer Minute hinaus.
because-no_actions = Auf deiner Liste steht kein offener nächster Schritt. Schreib mir „nächsten Schritt merken“, um einen zu behalten.
because-no_drafts = Auf dich warten keine Entwürfe.
because-one_chat_tool = Eure Firma hat mich nur in dieser Chat-App, da gibt es nichts zu verbinden.
because-no_times = Gerade stehen keine Zeiten zur Wahl. Die nächste Terminsuche beginnt von selbst.
because-not_allowed = Das kann ich dir nicht öffnen; dein Programmbüro hilft dir weiter.
because-somebody_else = Das kann ich dir nicht öffnen; dein Programmbüro hilft dir weiter.
because-not_asked_again = Diese Einladung hast du beantwortet, und dabei bleibt es.
because-not_in = Du machst gerade nicht mit.
because-not_over = Dieses Treffen liegt noch vor dir. Danach frage ich.
because-not_held = Sobald ein Treffen stattgefunden hat, blicke ich mit dir zurück.
because-nothing_to_share = Zu diesem Treffen gibt es von dir keine Zeile zum Teilen.
because-already_in = Deine Einladung hast du schon, oder du bist bereits dabei.
because-agreed_already = Eure Vereinbarung steht bereits.
because-acknowledged = Dass du es gelesen hast, ist angekommen.
because-answered = Das hast du schon beantwortet.
because-moved = Dieses Treffen hat inzwischen eine andere Zeit.
because-begun = Dieses Treffen hat schon begonnen. Zum nächsten kommt der Leitfaden rechtzeitig.
because-first_session = Das erste Treffen ist zum Kennenlernen da. Ab dem nächsten gibt es hier etwas zu wählen.
because-in_writing = Dieses Treffen ist in Schriftform und hat seinen eigenen Impuls.
because-nothing_to_read = Hier gibt es für dich nichts zu lesen.
because-partner_leads = Wie ihr die Stunde nutzt, wählt, wer das Treffen leitet. Du kannst ein Thema wählen oder vorab etwas schicken.
because-paused = Euer Tandem macht gerade Pause. Danach geht es von selbst weiter.
because-reachable = Dein Gegenüber ist wieder erreichbar.
because-same_zone = Deine Chat-App und ich haben für dich dieselbe Zeitzone.
because-times_are_over = Diese Zeiten sind jetzt zu nah. Ich suche dir gern andere.
because-told_with_the_pairing = Euer Tandem geht weiter; das wisst ihr beide schon von mir.
because-only_questions = Du bist in der Vergleichsgruppe: fünfmal tippen im Quartal, sonst gibt es nichts auszufüllen.
because-no_follow_ups = Es gibt nichts zurückzunehmen: Ich frage dich später nicht nach einem Tandem, das zu Ende ist.
because-unbooked = Dieses Treffen hat gerade keinen Termin.
because-no_figures = Für diesen Monat gibt es keine Zahlen, oder sie sind nicht für dich.
because-no_plan = Du hast gerade nichts vor, nach dem ich fragen würde.
