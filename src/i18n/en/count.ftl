chart-title = Results · { $area } · { $title }
chart-label = { $title }
chart-figure =
    { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }
chart-funded = funded · { $cost }
chart-footnote =
    { $voters ->
        [one] 1 person voted
       *[other] { $voters } people voted
    }
notice-project-funded = Results for { $area }: **{ $title }** is funded.
notice-project-not-funded = Results for { $area } are out. **{ $title }** is not funded this time.
button-see-results = See all results
button-stop-these = Stop these
refusal-results-not-counted = These results are not waiting for approval: somebody approved them, or they are not counted yet.
