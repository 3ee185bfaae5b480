# ORG-7: organizers read, approve, publish and correct counts.

approve-none = No results wait for approval.
approve-waiting =
    { $count ->
        [one] **1 count** is done and not published yet.
       *[other] **{ $count } counts** are done and not published yet.
    }
desk-to-approve =
    { $count ->
        [one] **1 count** waits for you, to be approved or published.
       *[other] **{ $count } counts** wait for you, to be approved or published.
    }
approve-needs =
    { $needed ->
        [one] One organizer must approve each of them.
       *[other] { $needed } organizers must approve each of them.
    }
approve-recounting =
    { $count ->
        [one] 1 count is being made again. Look here in a minute.
       *[other] { $count } counts are being made again. Look here in a minute.
    }
approve-boxes =
    { $count ->
        [one] 1 count
       *[other] { $count } counts
    }
approve-title = **Results to approve · { $area }**
approve-correction = **This corrects published results:**
approve-figures =
    { $voters ->
        [one] 1 vote
       *[other] { $voters } votes
    }, { $replaced } replaced, 0 rejected.
approve-paper-void =
    { $count ->
        [one] 1 ballot on paper is void or never came back.
       *[other] { $count } ballots on paper are void or never came back.
    }
approve-paper-missing =
    { $count ->
        [one] **1 ballot on paper was not brought in before the box closed.** It is not counted.
       *[other] **{ $count } ballots on paper were not brought in before the box closed.** They are not counted.
    }
approve-twice = Counted twice with the same outcome. Each vote was checked when it was cast.
approve-approvals = approved by { $count } of { $needed }
approve-nobody =
    { $needed ->
        [one] Nobody has approved it yet. One organizer must.
       *[other] Nobody has approved it yet. { $needed } organizers must.
    }
approve-planned-short = published on { $at }
approve-planned = It is published on { $at } ({ $remaining }), unless somebody cancels that.
approve-alone = You are the only organizer here, and results take two. Ask whoever runs this service for an organizer code for a second person.
approve-fingerprint = Fingerprint of the files to publish: { $hash }
approve-one-more = You approved it. Another organizer must approve it too.
approve-enough = Approved. It can be published.
approve-planned-done = Planned. You can still cancel it.
over-cancel-publication = Cancel publication
approve-cancelled-note = { $name } cancelled the planned publication of results of **{ $title }**. The reason:
approve-again-approvals =
    { $count ->
        [one] Its approval no longer counts then.
       *[other] Its { $count } approvals no longer count then.
    }
approve-again-plan = It is not published on { $at } either.
over-count-again = Count again
approve-again-note = { $name } has the votes of { $area } counted again in **{ $title }**.
approve-again-lost = Approvals, and a planned publication, no longer count. Read the new count in a minute. The reason:
approve-held-note = These results of **{ $title }** were not published as planned: { $areas }.
approve-held-why =
    { $needed ->
        [one] Whoever approved them is no organizer any more, and results take one who is.
       *[other] Somebody who approved them is no organizer any more, and results take { $needed } who are.
    }
approve-held-then = Read them, approve them, and publish or plan them anew.
approve-moved-note = The planned results of **{ $title }** come out at another time.
approve-moved-to = { $areas }: **{ $at }**
approve-moved-dates = Everybody is told this new day for the results, and nothing comes out before it.
approve-moved-blackout = Nothing is announced from { $from } to { $to }: { $name }.
approve-moved-then = If that is not right, open the results and cancel the publication.
button-results-to-approve = See the results
approve-cancelled = It is not published. You can decide again.
approve-counting-again = It is counted again within a minute. The new count needs new approvals.
approve-sure = Publish the results of { $area }? Everybody can read them at once. This cannot be taken back.
approve-sure-cost = Funded in all: { $cost }
approve-sure-authors =
    { $count ->
        [0] No author is to be told.
        [one] **1 author** is told first.
       *[other] **{ $count } authors** are told first.
    }
approve-sure-others =
    { $count ->
        [0] Nobody else wants to hear of it.
        [one] An hour later, **1 more person**: whoever follows a project, lives or voted there.
       *[other] An hour later, **{ $count } more people**: whoever follows a project, lives or voted there.
    }
approve-plan = Publish the results of { $area } on { $at }? Everybody can read them from then on.
approve-day-came = The day of the results has come. You can publish them now.
approve-day-moved = The day of the results has moved. Please read it again.
approve-plan-until = Until then any organizer can cancel it. Approvals are checked once more at that moment.
approve-done = Published. Authors are told now, and followers in an hour.
button-read-count = Read { $box }
button-all-counts = All { $count } together
button-count-log = See the count log
button-count-again = Count again
button-approve =
    { $count ->
        [one] Approve these results
       *[other] Approve all { $count }
    }
button-publish-now = Publish now
button-publish-at = Publish { $at }
button-cancel-publication = Cancel the publication
button-publish-results = Publish { $area }
button-next-results = Next results
button-to-approve = Results to approve ({ $count })
button-correct-results = Correct the results…
button-unpublished-results = Results not public yet ({ $count })
button-published-results = Published results

desk-published-results = Results are published. You can have them counted again and corrected.
correct-which = Which published results need a correction? They stay readable, with the new ones beside them.
correct-ask = What was wrong with the results of { $area }, and what has changed?
correct-title = **Correction · { $area }**
correct-then = The votes are counted again. The new results must be approved, and the old ones stay readable. Whoever was told the results is told of the correction.
button-recount = Count again and correct
button-change-correction = Change the words
over-correct = Correct results

refusal-results-recounted = This was counted again meanwhile. Read the new count first.
refusal-results-approved-by-you = You approved this before. Another organizer has to do it too.
refusal-results-not-approved =
    { $needed ->
        [one] One organizer has to approve it first.
       *[other] { $needed } organizers have to approve it first, and an approval counts only while its author organizes.
    }
refusal-results-blackout = Nothing is announced from { $from } to { $to }: { $name }. Choose another day.
refusal-results-date-past = That moment has passed. You can publish now.
refusal-results-being-counted = This count is being made again already. Look again in a minute.
