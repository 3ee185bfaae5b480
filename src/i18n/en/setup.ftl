# A new process: templates, eight steps, review, approval.

over-setup = New process
ask-setup = Your answer
button-setup = New process

setup-title = **New process**
setup-begin = How do you want to begin? Everything can be changed later, in any order. Nothing is live before a second organizer agrees.
setup-about-bologna = **Bologna-style:** each district has its own money, and people choose 1 project.
setup-about-city = **City-wide:** the whole city fills one ballot, as far as the money goes.
setup-about-school = **School:** a few weeks, codes on paper, up to 3 projects.
setup-drafts = { $count ->
    [one] **1 draft** is not live yet:
   *[other] **{ $count } drafts** are not live yet:
}
setup-draft-line = { $title }
setup-draft-asked = { $title } · waits for a second organizer
button-setup-bologna = Bologna-style, choose 1
button-setup-city = City-wide, budget ballot
button-setup-school = School
button-setup-copy = Copy of { $title }
button-setup-draft = { $number } · { $title }
button-setup-list = All drafts

setup-draft-title = **Draft:** { $title }
setup-not-live = This is a draft. It is not live: only organizers see it.
setup-asked-by-you = You asked for approval. Another organizer decides.
setup-asked-by-other = Another organizer asks you to read this and approve it.
setup-changed-since = It was changed after somebody asked for approval, so approval must be asked again.
setup-step-line = { $number }. { $step }: { $summary }
setup-step-title = **Step { $number } of 8 · { $step }**
setup-step-name = Name
setup-step-areas = Areas and money
setup-step-dates = Phases and dates
setup-step-who = Who takes part
setup-step-proposals = Proposals
setup-step-ballot = Ballot and counting
setup-step-texts = Languages and texts
setup-step-people = People
button-setup-step = { $number } · { $step }
button-setup-next = Next: { $number } · { $step }
button-setup-whole = The whole draft
button-setup-review = Review
button-setup-file = Process file
button-setup-delete = Delete the draft
setup-file-about = The draft as a process file: “portico import” reads it.
setup-delete-sure = The draft goes away for every organizer. What is live stays as it is.
toast-setup-deleted = The draft is deleted.

setup-sum-areas = { $count ->
    [one] 1 area, { $total }
   *[other] { $count } areas, { $total } in all
}
setup-sum-who = from { $age } years of age
setup-sum-proposals = at most { $count } from each person
setup-sum-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
setup-sum-left-out = { $count ->
    [one] 1 role left out
   *[other] { $count } roles left out
}

setup-why-name = The name has the year of the vote in it, so that people tell it from the last one.
setup-why-areas = The areas are those of this process. Equal shares are easiest to explain, and can be changed.
setup-why-dates = Phases begin and end on Mondays at 12:00, when somebody is at the office.
setup-why-who = Whoever belongs to the place may take part. More ways to check leave fewer people out.
setup-why-proposals = A few proposals from each person keep the reading short. Staff read comments first, so that nobody is insulted.
setup-why-ballot = This is usual for this kind of process. Each person sees the projects in another order, so that no place is better.
setup-why-texts = These texts are short and plain. Change what is different in your city.
setup-roles-begun = Everybody with a role in the process where this draft was begun keeps it, also in one district.
setup-roles-copied = Everybody with a role in the process that was copied keeps it, also in one district.
setup-why-people = The two who agree on this draft become organizers in any case. Press a name to take the role away or give it back.
setup-why-copied = This is as it was last time. Phases are whole years later, on the same days of the week.

setup-in = { $field } ({ $language })
setup-line = { $field }: { $value }
setup-line-changed = { $field }: **{ $value }** (at first: { $before })
setup-nothing = not set
setup-moment = { $day }, { $hour }
setup-phase = { $phase }: { $from } to { $until }
setup-phase-absent = { $phase }: not in this process
setup-reasons-in = Reasons ({ $language })
setup-reasons = { $reasons }: why a proposal may be turned down
setup-texts-in = { $language }: cards, rules in full, privacy
setup-person-on = { $number }. **{ $name }** · { $role }
setup-left-out = { $count ->
    [one] **1 role is left out:** it is for a district that this process does not have.
   *[other] **{ $count } roles are left out:** they are for districts that this process does not have.
}
setup-left-out-how = Once it is live, invite people at its desk: People and record, People and roles.
setup-person-off = { $number }. { $name } · no role ({ $role } now)
button-setup-person = { $number } · { $name }
setup-role-organizer = organizer
setup-role-moderator = moderator
setup-role-evaluator = evaluator
setup-role-desk = desk
setup-role-help = help desk

