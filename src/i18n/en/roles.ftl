# Who does what for a process (ORG-1).

desk-invited-area = You are invited as **{ $role }** of { $title }, { $area }.
role-evaluator = evaluator
role-evaluator-may = Evaluators say whether a proposal can be done and what it costs. Everything they do is on record.
role-help = help desk
role-help-may = The help desk answers people's questions. Everything it does is on record.
refusal-not-evaluator = Only organizers and evaluators can do this. If you are one, ask for a new role code.
refusal-not-help-desk = Only organizers, moderators and the help desk can do this. If it is your task, ask for a new role code.
refusal-not-your-area = Your role is for another district. Ask an organizer to do this, or for a role there.
