# Collecting supports in a group (SLK-6).

button-collect = Collect supports
collect-form = Collect supports
collect-goal-label = Goal
collect-goal-question = How many supports does your group aim at? Write a number. Everybody in your group will read it.
collect-until-label = Last day
collect-until-question = Until when do you collect?
collect-to-the-end = Until supports close: { $on }
collect-for-everybody = This goes to everybody in your group.
collect-posted = **Posted in your group.** The number there follows within a minute.
collect-who = Nobody sees who supports it, not even your association.
collect-street = For the street: { $url }

drive-title = **Who supports it? { $title }**
drive-proposal = Proposal { $number }
drive-counter = **{ $count } of { $goal }**, { $days ->
    [0] last day today
    [one] 1 day left
   *[other] { $days } days left
}
drive-until = Until { $on }. How many support it is not shown in this process.
drive-goal-reached = The goal is reached. More supports still help.
drive-not-the-vote = A support helps the proposal move on. It is not the vote. Nobody sees who gives it.
drive-over = This collecting is over.
drive-over-count = This collecting is over, with { $count } of { $goal }.
drive-over-reached = This collecting is over, with { $count } of { $goal }. The goal was reached.
drive-is-over = This collecting is over, so nothing was changed.
drive-link-first = Link your account (1 min) so your support counts. Press “Open in private” and say hello there; with { $link } you bring along a chat you have elsewhere.

refusal-drive-goal = Please write a number from { $min } to { $max }.
refusal-drive-running = Your group already collects supports for this one.
