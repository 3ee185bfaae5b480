# The ballot as one form over the page (T-4).

vote-form-show = Show
vote-form-projects = Choose projects
vote-form-how = Type to search. Nothing counts until you cast your vote.
vote-form-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
vote-form-over = These cost { $spent }, which is { $over } over. Remove at least one.
vote-form-full =
    { $max ->
        [one] You chose { $count }; 1 project fits. Remove the others.
       *[other] You chose { $count }; at most { $max } fit. Remove at least one.
    }
vote-form-place = { $place } choice
vote-form-twice = { $name } is chosen twice.
vote-form-kept = Your ballot is kept. It is **not cast yet**.
    .theirs = Their ballot is kept. It is **not cast yet**.
vote-status-over = { $spent } of { $budget } chosen · { $over } too much
vote-status-too-many =
    { $max ->
        [one] Your ballot: { $count } of 1 project: too many
       *[other] Your ballot: { $count } of { $max } projects: too many
    }
    .theirs =
        { $max ->
            [one] Their ballot: { $count } of 1 project: too many
           *[other] Their ballot: { $count } of { $max } projects: too many
        }

# The list of a ballot with a button beside each project
vote-hint-list = ✓ = in your ballot. Nothing counts until you cast it.
    .theirs = ✓ = in their ballot. Nothing counts until you cast it.
