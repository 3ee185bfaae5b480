import { excessOf } from "../../../domain/ballot.js";
import type { Project } from "../../../domain/process.js";
import { inRows } from "../../paging.js";
import { gap, press, primary, say } from "../../screen.js";
import type { Booth } from "../booth.js";
import { placeOf, placeSay } from "../words/ranking.js";
import { lastRow, markedLine, type CardPart } from "./card-buttons.js";
import { fullLine, replacing } from "./choosing.js";

/** With more places than this, the card offers the first ones and the last. */
const MOST_PLACES = 6;

/** BAL-4: a place for it, the others moving down. Where all are taken, another one has to go first: the person says which. */
export function ranking(booth: Booth, project: Project, { max }: { max: number }): CardPart {
  if (excessOf(booth.paper, booth.draft, project.id) > 0)
    return { lines: [gap, fullLine(max, booth.standing.count)], buttons: replacing(booth, project) };
  const place = placeOf(booth, project);
  const others = booth.chosen.length - (place > 0 ? 1 : 0);
  const puts = placesOffered(Math.min(max, others + 1))
    .filter((one) => one !== place)
    .map((one) =>
      (place === 0 && one === others + 1 ? primary : press)(
        say("button-put", { place: placeSay(one) }),
        "rank",
        one,
      ),
    );
  const remove = press(say("button-remove", { name: booth.nameOf(project) }), "remove");
  return {
    lines: place > 0 ? [gap, markedLine(booth, project, placeSay(place))] : [],
    buttons: [...inRows(puts, 3), place > 0 ? [remove] : [], lastRow(booth, project)],
  };
}

function placesOffered(last: number): number[] {
  const all = Array.from({ length: last }, (_, index) => index + 1);
  return last <= MOST_PLACES ? all : [...all.slice(0, MOST_PLACES - 1), last];
}
