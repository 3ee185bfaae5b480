import { excessOf, swapsFor } from "../../../domain/ballot.js";
import type { Project } from "../../../domain/process.js";
import { inRows } from "../../paging.js";
import { gap, money, press, primary, say, type Arg, type ButtonSpec, type Line } from "../../screen.js";
import { lastChange } from "../ballot-presses.js";
import { myBallotLabel } from "../ballot-words.js";
import type { Booth } from "../booth.js";
import type { CardPart } from "./card-buttons.js";

/** More would not be read; the others are on the ballot's own screen. */
const MOST_SWAPS = 6;

/** BAL-1 and BAL-2: on the ballot or not; where it does not fit, ways to make room. */
export function choosing(booth: Booth, project: Project): CardPart {
  const excess = excessOf(booth.paper, booth.draft, project.id);
  return excess > 0
    ? { lines: [gap, ...tooMuch(booth, project, excess)], buttons: roomFor(booth, project) }
    : { lines: [], buttons: free(booth, project) };
}

function tooMuch({ paper, draft, standing, currency }: Booth, { id }: Project, excess: number): Line[] {
  if (paper.rule.kind === "approval") return [fullLine(paper.rule.max, standing.count)];
  const over = say("vote-over-budget", { over: money(excess, currency) });
  const helped = swapsFor(paper, draft, id).length > 0;
  return helped ? [over] : [over, say("vote-no-single-swap")];
}

/** "You already have 3. Replace one?" */
export const fullLine = (max: number, count: number): Line => say("vote-full", { max, count });

function free(booth: Booth, project: Project): ButtonSpec[][] {
  const name = booth.nameOf(project);
  const mine = press(myBallotLabel(booth), "ballot");
  if (!booth.chosen.includes(project)) return [[add(booth, project, name), mine]];
  const remove = press(say("button-remove", { name }), "remove");
  return isSwappedIn(booth, project)
    ? [[press(say("button-undo-swap"), "undo"), remove], [mine]]
    : [[remove, mine]];
}

const add = (booth: Booth, project: Project, name: Arg): ButtonSpec =>
  booth.paper.rule.kind === "budget"
    ? primary(say("button-add-cost", { cost: money(project.cost, booth.currency) }), "add")
    : primary(say("button-add", { name }), "add");

function isSwappedIn(booth: Booth, { id }: Project): boolean {
  const { added, removed } = lastChange(booth);
  return added.length === 1 && added[0] === id && removed.length === 1;
}

/** A swap says what goes and what that frees; nothing changes until it is pressed. */
function roomFor(booth: Booth, project: Project): ButtonSpec[][] {
  if (booth.paper.rule.kind !== "budget") return replacing(booth, project);
  const keep = press(say("button-keep-ballot"), "list");
  const swaps = swapsInto(booth, project).map((other) =>
    press(
      say("button-swap", { name: booth.nameOf(other), cost: money(other.cost, booth.currency) }),
      "swap",
      other.number,
    ),
  );
  return [...inRows(swaps, 1), [press(say("button-show-fitting"), "fits"), keep]];
}

/** `[Replace Biblioteca] [Replace Ciclabile]` / `[Keep my 3]` */
export function replacing(booth: Booth, project: Project): ButtonSpec[][] {
  const swaps = swapsInto(booth, project).map((other) =>
    press(say("button-replace", { name: booth.nameOf(other) }), "swap", other.number),
  );
  return [...inRows(swaps, 2), [press(say("button-keep-mine", { count: booth.standing.count }), "list")]];
}

function swapsInto(booth: Booth, { id }: Project): Project[] {
  const ids = swapsFor(booth.paper, booth.draft, id);
  return booth.chosen.filter((other) => ids.includes(other.id)).slice(0, MOST_SWAPS);
}
