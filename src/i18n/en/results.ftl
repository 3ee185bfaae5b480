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
results-later-cancelled = later cancelled
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

results-provisional = Provisional until { $until }: objections are taken until then.
results-official = These results are official.
results-corrected = Corrected on { $on }, version { $version }:
results-points =
    { $points ->
        [one] 1 point
       *[other] { $points } points
    } on { $votes ->
        [one] 1 ballot
       *[other] { $votes } ballots
    }
results-for-against = { $for } for, { $against } against
results-chosen = **chosen**
results-part-funded = **funded in part, with { $amount }**
results-fingerprint = Fingerprint of everything published about this box: { $hash }
results-open-data = The ballots, the counted codes and every step of the count are open to everybody.
results-no-address = This service has no public address, so its files are not on the web. I can send them to you here.
results-recount = Anybody can count the ballots again, with the program of this service:
button-why = Why?
button-why-funded = Why is it funded?
button-why-not-funded = Why is it not funded?
button-why-another = Another project
button-took-part = Who took part
button-results-more = Check it and more
button-lab = Same ballots, other rules
button-open-data = Open data
button-results-files = Send me the files
why-title = **{ $title }**
why-which = Which project is it about?
why-own-picks = I cannot see what you chose any more, and nobody can: the key was destroyed when voting closed.

turnout-replaced =
    { $count ->
        [one] 1 vote was replaced by a later one of the same person.
       *[other] { $count } votes were replaced by later ones of the same people.
    }
turnout-by-area = **By district**
turnout-by-age = **By age**
turnout-by-tie = **By tie to the city**
turnout-by-channel = **Where they voted**
turnout-by-method = **How the right to vote was checked**
turnout-group = { $group }: { $people }
turnout-hidden = not told
turnout-too-few = Too few people to tell.
turnout-small = Groups under 5 people are not told, and others that would give them away. Nobody knows how a group voted.
turnout-unknown = not asked
turnout-local = web chat
turnout-desk = at a desk
turnout-paper = on paper
turnout-method-code = personal code
turnout-method-list = electoral list
turnout-method-phone = phone
turnout-method-login = city login
turnout-tie-live = live here
turnout-tie-work = work here
turnout-tie-study = study here
turnout-tie-volunteer = volunteer here

lab-study = This is for study and decides nothing. The official result is the one marked below.
lab-title = **Same ballots, other rules · { $area }**
lab-rule = **{ $how }** ({ $rule })
lab-official = official rule
lab-nothing = nothing is chosen
lab-cost = { $cost } in all
lab-voters =
    { $voters ->
        [one] 1 voter has at least one of theirs
       *[other] { $voters } voters have at least one of theirs
    }
lab-average = { $average } each on average
