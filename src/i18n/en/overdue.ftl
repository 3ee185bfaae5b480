# What has waited longer than staff promise (ORG-4), which questions wait (ORG-9), and what reporters hear (SUP-2).

overdue-title = **Overdue at the desk**
overdue-proposals =
    { $count ->
        [one] 1 proposal should have been read by now.
       *[other] { $count } proposals should have been read by now.
    }
overdue-looks =
    { $count ->
        [one] 1 second look should have been answered by now.
       *[other] { $count } second looks should have been answered by now.
    }
overdue-comments =
    { $count ->
        [one] 1 comment should have been read by now.
       *[other] { $count } comments should have been read by now.
    }
overdue-questions =
    { $count ->
        [one] 1 question should have been answered by now.
       *[other] { $count } questions should have been answered by now.
    }
waiting-title = **Waiting at the desk**
waiting-questions =
    { $count ->
        [one] 1 question waits for an answer by { $by }.
       *[other] { $count } questions wait for an answer, the first by { $by }.
    }
waiting-reports =
    { $count ->
        [one] 1 report of pressure waits to be read.
       *[other] { $count } reports of pressure wait to be read.
    }
button-open-desk = Open the desk
notice-report-removed = You reported a comment on { $about }. Staff have removed it. Thank you.
notice-report-kept = You reported a comment on { $about }. Staff have read it, and it stays. Thank you.
