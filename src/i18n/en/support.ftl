# Supports (SUP-1), and who is told when a supported proposal is withdrawn (PRO-10).

support-count =
    { $count ->
        [one] 1 support
       *[other] { $count } supports
    }
support-until = Supports are open until { $until }.
support-left = You have { $left } of { $quota } supports left.
support-own = You wrote this one. Others can support it.
button-support = Support
button-supported = Supported · Undo
button-support-proposals = Support proposals
button-support-others = See other proposals
toast-supported = Supported. This is not the vote; it helps the proposal move on.
toast-unsupported = Taken back. You can support it again.
propose-closed-support = You can still support proposals of others.

refusal-support-closed = Supports are closed now. What you supported stays as it is.
refusal-support-paused = The service is paused, so nobody can support a proposal now. Please come back later.
refusal-support-not-here = That proposal cannot be supported now. The others are in the list.
refusal-support-own = You wrote this one, so you cannot support it. Others can.
refusal-support-quota = You have given all { $quota } supports. Take one back first: you find them in My activity.

mine-supported = I support:
mine-supported-label = Supported: { $number } · { $title }
mine-withdraw-supporters =
    { $count ->
        [one] The person who supports it will be told.
       *[other] The { $count } people who support it will be told.
    }
mine-withdraw-supported = The people who support it will be told.
notice-withdrawn = Proposal { $number }, **{ $title }**, was withdrawn by whoever wrote it. You had supported it.
notice-withdrawn-then = You can support others. Nothing else changes for you.
