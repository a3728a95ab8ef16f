command-roles = See who has which role
    .example = roles
command-roles_give = Give somebody a role
    .example = roles give Ana champion region=Europe
command-roles_take = Take a role away
    .example = roles take Ana champion region=Europe

roles-count = { $count ->
    [one] One role is given.
   *[other] { $count } roles are given.
}
roles-champion = champion
roles-trainer = trainer
roles-sponsor = sponsor
roles-admin = admin
roles-committee = committee
roles-hat_in = { $hat } ({ $places })
roles-do-give = Give a role
roles-do-take = Take it away
roles-do-list = See all roles
roles-given = Done: { $name } has the role “{ $hat }” from now on.
roles-given-already = { $name } has the role “{ $hat }” already.
roles-not_worn = { $name } doesn't have the role “{ $hat }”. The list shows who has which, and where.
roles-last_admin = { $name } is the last admin, and somebody has to run the programme. Give somebody else the role first.
roles-take-sure = { $name } would no longer have the role “{ $hat }”. It counts at once.
roles-taken = Done: { $name } no longer has the role “{ $hat }”.

desk-roles_give = It counts at once.
    .title = Give a role
    .submit = Give it
    .person = Who
    .person-hint = A part of the name, the e-mail address or the employee number.
    .role = Role
    .role-champion = Champion
    .role-trainer = Trainer
    .role-sponsor = Sponsor
    .role-admin = Admin
    .role-committee = Committee
    .region = Only in this region
    .cohort = Only in this cohort
    .cohort-hint = A hidden cohort needs an office of its own.
    .why = Why
    .why-hint = A line for the audit log.
desk-roles_take = It counts at once.
    .title = Take a role away
    .submit = Take it
    .person = Who
    .person-hint = A part of the name, the e-mail address or the employee number.
    .role = Role
    .role-champion = Champion
    .role-trainer = Trainer
    .role-sponsor = Sponsor
    .role-admin = Admin
    .role-committee = Committee
    .region = Region
    .cohort = Cohort
    .why = Why
    .why-hint = A line for the audit log.
desk-roles = Which role do you want to see?
    .title = Roles
    .role-champion = Champion
    .role-trainer = Trainer
    .role-sponsor = Sponsor
    .role-admin = Admin
    .role-committee = Committee
