# What projects may cost, and what proposals need to go on.

limits-band = One project costs from { $least } to { $most } there.
limits-outside-band = { $cost } is outside what one project may cost there: from { $least } to { $most }.
limits-outside-band-of = { $cost } is outside what one project for { $kind } may cost there: from { $least } to { $most }.
limits-current = running costs
limits-capital = building and buying
limits-counts-as = It is paid from the money for { $kind }.
limits-button-current = It is for running costs
limits-button-capital = It is for building
limits-needed = To go on to the technical check it needs { $needed ->
    [one] 1 support
   *[other] { $needed } supports
} by { $until }.
limits-first = The { $first } with the most supports in { $area } on { $until } go on to the technical check.
limits-goes-on = It had enough supports to go on to the technical check.
limits-stays = It did not have enough supports to go on to the technical check.
limits-desk-none = No public proposal had enough supports to go on, or all of them are projects.
limits-desk-until = Supports decide what goes on. That is known on { $until }.
refusal-project-outside-band = That is outside what one project may cost in this district.
refusal-cut-off-not-yet = Supports still decide which proposals go on. Try again once the technical check begins.
refusal-below-cut-off = This proposal did not have enough supports to go on.
