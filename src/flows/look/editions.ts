import { pageOf } from "../../domain/browse/page.js";
import { call } from "../acts.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import { local, press, say, type Arg, type Screen } from "../screen.js";
import type { Edition, Here, LookFacts } from "./facts.js";

const PER_PAGE = 8;

/** Enough of an id to tell processes apart, and short enough for a button. */
const keyOf = ({ id }: Edition): string => id.slice(0, 8);

/** Its title, and which edition it is where two have the same title. */
function nameIn(all: readonly Edition[], { title, edition }: Edition): Arg {
  const words = JSON.stringify(title);
  const namesakes = all.filter((other) => JSON.stringify(other.title) === words);
  return namesakes.length > 1 ? joined([local(title), edition]) : local(title);
}

/** Other processes, earlier editions among them: their results stay readable. */
function editions({ facts: { process, editions: all }, answers }: Here): Screen {
  const page = pageOf(all, PER_PAGE, Number(answers["editionsPage"] ?? 1));
  return {
    id: "INF-8",
    lines: [
      say("editions-now", { title: local(process.title) }),
      say(all.length > 0 ? "editions-choose" : "editions-none"),
    ],
    buttons: [
      ...page.items.map((edition) => [press(nameIn(all, edition), "choose", keyOf(edition))]),
      turnRow(page),
    ],
  };
}

function choose({ facts, arg }: Here): Go | Run<LookFacts> {
  const edition = facts.editions.find((one) => keyOf(one) === arg);
  if (!edition) return { toast: say("toast-stale") };
  return {
    act: call("choose-process", { process: edition.id }),
    done: {
      step: "results",
      set: { box: undefined, place: undefined },
      clear: true,
      toast: say("toast-about", { title: local(edition.title) }),
    },
  };
}

export const editionsStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: editions,
  on: { choose, page: ({ arg }) => ({ set: { editionsPage: Number(arg) } }) },
};
