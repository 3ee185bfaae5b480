import { pageOf } from "../domain/browse/page.js";
import type { Desk, LocalText } from "../domain/process.js";
import type { Facts } from "./facts.js";
import type { At, Go } from "./flow.js";
import { turnRow } from "./paging.js";
import { entry, gap, local, quote, say, type Line, type Screen } from "./screen.js";

/** As many as fit on a screen, however long their addresses are. */
const PER_PAGE = 4;

/** Hours and ways in that take more than a few lines are folded. */
const FITS = 120;

/** Places where somebody helps to vote, in words: those of one's own district first. */
export function desksShown({ facts, answers }: At<Facts>): Pick<Screen, "lines" | "buttons"> {
  const page = pageOf(ownFirst(facts), PER_PAGE, Number(answers["placesPage"] ?? 1));
  return {
    lines: [say(page.total > 0 ? "places-title" : "places-none"), ...page.items.flatMap(deskLines)],
    buttons: [turnRow(page), [entry(say("button-talk-to-person"), "help", "person")]],
  };
}

/** What the buttons that turn their pages do. */
export const turnDesks = {
  page: ({ arg }: At<Facts>): Go => ({ set: { placesPage: Number(arg) } }),
};

const ownFirst = ({ process, person }: Facts): Desk[] => [
  ...process.desks.filter(({ area }) => area === person.area),
  ...process.desks.filter(({ area }) => area !== person.area),
];

function deskLines({ name, address, hours, access }: Desk): Line[] {
  const when = say("places-hours", { hours: local(hours), access: local(access) });
  return [
    gap,
    say("places-desk", { name, address }),
    longest(hours) + longest(access) > FITS ? quote(when) : when,
  ];
}

const longest = (text: LocalText): number => Math.max(0, ...Object.values(text).map(({ length }) => length));
