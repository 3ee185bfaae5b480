# INF-8 and ORG-7: how a box was counted, step by step.

log-rule-first-per-area = Rule: the most voted project is funded if the budget pays for it.
log-rule-greedy = Rule: the most voted projects are funded in order; what does not fit is skipped.
log-rule-greedy-no-skip = Rule: the most voted projects are funded in order, until one does not fit.
log-rule-greedy-threshold = Rule: the most voted projects that reach the minimum are funded in order; what does not fit is skipped.
log-rule-greedy-density = Rule: projects with the most votes for their cost are funded in order; what does not fit is skipped.
log-rule-knapsack = Rule: the most voted projects are funded in order. The first that does not fit gets the money left.
log-rule-phragmen = Rule: the cost of each project is a load on its supporters. The next project is the one whose supporters carry the least each.
log-rule-copeland = Rule: every two projects meet in a duel. Those that win most are funded in order; what does not fit is skipped.
log-rule-schulze = Rule: every two projects meet in a duel, also by way of others (Schulze). The best are funded in order; what does not fit is skipped.
log-rule-expanding = Rule: rankings are read place by place. A project is funded once enough ballots name it for its cost.
log-rule-equal-shares = Rule: everyone who voted gets an equal share of the budget. Supporters of a project pay for it together.
log-rule-raised = The shares are raised step by step as long as the budget pays for the outcome.
log-rule-filled = The money left goes to the most voted projects that still fit.
log-step = { $number }. { $sentence }
log-ballots =
    { $voters ->
        [one] 1 ballot was counted
       *[other] { $voters } ballots were counted
    }, { $blank ->
        [0] none of them blank
        [one] 1 of them blank
       *[other] { $blank } of them blank
    }; { $projects ->
        [one] 1 project could be funded
       *[other] { $projects } projects could be funded
    }.
log-withdrawn =
    { $title } was withdrawn: its { $votes ->
        [one] 1 vote is
       *[other] { $votes } votes are
    } shown, and it cannot be funded.
log-tie = Tie from place { $place } on: { $projects } have { $mark } each.
log-tie-more =
    { $count ->
        [one] 1 more
       *[other] { $count } more
    }
log-tie-order = Their order: { $order }.
log-order-votes = more votes first
log-order-lower-cost = lower cost first
log-order-higher-cost = higher cost first
log-order-official-order = official order among equals
log-decided-votes = { $first } comes before { $second }: it has more votes.
log-decided-lower-cost = { $first } comes before { $second }: it costs less.
log-decided-higher-cost = { $first } comes before { $second }: it costs more.
log-decided-official-order = { $first } comes before { $second }: it is first in the official order.
log-funded = { $title }, { $mark }: costs { $cost }, funded. { $left } left.
log-does-not-fit = { $title }, { $mark }: costs { $cost }, more than the { $left } left. Not funded.
log-stopped = By the rule, nothing after { $title } was looked at.
log-no-votes = No project has a vote, so nothing is funded.
log-finished =
    { $winners ->
        [0] No project is funded
        [one] 1 project is funded
       *[other] { $winners } projects are funded
    }, for { $cost }. Left over: { $left }.
log-votes =
    { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }
log-points =
    { $points ->
        [one] 1 point
       *[other] { $points } points
    }
log-wins =
    { $wins ->
        [one] 1 duel won
       *[other] { $wins } duels won
    }
log-under-votes =
    { $title } has { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    } and would need { $needed }: it cannot be funded.
log-under-points =
    { $title } has { $points ->
        [one] 1 point
       *[other] { $points } points
    } and would need { $needed }: it cannot be funded.
log-under-share =
    { $title } has { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }, { $share } of those who voted. It would need { $needed }%: it cannot be funded.
log-under-cost-share =
    { $title } has { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }, { $share } of those who voted, and costs { $cost }, { $costShare } of the budget. That is less than a third of its share of the cost: it cannot be funded.
log-lot = A lot was drawn for ties, before the count. Everybody can draw it again from the published words “{ $seed }”.
log-density-tie = Tie from place { $place } on: { $projects } have as many votes for their cost.
log-round-tie = Tie in round { $round }: { $projects } are equally good.
log-support-tie = Tie: { $projects } have the same support.
log-order-lot = the lot
log-decided-lot = { $first } comes before { $second }: the lot decided.
log-part-funded = { $title }, { $mark }: costs { $cost }, and gets the { $amount } that are left. Then { $left } are left.
log-incompatible = { $title } cannot be funded together with { $winner }, which is funded already.
log-equal-share =
    { $voters ->
        [one] 1 person voted
       *[other] { $voters } people voted
    }: each has { $share } to spend.
log-share-raised =
    With { $share } each, { $winners ->
        [0] no project is bought.
        [one] 1 project is bought, for { $cost }.
       *[other] { $winners } projects are bought, for { $cost }.
    }
log-share-steady =
    { $steps ->
        [one] 1 more step changes nothing
       *[other] { $steps } more steps change nothing
    }, up to { $share } each.
log-share-refused =
    With { $share } each, { $winners ->
        [one] 1 project would cost
       *[other] { $winners } projects would cost
    } { $cost }, more than the budget.
log-final-exhausted = The share is { $share } each: no other project fits the money left.
log-final-all-funded = The share is { $share } each: every project with support is funded.
log-final-over-budget = The share is { $share } each: with more, the budget would not do.
log-shares-round = { $title } costs { $cost } and is funded, with { $effective } in effect. No supporter paid more than { $paid }. Together they have { $left } left.
log-shares-round-points = { $title } costs { $cost } and is funded, with { $effective } in effect. No supporter paid more than { $paid } for a point. Together they have { $left } left.
log-not-affordable = { $title } costs { $cost }; its supporters have { $held } left together. They cannot pay for it.
log-completion = { $left } are left. They go to the most voted projects that fit.
log-prefer-satisfaction = Compared with funding the most voted in order: { $shares } gave more to the winners of this outcome, { $greedy } to those of the other.
log-prefer-any = Compared with funding the most voted in order: { $shares } have a winner only in this outcome, { $greedy } only in the other.
log-kept-shares = This outcome stays.
log-kept-greedy = More people prefer the other, so that one is taken.
log-load-round = { $title } is funded: each supporter now carries a load of { $load }. { $left } left.
log-load-stopped = { $title } is next and costs { $cost }, more than the { $left } left. By the rule, the count ends here.
log-support-round = { $title } is funded with the first { $depth } of each ballot: a support of { $support }, where { $needed } is needed. { $left } left.

why-place = { $title } is in place { $place } of { $of }, with { $mark }.
why-place-points =
    { $title } is in place { $place } of { $of }, with { $mark } from { $votes ->
        [one] 1 ballot
       *[other] { $votes } ballots
    }.
why-funded-before =
    { $funded ->
        [one] 1 project was funded before it, for { $cost }.
       *[other] { $funded } projects were funded before it, for { $cost } together.
    }
why-tie-lost = It was level with { $winner }, which is funded. { $decision }
why-after-stop = The count ended at { $stopper }, before its turn came.
why-over-budget = It costs { $cost }, more than the whole budget of { $budget }.
why-no-support = Nobody voted for it.
why-not-first = By the rule only one project is funded, and { $winner } comes before it.
why-not-enough-support = Its supporters never had enough together for its cost of { $cost }.
