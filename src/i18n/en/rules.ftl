# INF-3: the frozen rules of a vote, and how to check them.

rules-frozen = These rules are frozen since { $since }.
rules-fingerprint = Fingerprint: `{ $hash }`
rules-file-about = The frozen rules, version { $number }. Fingerprint: { $hash }
sheet-none = The rules are frozen when voting opens. Then you can check them here.
sheet-title = **Frozen rules** · { $title }
sheet-what = The file holds who can vote, what is on the ballot, how votes are counted, and the dates.
sheet-opening = Version 1 · { $since }, when voting opened
sheet-changed = Version { $number } · { $since }
sheet-changed-why = Version { $number } · { $since } · Why: { $why }
sheet-how = To check the file, compute its SHA-256, for example with `sha256sum`. It must be this fingerprint:
sheet-promise = The rules change only if two organizers agree and say why. Then I tell you.

button-check-rules = Check the rules
button-rules-file = Rules as a file

# GRP-3
group-rules-changed = The rules of the vote changed on { $at }.
group-rules = The rules are frozen. Fingerprint: `{ $hash }`

# ORG-3: a change of frozen rules
desk-rule-change = 1 change of the rules waits for organizers
button-rule-change = Change of the rules
rule-change-none = No change of the rules waits.
rule-change-title = **Change of the frozen rules** · proposed { $at }
rule-change-asks-you-withdrawal = An organizer asks to take a project of { $title } off the ballot. A second one must approve it.
rule-change-asks-you-rules = { $title }: frozen rules are to change. Two organizers must approve it.
rule-change-card = **Change of the frozen rules**
rule-change-line = { $field }: { $before } → **{ $after }**
rule-change-new = { $field }: new, **{ $after }**
rule-change-gone-value = { $field }: no longer { $before }
rule-change-before = { $field }, until now:
rule-change-after = { $field }, **new text**:
rule-change-of-project = Project { $number }, { $field }
rule-change-of-area = { $area }, { $field }
rule-change-of-question = Question “{ $question }”, { $field }
rule-field-cost = cost
rule-field-budget = money
rule-field-title = title
rule-field-ballot = ballot
rule-field-choices = choices
rule-field-points = points
rule-field-blank = blank ballot
rule-field-counting = way of counting
rule-field-age = age from which people vote
rule-field-full-text = the rules in full
rule-change-more =
    { $count ->
        [one] And 1 other change.
       *[other] And { $count } other changes.
    }
rule-change-voted =
    { $count ->
        [0] Nobody has voted yet.
        [one] 1 person has voted already. That vote stays as it is.
       *[other] { $count } people have voted already. Their votes stay as they are.
    }
rule-change-approvals = Approved by { $count } of { $needed } organizers.
rule-change-yours = You have approved it. Another organizer decides.
rule-change-is-applied = Two organizers approved it. The rules have changed.
rule-change-is-rejected = An organizer rejected it. The rules stay as they are.
rule-change-is-replaced = It is out of date. The rules stay as they are.
button-approve-change = Approve this change
button-reject-change = Reject it
toast-rule-change-approved = Approved. Another organizer must approve it too.
toast-rules-changed = The rules have changed. Everybody is told.
over-rule-change = Change of rules
rule-change-rejected-note = { $name } rejected the change of rules of **{ $title }** that you had approved. The reason:
toast-rule-change-rejected = Rejected. The rules stay as they are.
refusal-rule-change-gone = This change was decided or replaced meanwhile. Nothing was changed.
refusal-rule-change-approved = You have approved it already. Another organizer must approve it too.
refusal-rule-change-outdated = The process has changed since this was proposed. Nothing was changed. Import the file again.

# NOT-8
notice-rules-changed = **The rules of the vote have changed.**
notice-rules-why = Why: { $reason }
notice-rules-vote = If you have voted, your vote counts. You can vote again until voting closes.
