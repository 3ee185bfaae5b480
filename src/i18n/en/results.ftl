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
results-part-funded = **funded in part**
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
