# What we say first: NOT-1 to NOT-10. NOT-4 and NOT-5 are in desk.ftl.

button-stop-these = Stop these

notice-of-process = **{ $title }**

# NOT-1, beside calendar-can-…
notice-voting = Voting is open in **{ $area }** until { $until } ({ $remaining }).
notice-voting-projects =
    { $count ->
        [one] There is 1 project. Nothing counts until you cast your vote.
       *[other] There are { $count } projects. Nothing counts until you cast your vote.
    }
notice-voting-ballots = There are { $count } projects on { $ballots } ballots. Nothing counts until you cast your votes.

# NOT-2
notice-vote-closing-in = You can still vote in **{ $area }** until { $until } ({ $remaining }).
notice-vote-closing = You can still vote until { $until } ({ $remaining }).
notice-not-cast =
    { $count ->
        [one] Your ballot has 1 project and is **not cast yet**.
       *[other] Your ballot has { $count } projects and is **not cast yet**.
    }
notice-not-voted = You have not voted yet.
notice-proposals-closing = You can still send a proposal until { $until } ({ $remaining }).
notice-draft-not-sent = Your draft “{ $title }” is **not sent yet**.
notice-untitled-not-sent = The proposal you began is **not sent yet**.

# NOT-3
notice-vote-last-day-in = Last day to vote in **{ $area }**: until { $until } ({ $remaining }).
notice-vote-last-day = Last day to vote: until { $until } ({ $remaining }).

# NOT-6
notice-project-funded = Results for { $area }: **{ $title }** is funded, with { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    } of { $voters }.
notice-project-not-funded = Results for { $area }: **{ $title }** is not funded this time. It had { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    } of { $voters }.
notice-results-withdrawn = Results for { $area } are out. **{ $title }** had been taken off the ballot.
notice-results-corrected = **These results were corrected.** { $note }
notice-none-funded = Results for { $area } are out. { $voters ->
        [one] 1 person voted
       *[other] { $voters } people voted
    }; no project is funded.

# NOT-7
notice-works-planned = **{ $title }**: the works are being planned.
notice-works-designed = **{ $title }**: the plan of the works is ready.
notice-works-tendered = **{ $title }**: a company for the works is being chosen.
notice-works-started = **{ $title }**: works have started.
notice-works-built = **{ $title }**: works are finished.
notice-works-opened = **{ $title }** is open.
notice-works-cancelled = **{ $title }** will not be built.
notice-works-expected = Opening expected in { $when }.
button-read-works = Read more

# NOT-8
notice-moved = **{ $phase }**: the end is now { $until } (it was { $was }).
notice-moved-start = **{ $phase }**: new dates, from { $from } to { $until }.
notice-moved-why = Why: { $reason }
button-see-calendar = See the calendar

# NOT-9
notice-draft-kept = Your draft **{ $title }** is kept until { $until }. After that day it is deleted.
notice-untitled-kept = Your draft without a title is kept until { $until }. After that day it is deleted.

# NOT-10
notice-weekly = New for you this week:
notice-weekly-proposals =
    { $count ->
        [one] 1 new public proposal: { $area }.
       *[other] { $count } new public proposals: { $area }.
    }
notice-weekly-comments =
    { $count ->
        [one] 1 new comment on your proposals.
       *[other] { $count } new comments on your proposals.
    }
notice-weekly-works =
    { $count ->
        [one] 1 update on works you follow: { $title }.
       *[other] { $count } updates on works you follow, the latest on { $title }.
    }
