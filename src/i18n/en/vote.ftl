vote-page = page { $number } of { $count }

# VOT-1
vote-title = Voting · **{ $area }** · until { $until } ({ $remaining })
vote-choose-approval =
    { $max ->
        [one] Choose 1 of { $count } projects.
       *[other] Choose up to { $max } of { $count } projects.
    }
vote-choose-budget =
    { $count ->
        [one] There is 1 project. You can spend up to { $budget }.
       *[other] There are { $count } projects. Choose what you would spend { $budget } on.
    }
vote-last-counts = You can change your vote until then; the last one counts.
vote-sample = Sample data: the costs are invented.
vote-you-voted = You voted on { $on }.
vote-your-code = Your receipt code:
vote-draft =
    { $count ->
        [one] Your ballot has 1 project and is **not cast yet**.
       *[other] Your ballot has { $count } projects and is **not cast yet**.
    }
vote-which-box = You have more than one ballot. Which one would you like to open?
vote-progress =
    { $count ->
        [one] 1 of { $of } votes cast.
       *[other] { $count } of { $of } votes cast.
    }
vote-next = Next: { $box }
vote-of-box = { $box }: { $what }
vote-which-second = You can vote in one more district. Which one? You can choose another one until you cast a vote there.
    .theirs = They can vote in one more district. Which one? They can choose another one until they cast a vote there.
vote-is-second = This is your second district. You can choose another one until you cast a vote here.
vote-meanwhile = Until then you can read the projects.

# VOT-8
vote-no-box = There is no ballot for { $area } here. If that is wrong, a person can look into it.
vote-box-closed = Voting in { $area } is closed.
vote-not-cast = Your ballot was **not cast**, so it does not count.
    .theirs = Their ballot was **not cast**, so it does not count.
vote-new-not-cast = Your new ballot was **not cast**, so it does not count. The vote you cast on { $on } counts.
    .theirs = Their new ballot was **not cast**, so it does not count. The vote they cast on { $on } counts.
vote-yours-counts = The vote you cast on { $on } counts.
    .theirs = The vote they cast on { $on } counts.
vote-at-desk = A vote at a desk on { $on } is recorded for you; that one counts.
    .theirs = A vote at a desk on { $on } is recorded for this person; that one counts.
vote-on-paper = A paper ballot is recorded for you on { $on }; that one counts.
    .theirs = A paper ballot is recorded for this person on { $on }; that one counts.
vote-desk-draft = The ballot you began here is kept until voting closes, and does not count.
vote-paper-not-you = If this was not you, tell us now. A vote on paper cannot be changed.
vote-desk-not-you = If this was not you, tell us now. You can change the vote at a desk.
vote-project-gone = Project { $number } is no longer on the ballot. Your other choices are kept.
    .theirs = Project { $number } is no longer on the ballot. Their other choices are kept.
vote-other-area = **{ $title }** is on the ballot of { $area }. You vote in { $own }.
    .theirs = **{ $title }** is on the ballot of { $area }. This person votes in { $own }.
vote-other-area-why = One person votes in one district. If yours is wrong, a person can look into it.
    .theirs = One person votes in one district. If theirs is wrong, an organizer can look into it.
vote-save-failed = I could not store your vote. Nothing was counted; your ballot is safe here.
    .theirs = I could not store this vote. Nothing was counted; their ballot is safe here.

# VOT-2
vote-ballot-of = Ballot › { $area }
vote-fitting = fits in { $left }
vote-searched = “{ $query }”
vote-hint = Tap a project to read it. ✓ = in your ballot.
    .theirs = Tap a project to read it. ✓ = in their ballot.
vote-hint-quick = Tap a project to add it or take it out. ✓ = in your ballot.
    .theirs = Tap a project to add it or take it out. ✓ = in their ballot.
vote-nothing-found = Nothing on this ballot for “{ $query }”. Try fewer letters, or look at all projects.
vote-nothing-fits = Nothing else fits in what you have left. Take something out first, or keep your ballot.
    .theirs = Nothing else fits in what you have left. Take something out first, or keep their ballot.
vote-nothing-here = There are no projects to show here.
vote-listed = { $number } · { $title }
vote-listed-chosen = ✓ { $number } · { $title }
vote-theme-all = all
vote-theme-all-long = All themes
vote-which-page = Which of the { $count } pages?
vote-which-theme = Which theme would you like to see first?
vote-search = Ballot › { $area }. Type a word, a street or a number.

# Status lines (BAL-1, BAL-2)
vote-status-approval =
    { $max ->
        [one] Your ballot: { $count } of 1 project
       *[other] Your ballot: { $count } of { $max } projects
    }
    .theirs =
        { $max ->
            [one] Their ballot: { $count } of 1 project
           *[other] Their ballot: { $count } of { $max } projects
        }
