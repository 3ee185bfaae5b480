# Ballots that share out points, rank, or say yes and no. What is marked beside a project:
vote-marked = { $name }: **{ $mark }**
vote-marked-now = { $name }: { $mark }. { $left }.
button-change-project = Change { $name }

# BAL-3
vote-choose-points =
    { $points ->
        [one] You have 1 point. Give it to 1 of { $count } projects.
       *[other] You have { $points } points. Share them among { $count } projects.
    }
vote-choose-points-most =
    { $most ->
        [one] You have { $points } points for { $count } projects. Each can get 1 of them.
       *[other] You have { $points } points for { $count } projects. Each can get up to { $most } of them.
    }
vote-status-points = { $given } of { $points } points given · { $left } left
vote-status-points-over = { $given } of { $points } points given · { $over } too many
vote-points-left =
    { $count ->
        [0] No points left
        [one] 1 point left
       *[other] { $count } points left
    }
vote-mark-points =
    { $count ->
        [one] 1 point
       *[other] { $count } points
    }
vote-may-leave-points = You need not give them all.
vote-fits-points = { $given } of { $points } points given: this follows the rules.
vote-points-at-most =
    { $most ->
        [one] That is all a project can get: 1 point.
       *[other] That is the most a project can get: { $most } points.
    }
vote-points-taken = { $taken } taken from { $from }. { $name }: { $mark }.
button-point-less = One point less
button-point-more = One point more
button-take-points = Take { $count } from { $name }
refusal-ballot-points-left =
    { $left ->
        [0] You have given all { $points } points. Take one from another project first.
        [one] You have 1 point left; take some from another project.
       *[other] You have { $left } points left; take some from another project.
    }
refusal-ballot-points-most =
    { $most ->
        [one] One project can get 1 point.
       *[other] One project can get at most { $most } points.
    }
refusal-ballot-points-over = You gave { $given } of { $points } points. Take away { $over }.

# BAL-4
# A ranking has at most 10 places.
vote-place =
    { $place ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $place }th
    }
vote-placed = { $place } { $name }
vote-place-free = { $place } —
vote-choose-ranking =
    { $max ->
        [one] Choose the best of { $count } projects.
       *[other] Rank up to { $max } of { $count } projects, the best one first.
    }
vote-places-left =
    { $count ->
        [0] Your ranking is full
        [one] 1 place left
       *[other] { $count } places left
    }
vote-may-leave-places =
    { $count ->
        [one] 1 place left (you may leave it empty).
       *[other] { $count } places left (you may leave them empty).
    }
vote-fits-ranking =
    { $max ->
        [one] { $count } of 1 place: this follows the rules.
       *[other] { $count } of at most { $max } places: this follows the rules.
    }
refusal-ballot-ranked-twice = Project { $number } is chosen twice.
button-put = Put { $place }
button-move-up = Move up { $name }
button-add-project = Add a project

# BAL-5
vote-choose-yes-no =
    { $count ->
        [one] Say whether you are for or against 1 project.
       *[other] Say for each of { $count } projects whether you are for or against it.
    }
vote-status-yes-no = Answered { $count } of { $of }
vote-mark-for = for
vote-mark-against = against
vote-mark-no-opinion = no opinion
vote-may-leave-answers = You may leave projects without an answer.
vote-fits-yes-no = Answered { $count } of { $of }: this follows the rules.
button-for = For
button-against = Against
button-no-opinion = No opinion
