launch_check-go = Go: everything { $name } needs before its launch is there, and those who'd take part say so too.
    .title = Before the launch
    .footnote = Answers of at least five people each; nobody can be made out.
launch_check-wait = Wait with { $name }: here is what speaks for it. The launch remains your decision.
    .title = Before the launch
    .footnote = Answers of at least five people each; nobody can be made out.
