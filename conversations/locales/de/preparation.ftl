preparation-guide = { $when }: dein Treffen mit { $partner }. Hier ist ein Leitfaden; nimm, was dir hilft, und lass den Rest.
preparation-day = Als Nächstes: { $when }, mit { $partner }. Eine Frage im Gepäck genügt.
preparation-hour = Dein Treffen mit { $partner }: { $when }. Kommt etwas dazwischen, lässt es sich gleich hier ändern.
preparation-in_writing = Dieses Treffen mit { $partner } ist in Schriftform, bis { $until }. Hier ist ein Impuls; schreibt euch direkt, danach frage ich, wie es war.
