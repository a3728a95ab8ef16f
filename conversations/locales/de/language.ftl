language-which = In welcher Sprache soll ich dir schreiben? Dein Gegenüber liest weiter in der eigenen.
language-changed = Gut, ab jetzt schreibe ich dir in dieser Sprache.
