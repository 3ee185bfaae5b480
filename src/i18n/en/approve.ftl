approve-none = No results wait for approval.
approve-waiting =
    { $count ->
        [one] **1 district** is counted and waits for your approval.
       *[other] **{ $count } districts** are counted and wait for your approval.
    }
approve-title = **Results to approve · { $area }**
approve-voters =
    { $voters ->
        [one] 1 ballot, counted twice with the same outcome.
       *[other] { $voters } ballots, counted twice with the same outcome.
    }
approve-sure = Publish the results of { $area }? Everybody can read them at once. This cannot be taken back.
approve-done = Published. People who follow a project are told.
button-approve = Approve these results
button-publish-results = Publish { $area }
button-next-results = Next district
button-to-approve = Results to approve ({ $count })
