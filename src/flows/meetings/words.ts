import { joined } from "../process-words.js";
import { instant, say, type Arg } from "../screen.js";
import type { ShownWorkshop } from "./facts.js";

type Shown = Pick<ShownWorkshop, "at" | "place" | "stepFree" | "childcare">;

/** "Tue 12 May, 18:00 · Casa Gialla, via Fioravanti 24 · step-free, childcare" */
export const whenAndWhere = ({ at, place, stepFree, childcare }: Shown): Arg[] => [
  joined([
    instant(at, "weekday"),
    ...(place.address === undefined ? [] : [place.address]),
    ...(stepFree ? [say("workshop-step-free")] : []),
    ...(childcare ? [say("workshop-childcare")] : []),
  ]),
];