setup-heading = **{ $field }**
setup-field-title = Title
setup-field-edition = Edition
setup-field-slug = Name in addresses
setup-field-city = City
setup-field-organizer = Who runs it
setup-field-city-budget = Money of the city
setup-field-spending = Running costs
setup-field-area-new = Add an area
setup-field-area-name = Name
setup-field-area-budget = Money
setup-field-area-least = Least for one project
setup-field-area-most = Most for one project
setup-field-area-current = For running costs
setup-field-area-capital = For building
setup-field-area-current-least = Least, running costs
setup-field-area-current-most = Most, running costs
setup-field-area-capital-least = Least, building
setup-field-area-capital-most = Most, building
setup-field-area-needed = Supports needed here
setup-field-area-first = First ones that go on here
setup-field-area-people = People entitled to vote
setup-field-area-in = Takes part in the process
setup-field-phase-in = There is this phase
setup-field-phase-starts = Begins
setup-field-phase-ends = Ends
setup-field-blackouts = Days of elections
setup-field-age = Age from
setup-field-tie-live = Those who live here
setup-field-tie-work = Those who work here
setup-field-tie-study = Those who study here
setup-field-tie-volunteer = Those who volunteer here
setup-field-by-code = Check by personal code
setup-field-by-login = Check by city login
setup-field-by-phone = Check by phone number
setup-field-by-list = Check by the list
setup-field-by-desk = Check at a desk
setup-field-strength = How sure a check must be
setup-field-age-on = Day on which age counts
setup-field-per-person = Proposals per person
setup-field-read-within = Working days to read
setup-field-themes = Themes
setup-field-asks-place = Place of a proposal
setup-field-asks-theme = Theme of a proposal
setup-field-asks-photos = Photos of a proposal
setup-field-quota = Supports per person
setup-field-needed = Supports needed to go on
setup-field-first = First ones that go on
setup-field-hidden = Hide numbers of supports
setup-field-held-first = Read comments first
setup-field-kind = Kind of ballot
setup-field-approval-max = Choices at most
setup-field-ranking-max = Places to fill
setup-field-points-points = Points to give
setup-field-points-per-project = Points for one at most
setup-field-blank = Blank ballots
setup-field-where = Where people vote
setup-field-rule = Way of counting
setup-field-approvals = People who approve results
setup-field-provisional = Days for objections
setup-field-paper = Hours for paper ballots
setup-field-speaks-it = Use Italian
setup-field-speaks-en = Use English
setup-field-card-0 = Card 1, who
setup-field-card-1 = Card 2, how much
setup-field-card-2 = Card 3, who decides
setup-field-card-3 = Card 4, what then
setup-field-who = Who can vote
setup-field-warning = False statements
setup-field-reason = Reason { $number }
setup-field-example = Example of a proposal
setup-field-full-text = Rules in full
setup-field-privacy = Privacy

setup-option-yes = Yes
setup-option-no = No
setup-option-optional = Asked, may be left out
setup-option-needed = Needed
setup-option-none = Not asked
setup-option-together = Not apart: one envelope
setup-option-apart = Apart: a ballot of their own
setup-option-1 = A declaration is enough
setup-option-2 = A letter or a phone
setup-option-3 = A document was seen
setup-option-approval = Choose projects
setup-option-budget = Fill a budget
setup-option-points = Give points
setup-option-ranking = Rank projects
setup-option-yes-no = Yes or no to each
setup-option-own = Only in one's own district
setup-option-own-and-one = Own district and one more
setup-option-first-per-area = The first of each district
setup-option-greedy = The most voted that fit
setup-option-mes-cost-add1u = Equal shares for each voter
setup-option-phragmen = Phragmén, by turns
setup-option-ear-maxsupport = By ranks, widening

setup-how-text = Type the text, at most { $max } characters.
setup-how-list = Type the names with commas between them, at most { $most }. For example: Green, Mobility, Culture.
setup-how-money = Type the amount, for example 40,000 or 40.000 €.
setup-how-moment = Type day and hour, for example 19/11/2027 18:30.
setup-how-day = Type the day, for example 19/11/2027.
setup-how-days = Nothing is announced, and nobody votes, on these days: at most { $most } times. For example: 10/5/2027–24/5/2027; 1 June 2027.
setup-how-number = Type a number from { $min } to { $max }.
button-setup-without = Leave it out
setup-understood = Understood. { $field }: { $value }
setup-done = That is done.

