home-with_partner = So steht es bei dir, { $name }.
home-in_pool = Du bist dabei, { $name }. Ich suche an jedem Arbeitsmorgen und sage dir in jedem Fall Bescheid.
home-resting = Im Moment suche ich niemanden für dich, { $name }. Ein Tipp ändert das.
home-half_way = Du bist dabei, { $name }. Mit ein paar weiteren Antworten kann ich für dich suchen.
    .door-intake = Antworten ergänzen
home-outside = Du machst gerade nicht mit, { $name }. Du kannst mitmachen oder ansehen, was ich speichere.
home-in_pause = Bei dir ruht alles bis { $until }. Danach geht es von selbst weiter.
    .door-pause = Früher zurückkommen
home-office = Du kümmerst dich um das Programm, { $name }. Tandems, die auf dein Ja warten, findest du hier.

home-your_mentor = Dein Gegenüber (leitet)
home-your_mentee = Dein Gegenüber (hört zu)
home-next = Nächstes Treffen
home-no_time = noch kein Termin
home-so_far = Treffen bisher