vote-status-budget = { $spent } of { $budget } chosen · { $left } left
vote-choices-left =
    { $count ->
        [0] Your ballot is full
        [one] 1 choice left
       *[other] { $count } choices left
    }
    .theirs =
        { $count ->
            [0] Their ballot is full
            [one] 1 choice left
           *[other] { $count } choices left
        }
vote-money-left = { $left } left

# VOT-3
vote-card = **Project { $number } · { $title }**
vote-cost-sample = { $cost } (sample)
vote-from = From: { $from }
vote-where = Where: { $address }
vote-full =
    { $max ->
        [one] You can choose 1 project. Replace yours with this one?
       *[other] You already have { $count }. Replace one?
    }
    .theirs =
        { $max ->
            [one] They can choose 1 project. Replace theirs with this one?
           *[other] They already have { $count }. Replace one?
        }
vote-over-budget = It costs { $over } more than you have left.
vote-no-single-swap = Taking out one project is not enough for it.
vote-added = { $added } added. { $left }.
vote-removed = { $removed } removed. { $left }.
vote-swapped = { $added } added, { $removed } removed. { $left }.
vote-cleared = Your ballot is empty now.
    .theirs = Their ballot is empty now.
vote-undone = Undone. { $left }.

# VOT-4
vote-your-ballot = Your ballot · { $area } · **not cast yet**
    .theirs = Their ballot · { $area } · **not cast yet**
vote-choice = { $place }. { $title }
vote-compared = **{ $number } · { $title }**
vote-may-leave =
    { $count ->
        [one] 1 choice left (you may leave it empty).
       *[other] { $count } choices left (you may leave them empty).
    }
vote-may-not-spend = You need not spend it all.
vote-nothing-chosen = Nothing chosen yet.
vote-earlier-counts = Until you cast this ballot, the vote you cast before counts.
    .theirs = Until this ballot is cast, the vote they cast before counts.

# VOT-5
vote-fits-approval =
    { $max ->
        [one] { $count } of 1 project: this follows the rules.
       *[other] { $count } of at most { $max } projects: this follows the rules.
    }
vote-fits-budget = { $spent } of { $budget }: this follows the rules.
vote-replaces = It **replaces** the vote you cast before, and you get a new receipt code.
    .theirs = It **replaces** the vote they cast before, and they get a new receipt code.
vote-who-sees = Organizers see that you voted, not what you chose.
    .theirs = Organizers see that the person voted, not what they chose.
vote-who-sees-blank = Organizers see that you voted, not that your vote is blank.
    .theirs = Organizers see that the person voted, not that the vote is blank.
vote-this-chat = This chat shows your choices: delete it if others use your phone.
vote-blank = A blank vote takes part in the vote and chooses no project.

# VOT-6
vote-voted = Voted.
vote-is-in = **Your vote is in.** { $area }, { $on }
vote-receipt = Receipt code `{ $code }`: with { $verify } you can check that your vote counts, also after closing. It does not reveal your choices.
vote-code-was-sent = Your receipt code is in the message you got when you voted.
vote-can-change = You can change your vote until { $until }.
vote-choices = **Your vote in { $area }**
vote-cast-blank = A blank vote: no project.
vote-choices-hide = This message disappears after { $seconds } seconds.
vote-share = { $city } is voting on which projects to carry out, until { $until } ({ $remaining }). You can vote here, in private:

# VOT-7
vote-new-replaces = If you cast a new ballot it **replaces** the old one and you get a new code.
vote-kept = Your vote stays as it is.

