absence-told = Im Chat kann ich { $partner } gerade nicht erreichen; mit dir hat das nichts zu tun. Euer Tandem besteht weiter, und diese Wege stehen dir offen.
    .footnote = Dein Programmbüro weiß davon.
