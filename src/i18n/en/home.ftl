home-title = **{ $title }**
home-title-area = **{ $title }** · { $area }
home-between = { $phase } opens on { $from } ({ $remaining }).
home-over = This edition is over. You can still read how it went.
home-not-voted = You have not voted yet.
home-change-asked = Staff ask one change to your proposal { $number }.
button-change-asked = Change proposal { $number }
home-voted = You voted on { $on }. You can change your vote until voting closes.
home-new-not-cast = You voted on { $on }. Your new ballot is **not cast yet**, so that vote counts.
home-ballot-not-cast = Your ballot is **not cast yet**.
    .theirs = Their ballot is **not cast yet**.

button-vote = Vote
button-vote-in = Vote in { $area }
button-see-vote = See or change my vote
button-continue-ballot = Continue my ballot
button-continue = Continue: { $title }
button-continue-draft = Continue my draft
button-propose = Make a proposal
button-results = Results

group-hello = Hi! I can help here with { $title }: projects, dates, how to take part. I do not read your conversation.
group-commands = Commands for everyone here: { $commands }
group-personal = I answer that in private, so that only you see it.
group-projects =
    { $title }: { $count ->
        [one] 1 project
       *[other] { $count } projects
    }. Read them in private, by district.
group-calendar = **{ $title }**
group-phase = Now: { $phase }, until { $until } ({ $remaining }).
group-no-phase = Nothing is open today.
group-propose = Proposals are written in private, step by step.
group-vote = Voting happens in private, so nobody sees your choices.
group-vote-open = Voting happens in private, so nobody sees your choices. Open until { $until } ({ $remaining }).
group-vote-later = Voting opens on { $from }. It happens in private, so nobody sees your choices.
group-vote-over = Voting closed on { $until }.