# How votes are counted
vote-how-title = **How votes are counted**
vote-how-worth-points = A project has as many points as people gave it.
vote-how-worth-ranking = A ranking gives points: one to the last project in it, and one more for each place above.
vote-how-worth-yes-no = Each answer for a project adds a point, each answer against takes one away.
vote-how-first-per-area = { $where ->
    [city] The project with the most { $by ->
        [points] points
       *[votes] votes
    } is funded.
   *[district] In each district, the project with the most { $by ->
        [points] points
       *[votes] votes
    } is funded.
}
vote-how-greedy = { $where ->
    [city] Projects
   *[district] In each district, projects
} are funded in order of { $by ->
    [points] points
   *[votes] votes
} while the money lasts. One that costs more than what is left is skipped, and the next one gets its chance.
vote-how-greedy-no-skip = { $where ->
    [city] Projects
   *[district] In each district, projects
} are funded in order of { $by ->
    [points] points
   *[votes] votes
} while the money lasts. The first one that costs more than what is left ends the list.
vote-how-seats = { $where ->
    [city] { $seats ->
        [one] The one with the most
       *[other] The { $seats } with the most
    }
   *[district] { $seats ->
        [one] In each district, the one with the most
       *[other] In each district, the { $seats } with the most
    }
} { $by ->
    [points] points
   *[votes] votes
} { $seats ->
    [one] is chosen.
   *[other] are chosen.
}
vote-how-free = Nothing here has a price. Read “money” as places: there { $seats ->
    [one] is one.
   *[other] are { $seats }.
}
vote-how-density = { $where ->
    [city] Projects
   *[district] In each district, projects
} are funded in order of { $by ->
    [points] points
   *[votes] votes
} for each euro they cost. One that costs more than what is left is skipped.
vote-how-part = { $where ->
    [city] Projects
   *[district] In each district, projects
} are funded in order of { $by ->
    [points] points
   *[votes] votes
}. The first one that costs more than what is left gets what is left, and the list ends.
vote-how-phragmen = { $where ->
    [city] Projects
   *[district] In each district, projects
} are funded one by one. Each time it is the one that asks least of the people who chose it. What their earlier projects cost counts too.
vote-how-pairs = { $where ->
    [city] Each project
   *[district] In each district, each project
} is compared with each other one: it wins if more people put it higher. In the order of these wins, projects are funded while the money lasts.
vote-how-expanding = { $where ->
    [city] First choices
   *[district] In each district, first choices
} are counted first, then second ones, and so on. A project is funded once enough people support it for what it costs. Their support then counts less for the next one.
vote-how-shares = The money is divided equally among everybody who votes. A project is funded when the people who chose it can pay for it together. Whoever paid has less for the next one.
vote-how-shares-grow = Then everybody's part grows step by step, as long as the money is enough for what is funded.
vote-how-shares-rest = With the money left, projects are funded in order of { $by ->
    [points] points
   *[votes] votes
}, if they fit.
vote-how-shares-left = What people could not spend together is left over.
vote-how-shares-satisfaction = At the end we compare with funding simply in order of { $by ->
    [points] points
   *[votes] votes
}. If more people would get more of their projects that way, it is done that way.
vote-how-shares-exclusionRatio = At the end we compare with funding simply in order of { $by ->
    [points] points
   *[votes] votes
}. If fewer people would be left with nothing that way, it is done that way.
vote-how-needs-votes = A project needs at least { $votes ->
    [one] one vote.
   *[other] { $votes } votes.
}
vote-how-needs-share = A project needs the vote of at least { $percent } of the people who vote.
vote-how-needs-score = A project needs at least { $score ->
    [one] one vote or point.
   *[other] { $score } votes or points.
}
vote-how-needs-third = The more a project costs, the more people must choose it: a third of its part of the money, as a part of the people who vote.
vote-how-rivals = Of { $projects } only one can be funded.
vote-how-tie-votes = { $place ->
    [first] If two projects are equal, the one with more votes comes first.
   *[next] If that is equal too: more votes.
}
vote-how-tie-cheaper = { $place ->
    [first] If two projects are equal, the one that costs less comes first.
   *[next] If that is equal too: the lower cost.
}
vote-how-tie-dearer = { $place ->
    [first] If two projects are equal, the one that costs more comes first.
   *[next] If that is equal too: the higher cost.
}
vote-how-tie-lot = Among equals a lot decides. It is drawn from these words, known before the vote: “{ $seed }”.
vote-how-tie-number = { $place ->
    [first] If two projects are equal, the one with the lower number comes first.
   *[next] If that is equal too: the lower number.
}
vote-how-secret = Ballots are kept apart from names. When voting closes, the key that could link them is destroyed.
vote-how-check = With your receipt code you can check that your vote was counted.
vote-own-draft = In your ballot, not cast yet: { $projects }.
vote-own-cost =
    { $count ->
        [one] It costs { $cost }.
       *[other] Together they cost { $cost }.
    } There is { $budget } for { $area }.
vote-own-later =
    { $count ->
        [one] Whether it wins is known only after voting closes.
       *[other] Which of them win is known only after voting closes.
    }

# VOT-9
receipt-ask = Type the receipt code you got when you voted. It looks like `BO-7F3K-92QD`.
receipt-counted = **Counted.** This vote is part of the result of { $area }.
receipt-in-box = **Received.** This vote is in the ballot box of { $area }. It is counted when voting closes.
receipt-replaced = **Replaced by a later vote.** In { $area } the later one counts: in a chat, at a desk or on paper.
receipt-unknown = I do not know this code. Check the letters.
receipt-says-no-more = The code does not reveal what was chosen.
receipt-listed = It is in the public list of counted codes.
receipt-not-listed = It is not in the public list of counted codes.
receipt-list-open = The list is among the open data, in codes.csv.
receipt-list-office = The office has the list. Ask there to see it.

