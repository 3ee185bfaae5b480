# INF-8: published results, and how they were counted.

results-title = **Results · { $area }**
results-voters =
    { $voters ->
        [one] 1 person voted
       *[other] { $voters } people voted
    }
results-turnout = { $voted } ({ $share })
results-sample = These figures are sample data.
results-place = { $rank }. { $title }
results-votes =
    { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }
results-funded = **funded**
results-withdrawn = withdrawn
results-left-over = Left over: { $left }
results-blank =
    { $blank ->
        [one] 1 blank ballot
       *[other] { $blank } blank ballots
    }
results-none = No results are published here yet.
results-come = Results come on { $on } ({ $remaining }).
results-all-title = **Results** · all districts
results-nothing-funded = nothing funded
results-more-figures =
    { $count ->
        [one] … and 1 more in the ranking.
       *[other] … and { $count } more in the ranking.
    }
results-chart-alt = Bar chart of the votes in { $area }; the figures are in the text.
button-how-counted = How they were counted
button-chart = Chart
button-all-results = All results
button-other-editions = Other editions

editions-now = You are reading: **{ $title }**
editions-choose = Which one would you like to read? Everything I show will then be about it.
editions-none = There is no other edition here.
toast-about = Now I show you { $title }.

log-rule-first-per-area = Rule: the most voted project is funded if the budget pays for it.
log-rule-greedy = Rule: the most voted projects are funded in order; what does not fit is skipped.
log-rule-greedy-no-skip = Rule: the most voted projects are funded in order, until one does not fit.
log-step = { $number }. { $sentence }
log-ballots =
    { $voters ->
        [one] 1 ballot was counted
       *[other] { $voters } ballots were counted
    }, { $blank ->
        [0] none of them blank
        [one] 1 of them blank
       *[other] { $blank } of them blank
    }; { $projects ->
        [one] 1 project could be funded
       *[other] { $projects } projects could be funded
    }.
log-withdrawn =
    { $title } was withdrawn: its { $votes ->
        [one] 1 vote is
       *[other] { $votes } votes are
    } shown, and it cannot be funded.
log-tie =
    Tie from place { $place } on: { $projects } have { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    } each.
log-tie-more =
    { $count ->
        [one] 1 more
       *[other] { $count } more
    }
log-tie-order = Their order: { $order }.
log-order-votes = more votes first
log-order-lower-cost = lower cost first
log-order-higher-cost = higher cost first
log-order-official-order = official order among equals
log-decided-votes = { $first } comes before { $second }: it has more votes.
log-decided-lower-cost = { $first } comes before { $second }: it costs less.
log-decided-higher-cost = { $first } comes before { $second }: it costs more.
log-decided-official-order = { $first } comes before { $second }: it is first in the official order.
log-funded =
    { $title }, { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }: costs { $cost }, funded. { $left } left.
log-does-not-fit =
    { $title }, { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }: costs { $cost }, more than the { $left } left. Not funded.
log-stopped = By the rule, nothing after { $title } was looked at.
log-no-votes = No project has a vote, so nothing is funded.
log-finished =
    { $winners ->
        [0] No project is funded
        [one] 1 project is funded
       *[other] { $winners } projects are funded
    }, for { $cost }. Left over: { $left }.
