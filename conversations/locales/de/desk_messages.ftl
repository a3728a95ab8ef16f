command-messages = Nachrichten ansehen, die nicht oder vielleicht nicht angekommen sind
    .example = messages
command-messages_retry = So eine Nachricht noch einmal senden
    .example = messages retry 0123456789abcdef
command-messages_drop = So eine Nachricht nicht mehr senden
    .example = messages drop 0123456789abcdef

messages-count = { $count ->
    [0] Alle Nachrichten sind da, wo sie hingehören.
   *[other] { $undelivered } nicht angekommen, { $ambiguous } vielleicht nicht, { $stuck } warten länger, als sie sollten.
}
messages-row = { $kind } · { $state } seit { $since } · { $why }
messages-state-undelivered = nicht angekommen,
messages-state-ambiguous = vielleicht angekommen,
messages-state-stuck = wartet
messages-no_reason = ohne Angabe
messages-nobody = Jemand, der nicht mehr da ist
messages-private = Etwas Persönliches
messages-do-retry = Noch einmal senden
messages-do-drop = Nicht mehr senden
messages-do-list = Die anderen ansehen
messages-gone = Um diese Nachricht muss sich niemand mehr kümmern.
messages-blank = Ihr Inhalt wird nicht mehr aufbewahrt, noch einmal senden geht also nicht. Du kannst sie von der Liste nehmen.
messages-retry-sure = Vielleicht ist sie schon angekommen. Dann wird sie zweimal gelesen.
messages-retried = Sie ist wieder unterwegs. Wenn sie noch gebraucht wird, kommt sie binnen einer Minute an.
messages-drop-sure = { $name } bekäme sie nicht mehr ({ $kind }).
messages-dropped = Erledigt: Sie wird nicht mehr gesendet. Das steht im Protokoll.

desk-messages_retry = Welche Nachricht?
    .title = Noch einmal senden
    .submit = Senden
    .message = Nummer der Nachricht
desk-messages_drop = Welche Nachricht?
    .title = Nicht mehr senden
    .submit = Nicht mehr senden
    .message = Nummer der Nachricht
