command-doors = See in which chat tools your company has me
    .example = doors

doors-count = { $count ->
    [one] Your company has me in one chat tool. To add another, type “door” and give the code to whoever installs me there.
   *[other] Your company has me in { $count } chat tools. To add another, type “door” and give the code to whoever installs me there.
}
