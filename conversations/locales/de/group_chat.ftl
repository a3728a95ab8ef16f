group_chat-wanted = Notiert. Wenn { $partner } das auch möchte, öffnet sich der Chat von selbst.
group_chat-wish = Manche Tandems haben neben ihren Treffen gern einen eigenen Chat. Soll ich einen für dich und { $partner } öffnen?
    .footnote = Er öffnet sich nur, wenn ihr beide Ja sagt; ein Nein erfährt niemand. Ich sage dort Hallo und kann nicht mitlesen.
    .yes = Ja, gern
    .no = Nicht nötig
group_chat-declined = In Ordnung. Mit euren Treffen geht es weiter wie gewohnt.
group_chat-hello = Hallo { $name }, hallo { $partner }. Dieser Chat gehört euch: für einen Link, einen Gedanken, ein „Ich komme etwas später“. Mitlesen kann ich hier nicht; mich erreicht ihr wie bisher in euren eigenen Chats.
