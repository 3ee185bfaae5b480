chart-title = Results · { $area } · { $title }
chart-label = { $title }
chart-funded = funded · { $cost }
chart-ballots =
    { $votes ->
        [one] on 1 ballot
       *[other] on { $votes } ballots
    }
chart-footnote =
    { $voters ->
        [one] 1 person voted
       *[other] { $voters } people voted
    }
button-see-results = See all results
refusal-results-not-counted = These results are not waiting for approval: somebody approved them, or they are not counted yet.
