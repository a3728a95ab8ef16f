command-doors = Ansehen, in welchen Chat-Apps ihr mich habt
    .example = doors

doors-count = { $count ->
    [one] Ihr habt mich in einer Chat-App. Für eine weitere tippe „door“ und gib den Code an die Person, die mich dort installiert.
   *[other] Ihr habt mich in { $count } Chat-Apps. Für eine weitere tippe „door“ und gib den Code an die Person, die mich dort installiert.
}
