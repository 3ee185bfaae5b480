# What could not be sent
desk-undelivered =
    { $count ->
        [one] 1 message could not be sent.
       *[other] { $count } messages could not be sent.
    }
button-undelivered = Messages not sent
undelivered-title =
    { $count ->
        [0] **Everything was sent**, or nobody waits for it any more.
        [one] **Not sent** · 1 message, tried again and again
       *[other] **Not sent** · { $count } messages, tried again and again
    }
undelivered-people =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
undelivered-too-late = It is too late to try these again: what they say is over.
undelivered-kind-opens = A phase opens
undelivered-kind-closing = Some days left
undelivered-kind-last-day = Last day
undelivered-kind-moved = A date moved
undelivered-kind-paused = A pause
undelivered-kind-rules = Rules changed
undelivered-kind-withdrawn = A project left the ballot
undelivered-kind-off-ballot = A project of their own, or one they follow, left the ballot
undelivered-kind-results = Results
undelivered-kind-own-results = what became of their own project
undelivered-kind-corrected = corrected results
undelivered-kind-works = News of works
undelivered-kind-works-changed = News of works that change what was told
undelivered-kind-own-works = their own project is given up, or goes on
undelivered-kind-drafts = Drafts that are about to go
undelivered-kind-weekly = Weekly summary
undelivered-kind-broadcast = Your message
button-try-undelivered = Try them again
toast-undelivered =
    { $count ->
        [0] Nothing is left to try again.
        [one] 1 message is tried again.
       *[other] { $count } messages are tried again.
    }
