verify-why = To vote we must know you have the right to, and that you vote once.
verify-what = What we ask: { $methods }.
verify-keep = What we keep: a scrambled mark that you have been checked, not the document.
verify-who = Who can vote? { $who }
verify-method-code = a personal code
verify-method-list = your name and birth date
verify-how = How would you like to show it?
verify-code = Send me the code from your letter or from a district desk.
verify-code-example = It looks like `NAV-4821-KQRT`.
verify-not-a-code = That is not a code yet, so no try is lost. A code has 3 letters, 4 digits and 4 letters. The last 4 are never A, B, E, I, L, O, S, U or Z.
verify-list-title = My right to vote
verify-name = Your name
verify-name-question = Name and surname, as on your identity card.
verify-birth-date = Your birth date
verify-birth-date-question = Day, month and year, for example 7.3.1990.
verify-tie = Your tie with the city
verify-tie-question = What ties you to { $city }?
verify-warning = By choosing you declare that it is true. { $warning }
verify-done = Done. You can vote in **{ $area }**.
verify-done-until = Voting is open until { $until }.
verify-refused = Nothing was lost. You can try another way, or ask a person.
verify-used = If it was not you, tell us now. We look into every report.
places-title = Places where somebody helps you vote:
places-desk = **{ $name }** · { $address }
places-hours = { $hours } · { $access }

tie-live = I live here
tie-work = I work here
tie-study = I study here
tie-volunteer = I volunteer here

button-check-right = Check my right to vote
button-no-phone = No code or phone?
button-not-now = Not now
button-method-code = I have a personal code
button-method-list = With name and birth date
button-no-code = I have no code
button-to-ballot = Go to my ballot
button-another-way = Try another way
button-report = Report it

refusal-code-wrong =
    That code does not match. Check the letters O and the digit 0. { $left ->
        [0] No tries left in this hour.
        [one] 1 try left.
       *[other] { $left } tries left.
    }
refusal-code-used = This code has already been used for a ballot.
refusal-tries-used-up =
    You have used all 5 tries. You can try again in { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }. Nothing was lost.
refusal-person-too-young = You can vote from { $age } years of age, counted on the day voting closes.
refusal-person-not-listed = I could not confirm it: this name and birth date are not on the list of those who can vote.
refusal-person-used = This name and birth date have already been used for a ballot.
refusal-birth-date-unreadable = I cannot read that date. Write it like 7.3.1990.
