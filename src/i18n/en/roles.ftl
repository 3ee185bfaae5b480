# Who does what for a process (ORG-1).

desk-invited-area = You are invited as **{ $role }** of { $title }, { $area }.
role-evaluator = evaluator
role-evaluator-may = Evaluators say whether a proposal can be done and what it costs. Everything they do is on record.
role-help = help desk
role-help-may = The help desk answers people's questions. Everything it does is on record.
refusal-not-evaluator = Only organizers and evaluators can do this. If you are one, ask for a new role code.
refusal-not-help-desk = Only organizers, moderators and the help desk can do this. If it is your task, ask for a new role code.
refusal-not-your-area = Your role is for another district. Ask an organizer to do this, or for a role there.

# Organizers say who does what.
role-in-area = { $role }, { $area }
role-ended = Your role as **{ $role }** of { $title } has ended.
button-people = People and roles
roles-title = **People and roles** · { $title }
roles-invitations =
    { $count ->
        [0] No invitation is open.
        [one] 1 invitation is open.
       *[other] { $count } invitations are open.
    }
roles-nameless = somebody without a name
roles-since = since { $on }
roles-until = until { $until }
roles-invited-by = from { $name }
button-invite = Invite somebody
button-invitations = Open invitations
button-take-role = Take back
button-keep-role = Keep it
roles-take = Take back the role of { $name }, **{ $role }**?
roles-take-own = Give up your own role, **{ $role }**?
roles-take-what = It ends at once. Whatever was being read is free for others.
toast-role-taken = The role has ended.
button-take-number = Take back { $number }
toast-invitation-taken = The invitation is no longer valid.
roles-invite = Whom do you invite? Choose what they will do.
roles-where = Where? Role: **{ $role }**
roles-where-means = A role for one district reaches only what is in that district.
button-everywhere = For the whole process
roles-code = Send this code to one person. It makes them **{ $role }**. It works once, until { $until }:
roles-code-link = Or send them this link:
roles-code-once = It is shown only now. If it gets lost, take it back and make a new one.
roles-code-gone = The code was shown once, and is kept nowhere. Make a new one if you need it.
button-to-people = People and roles
over-roles = Take back a role
over-invite = Invite somebody
refusal-role-unknown = There is no such role. Choose one from the list.
refusal-role-gone = This role has already ended.
refusal-role-last-organizer = You are the only organizer. Invite another one first, then your role can end.
refusal-invitation-gone = This invitation has already been used, or taken back.
desk-helping = At a desk you help people vote, and check documents.
