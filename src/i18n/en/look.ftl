# Looking around: calendar, rules, projects, search. Results are in results.ftl.

joined = { $before } · { $next }
sentences = { $before } { $next }
stacked =
    { $before }
    { $next }

# INF-2
calendar-title = **Calendar** · { $title }
calendar-past = ✓ { $phase } · { $from } – { $until }
calendar-now = **Now: { $phase }** · until { $until } ({ $remaining }){ $moved }
calendar-later = { $phase } · { $from } – { $until }{ $moved }
calendar-was = {" "}(before: until { $was })
calendar-can-preparation = You can read how it works.
calendar-can-workshops = You can bring ideas to a workshop in your district.
calendar-can-proposals = You can send a proposal, here in this chat.
calendar-can-check = You can support proposals, and follow what becomes of them.
calendar-can-voting = You can read the projects and vote.
calendar-can-counting = You can check your receipt code.
calendar-can-results = You can read which projects are funded, and why.
calendar-can-works = You can follow the works.
button-remind-next = Remind me of the next step
toast-will-remind = I will write to you when the next phase opens. You can change this in Settings.
button-read-projects = See the projects

# INF-3
how-card = **How it works** · { $number } of { $count }
how-rules = **Rules in full** · { $title }
button-rules-in-full = Rules in full

# INF-4
look-where-everywhere = **Projects**
look-where = **Projects** › { $where }
look-found =
    { $count ->
        [0] none found
        [one] 1 found
       *[other] { $count } found
    }
look-page = page { $number } of { $count }
look-none-fit = No project fits all of this. Clear the filters, or change one.
look-no-projects = There are no projects yet.
look-projects-come = They come out of the proposals, after the technical check.
look-near-you = near you
look-near-project = near project { $number }
look-cost-up-to = up to { $to }
look-cost-between = { $over } to { $to }
look-cost-over = over { $over }
look-which-page = **Projects** · page { $number } of { $count }. Which page would you like?
look-filter = **Projects** › filter. You see:
look-filter-district = District: { $chosen }
look-filter-theme = Theme: { $chosen }
look-filter-cost = Cost: { $chosen }
look-filter-status = Status: { $chosen }
look-near-kept = Only what is near.
look-any = any
look-choose-district = **Projects** › which district?
look-choose-theme = **Projects** › which theme?
look-choose-cost = **Projects** › which cost?
look-choose-status = **Projects** › which status?
look-option = { $label } ({ $count })
look-near = **Projects near you.** Send your position, drop a pin with 📎 › Location, or type an address.
look-position-once = I use your position once and do not keep it.
look-nothing-near = I know of no project within 1 km of that point. Try another one, or look by district.
look-address-unknown = I do not know that address. Try the street's name alone, or drop a pin.

project-status-on-ballot = on the ballot
project-status-withdrawn = withdrawn
project-status-funded = funded
project-status-not-funded = not funded
project-status-cancelled = cancelled

button-page = Page { $number } of { $count }
button-filter = Filter
button-search = Search
button-clear-filters = Clear filters
button-filter-district = Change district
button-filter-theme = Change theme
button-filter-cost = Change cost
button-filter-status = Change status
button-near-me = Near me
button-show-projects =
    { $count ->
        [0] Show the empty list
        [one] Show 1 project
       *[other] Show { $count } projects
    }
button-any-district = All districts
button-any-theme = Any theme
button-any-cost = Any cost
button-any-status = Any status
button-proposals = Proposals

# INF-5, ERR-1
look-search = **Search.** Type a word, a street or a number, for example “school” or “42”.
look-searched = **Search** › “{ $query }”
look-nothing-for = Nothing for “{ $query }”. Try fewer letters, or look by theme.
look-not-found-topics = I could not find that. I can search projects, take a proposal, or answer these:
button-themes = Themes
button-all-projects = All projects

# INF-6
card-title = **{ $title }**
card-number = Project { $number }
card-sample-cost = { $cost } (sample data)
card-from = From: { $from }
card-is-withdrawn = This project was withdrawn. It cannot be voted.
card-is-funded = **Funded.** This project will be done.
card-is-not-funded = Not funded this time.
card-is-cancelled = **Won the vote, later cancelled.** This project will not be built.
card-other-district = You vote in { $area }, so this project is not on your ballot.
card-photo = Photo of { $title }
card-unknown = I have no project { $number }. Check the number, or search for a word of its title.
share-link = Read it in private, where only you see what you do: { $url }
share-nothing-found = Nothing found. See all projects
share-type = To read it, write { $number } in the chat with me.
button-add-to-ballot = Add to my ballot
toast-on-ballot = { $title }: now in your ballot. It counts once you cast it.
button-where = Where is it
button-more-photos = More photos ({ $count })
button-photos = See photos ({ $count })
button-follow = Follow
button-unfollow = Following · stop
button-share = Share
button-open-in-private = Open in private
button-back-to-list = Back to list
toast-followed = You follow this project. I will tell you what becomes of it.
toast-followed-stopped = You follow this project. Messages are off: turn them on in Settings to hear of it.
toast-unfollowed = You no longer follow this project.

# INF-7
where-title = **Where is it** · { $title }
where-address = { $address }, { $area }
where-landmark = Nearest landmark: { $landmark }
button-within-1-km = Projects within 1 km

# Proposals that everybody may read
proposals-title = **Proposals**
proposals-found =
    { $count ->
        [0] none found
        [one] 1 found
       *[other] { $count } found
    }
proposals-none = There are no public proposals here yet. Staff read each one first.
proposals-which-page = **Proposals** · page { $number } of { $count }. Which page would you like?
proposal-number = Proposal { $number }
proposal-where = Where: { $address }
proposal-unknown = I have no public proposal { $number }. It may still be read by staff, or withdrawn.
proposal-is-public = Public. Next comes the technical check.
proposal-is-unchecked = Public. The technical check is over.
proposal-is-in-check = In technical check.
proposal-is-not-checked = It was not checked in time, so it is not on the ballot.
proposal-is-not-on-ballot = It is not on the ballot.
proposal-is-on-ballot = On the ballot, as a project.
look-proposals-found =
    { $count ->
        [one] 1 proposal found
       *[other] { $count } proposals found
    }
button-all-proposals = All proposals
button-own-district = Only my district

# INF-9
works-stand = **{ $step }** (stage { $place } of { $count })
works-cancelled = **The works are cancelled.**
works-last = Last news, { $on }:
works-why = Why, { $on }:
works-next = Next: { $what }.
works-expected = Opening expected in { $month }.
works-none = There is no news of the works yet.
works-step-planned = Planned
works-step-designed = Designed
works-step-tendered = Choosing a company
works-step-started = Works started
works-step-built = Works finished
works-step-opened = Open to everybody
works-step-cancelled = Cancelled
works-next-designed = the design
works-next-tendered = the choice of a company
works-next-started = the start of the works
works-next-built = the end of the works
works-next-opened = the opening
button-follow-works = Follow the works
