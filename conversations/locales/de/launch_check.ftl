launch_check-go = Es kann losgehen: Was { $name } vor dem Start braucht, ist da, und die Befragten sehen es auch so.
    .title = Vor dem Start
    .footnote = Immer mindestens fünf Antworten; niemand ist darin zu erkennen.
launch_check-wait = Warte mit { $name }: Das hier spricht dafür. Über den Start entscheidest du.
    .title = Vor dem Start
    .footnote = Immer mindestens fünf Antworten; niemand ist darin zu erkennen.
