waiting-told = There is no match for you in { $programme } today. { $reason } I look every working morning, and you'll hear from me in ten working days at the latest.
waiting-no_partner_fits = No partner fits this time; that says nothing about you.
waiting-everybody_is_taken = Everybody who could suit you has a partner at the moment.
waiting-paused = You're on a break, so I'm not looking.
waiting-intake_incomplete = A few answers are open; with them I can look.