button-open-ballot = Open my ballot
    .theirs = Open their ballot
button-change-vote = Change my vote
button-show-choices = Show my choices for 30 seconds
button-counting = How votes are counted
button-at-desk = Vote at a desk instead
button-was-not-me = This was not me
button-other-ballots = My other ballots
button-box-voted = { $area }: voted
button-box-not-voted = { $area }: not voted
button-box-not-cast = { $area }: not cast yet
button-vote-on = Vote on { $question }
button-second-district = Choose a second district
button-check-code = Check a receipt code
button-my-ballot = My ballot ({ $count })
    .theirs = Their ballot ({ $count })
button-my-ballot-of = My ballot ({ $count } of { $max })
    .theirs = Their ballot ({ $count } of { $max })
button-show-all = Show all projects
button-only-fits = Only what fits in { $left }
button-theme = Theme: { $theme }
button-counted = { $name } · { $count }
button-quick-on = Quick pick: on
button-quick-off = Quick pick: off
button-undo-last = Undo the last change
button-add = Add { $name }
button-add-cost = Add · { $cost }
button-remove = Remove { $name }
button-replace = Replace { $name }
button-swap = Swap with { $name }, { $cost }
button-undo-swap = Undo the swap
button-keep-mine =
    { $count ->
        [one] Keep my choice
       *[other] Keep my { $count }
    }
button-keep-ballot = Keep my ballot
    .theirs = Keep their ballot
button-show-fitting = Show what still fits
button-back-to-ballot = Back to my ballot
    .theirs = Back to their ballot
button-put-back = Put back { $name }
button-put-back-all = Put back all { $count }
button-add-more = Add more
button-clear-all = Clear all
button-compare = Compare chosen
button-see-ballot = See projects
button-blank = Leave my ballot blank
    .theirs = Leave their ballot blank
button-cast-blank = Cast a blank vote
button-review-vote = Review and vote
button-cast = Cast my vote
    .theirs = Cast their vote
button-change-something = Change something
button-copy-code = Copy code
button-tell-friend = Tell a friend about voting
button-start-last = Start from my last ballot
button-start-empty = Start empty
button-keep-vote = Keep my vote

refusal-vote-not-open = Voting is not open yet.
refusal-vote-closed = Voting is closed. Your ballot was not cast.
    .theirs = Voting is closed. Their ballot was not cast.
refusal-vote-not-checked = First we must know that you have the right to vote.
    .theirs = First we must know that this person has the right to vote.
refusal-vote-other-area = You vote in another district. One person votes in one district.
    .theirs = This person votes in another district. One person votes in one district.
refusal-vote-at-desk = A vote at a desk is recorded for you; that one counts. Your ballot here is kept.
    .theirs = A vote at a desk is recorded for this person; that one counts. Nothing was cast here.
refusal-vote-second-taken = You already voted in a second district, and there is only one. Nothing was cast.
    .theirs = They already voted in a second district, and there is only one. Nothing was cast.
refusal-vote-not-cast = You have not voted yet, so there is nothing to show.
refusal-ballot-not-on-it = That project is no longer on this ballot. Your other choices are kept.
    .theirs = That project is no longer on this ballot. Their other choices are kept.
refusal-ballot-full =
    { $max ->
        [one] You can choose 1 project. Take the other one out first.
       *[other] You already have { $max }. Take one out first.
    }
    .theirs =
        { $max ->
            [one] They can choose 1 project. Take the other one out first.
           *[other] They already have { $max }. Take one out first.
        }
refusal-ballot-over-budget = It costs more than you have left. Take something out first.
refusal-ballot-nothing-to-swap = That project is not in your ballot any more, so nothing was swapped.
    .theirs = That project is not in their ballot any more, so nothing was swapped.
refusal-ballot-empty = Your ballot is empty. Choose a project first.
    .theirs = Their ballot is empty. Choose a project first.
refusal-ballot-no-blank = A blank vote is not possible here.
refusal-ballot-not-blank = Your ballot is not empty. Clear it first if you want to cast a blank vote.
    .theirs = Their ballot is not empty. Clear it first if you want to cast a blank vote.
refusal-ballot-changed = Your ballot has changed since you reviewed it. Nothing was cast: please look at it again.
    .theirs = Their ballot has changed since you reviewed it. Nothing was cast: please look at it again.
