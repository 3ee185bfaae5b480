# Open data: the page of a process, and what each file and column holds.

data-page-title = Open data · { $title }
data-page-languages = Other languages
data-page-about = Everything this process publishes, as files that anybody may use. Programs begin with index.json.
data-page-results = Results
data-page-process = The whole process
data-page-check = Check it yourself
data-page-check-hash = Compare the hash of a file with the one printed here and with the fingerprint posted in the chats:
data-page-check-count = Count the ballots again on your own machine, without this service. The command stands under the files of each box.
data-page-check-code = Look for your receipt code in codes.csv. It shows that your ballot was counted, and nobody can see what it says.
data-page-dictionary = What the columns hold
data-page-licence = Licence
data-page-licence-is = You may use all of this under
data-page-box = { $box } · version { $version }
data-page-official = Official. Published on { $at }.
data-page-provisional = Provisional until { $until }. Published on { $at }.
data-page-replaced = Published on { $at }, corrected since by a newer version.
data-page-correction = Correction: { $note }
data-page-fingerprint = Fingerprint: { $hash }
data-page-recount = To count these ballots again:
data-page-size =
    { $bytes ->
        [one] 1 byte
       *[other] { $bytes } bytes
    }

data-ballots = The ballots in the Pabulib format, in an order that tells nothing and without anything about voters.
data-results = The ranking, with votes, cost and outcome.
data-log = Every step of the count in words.
data-codes = Receipt codes of the counted ballots.
data-turnout = Who took part, by group. Groups under 5 are left out, and others that would give them away.
data-lab = What other counting rules would have made of the same ballots. For study only.
data-count = Rules, winners, figures and log for programs.
data-manifest = The files of this version with their hashes. Its own hash is the fingerprint.
data-projects = Projects with cost and status.
data-proposals = Public proposals. An author is named only with their consent.
data-calendar = The phases as a calendar to subscribe to.
data-rules = The rules as they were frozen when voting opened, and each version since. The hash is the one shown in the chats.
data-dictionary = This description of files and columns.
data-index = Everything that is published, with the hash of each file.

data-col-rank = Place in the ranking, 1 is first.
data-col-project = Number of the project.
data-col-title = Title, one column for each language.
data-col-votes = Ballots that name the project.
data-col-score = Votes, or points where ballots give points or places.
data-col-cost = Cost in whole units of the currency.
data-col-funded = Money the project gets, in whole units of the currency.
data-col-outcome = funded, part-funded, not-funded or withdrawn.
data-col-step = Number of the step.
data-col-step-code = Kind of step, for programs.
data-col-sentence = The step in words, one column for each language.
data-col-code = Receipt code of a counted ballot.
data-col-dimension = What the groups are made by: all, area, age, tie, channel or method.
data-col-group = Name of the group; unknown for who was not asked.
data-col-people = How many people; empty where it is not told.
data-col-rule = Name of the counting rule.
data-col-winners = Numbers of the winning projects in the order of choice.
data-col-total-cost = What they cost together, in whole units.
data-col-voters-with-winner = Voters who chose at least one winner.
data-col-average-winners = How many winners a voter chose on average, as an exact fraction.
data-col-number = Number that people see and type.
data-col-question = Key of the question it answers.
data-col-area = Key of the area; an asterisk stands for the whole city.
data-col-theme = Key of the theme.
data-col-summary = Short description, one column for each language.
data-col-currency = Three letters of ISO 4217.
data-col-status = on-ballot, withdrawn, funded or not-funded.
data-col-works = How far the works are, the last stage that was told.
data-col-address = Where it is, in words.
data-col-latitude = Degrees north.
data-col-longitude = Degrees east.
data-col-sample = Whether the figures are invented for a demo.
data-col-state = Where the proposal stands.
data-col-body = Its text.
data-col-origin = chat, workshop or paper.
data-col-author = Name of the author, where they agreed to show it.
data-col-supports = How many people support it; empty where the rules hide it.
data-col-file = Name of the file without its end.
data-col-column = Name of the column; empty for the file itself.
data-col-meaning = What it holds, one column for each language.
data-col-verdict = What the technical check found: feasible, with-changes or not-feasible; empty before everybody may know.
data-col-verdict-cost = The cost it estimates, in whole units of the currency.
data-col-verdict-office = The office that says so.
data-col-verdict-reason = Its reason, in the words of that office.
data-col-alternative-to = Number of the proposal that this one is another idea for.