setup-review-title = **Review:** { $title }
setup-no-problems = Nothing keeps it from going live.
setup-problems = { $count ->
    [one] **1 thing** must be mended before it can go live:
   *[other] **{ $count } things** must be mended before it can go live:
}
setup-numbered = { $number }. { $words }
setup-summary = { $step }: { $summary }
button-setup-mend = { $number } · { $where }
setup-problem-phases-overlap = { $earlier } ends after { $later }.
setup-opens-preparation = preparation opens
setup-opens-workshops = workshops open
setup-opens-proposals = proposals open
setup-opens-check = the technical check opens
setup-opens-voting = voting opens
setup-opens-counting = counting begins
setup-opens-results = results come out
setup-opens-works = works begin
setup-problem-phase-backwards = { $phase } ends before it begins.
setup-problem-phase-past = { $phase } begins in the past.
setup-problem-vote-in-blackout = People would vote on days of elections, from { $from } to { $to }.
setup-problem-no-such-hour = { $phase } has an hour that does not exist: clocks change that night.
setup-problem-no-voting = There is no vote.
setup-problem-too-weak = No check is sure enough, so nobody could vote.
setup-problem-repeated = “{ $what }” is there twice.
setup-problem-cannot-count = This way of counting does not suit the ballot.
setup-problem-band-backwards = The least for one project is more than the most.
setup-problem-band-over-money = The least for one project is more than the money there.
setup-problem-split-wrong = The parts for running costs and building do not come to the whole.
setup-problem-no-city-money = The question for the whole city has no money.
setup-problem-slug-taken = Another process is already called “{ $slug }” in addresses.
setup-problem-older-year = A text still speaks of { $year }. Is that meant?
setup-problem-older-year-in-file = Help, ready answers or desks still speak of { $year }. Only the process file can change that.
setup-problem-early-age = Age counts on { $on }, in a year before the vote. Is that meant?
setup-problem-paper-after-results = Paper ballots would still come in when results are out. Allow fewer hours, or move the results.
setup-problem-other = { $where }: { $says }
button-setup-ask = Ask for approval
button-setup-ask-one = Ask { $name } to approve
button-setup-approve = Approve and publish
button-setup-send-back = Send it back
setup-asked = The other organizers are told. The first who approves makes it live.
setup-asked-one = { $name } is told. It goes live when they approve it.
over-send-back = Send it back
setup-sent-back = It is a draft again, and whoever asked is told.
setup-live = **{ $title } is live.** People can find it now, and you organize it.
button-setup-go = Go to its desk

setup-asks-you = A new process waits for your approval: **{ $title }**. Please read it first.
setup-sent-back-note = { $name } sent the new process **{ $title }** back. You can change it and ask again.
setup-live-note = **{ $title }** is live: another organizer approved it.
button-setup-read = Read the review
button-setup-open = Open the draft

refusal-setup-gone = This draft is not here any more. It went live, or was deleted.
refusal-setup-no-field = That is not part of this draft any more.
refusal-setup-no-template = That cannot be copied. Please choose again.
refusal-setup-no-colleague = That person has no role any more.
refusal-setup-needed = This needs an answer.
refusal-setup-not-offered = Please use one of the buttons.
refusal-setup-number = Please type a whole number from { $min } to { $max }.
refusal-setup-too-long = That is { $length } characters long. At most { $max } fit.
refusal-setup-too-many = You typed { $count }. At most { $most } fit.
refusal-setup-slug = Only small letters, digits and single dashes, like bilancio-2027.
refusal-setup-day = I cannot read that as a day. Type it like 19/11/2027.
refusal-setup-days = I cannot read “{ $typed }” as days. Type them like 10/5/2027–24/5/2027.
refusal-setup-days-order = “{ $typed }”: the last day comes before the first.
refusal-setup-amount-zero = I understood 0. An envelope or a limit needs more than zero.
refusal-setup-amount-part = There is { $whole } in all, and the other part needs some of it. Type less.
refusal-setup-problems = Something must be mended first. The review says what.
refusal-setup-nobody-else = There is no other organizer here. Invite one first: two must agree.
refusal-setup-asked-already = Somebody has already asked for approval of this version.
refusal-setup-ask-again = Nobody asks for approval of this version. It must be asked again.
refusal-setup-changed = It was changed after you read it. Please read it again.
refusal-setup-your-own = You asked for this approval yourself. Another organizer must give it.

button-setup-try = Try it as a citizen
trial-mark = **TEST** · Nothing here counts, and nobody else sees it.
trial-title = You try **{ $title }** as a citizen.
trial-now = Now: { $phases }.
trial-between = No phase is open at this moment.
trial-how = Go to Home to look around. Choose another phase to see what people can do then. You count as checked.
trial-project = Test project { $number }
trial-ended = The test is over, and everything of it is gone.
button-trial = TEST: phases, end
button-trial-end = End the test
refusal-setup-in-trial = You are in a test already. End it first.
refusal-trial-nobody-else = This is a test: nobody else can be led into it. In the real process you can do this.
refusal-setup-no-trial = This is not a test any more.
