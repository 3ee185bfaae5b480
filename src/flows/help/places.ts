import { pageOf } from "../../domain/browse/page.js";
import type { Desk } from "../../domain/process.js";
import type { Facts } from "../facts.js";
import type { At, ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { entry, say, type Screen } from "../screen.js";
import { deskLines } from "../verify.js";

/** Addresses, hours and ways in are long. */
const PER_PAGE = 4;

/** INF-10, places with assisted voting: those of one's own district first. */
function places({ facts, answers }: At<Facts>): Screen {
  const page = pageOf(ownFirst(facts), PER_PAGE, Number(answers["placesPage"] ?? 1));
  return {
    id: "INF-10",
    lines: [
      ...(page.total > 0 ? [say("places-title")] : [say("places-none")]),
      ...page.items.flatMap(deskLines),
    ],
    buttons: [turnRow(page), [entry(say("button-talk-to-person"), "help", "person")]],
  };
}

const ownFirst = ({ process, person }: Facts): Desk[] => [
  ...process.desks.filter(({ area }) => area === person.area),
  ...process.desks.filter(({ area }) => area !== person.area),
];

export const placesStep: ScreenStep<Facts> = {
  kind: "screen",
  over: { title: say("over-help") },
  show: places,
  on: { page: ({ arg }) => ({ set: { placesPage: Number(arg) } }) },
};
