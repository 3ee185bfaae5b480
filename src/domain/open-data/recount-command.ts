import type { CountSettings, Minimum } from "../count/settings.js";
import { unitsText } from "./units.js";

/** What everybody can type to count `ballots.pb` again by exactly the settings it was counted by, in any shell of POSIX. */
export const recountCommand = (settings: CountSettings): string =>
  ["npm run -s portico -- recount ballots.pb", ...recountOptions(settings)].join(" ");

/** The same settings as options. */
export function recountOptions(settings: CountSettings): string[] {
  const { rule, ties, lot, minimum, incompatible = [], increment, comparison } = settings;
  return [
    `--rule ${rule}`,
    ...(ties ? [`--ties ${ties.join()}`] : []),
    ...(lot ? [`--seed ${quoted(lot.seed)}`] : []),
    ...(minimum ? minimumOptions(minimum) : []),
    ...incompatible.map((set) => `--incompatible ${quoted(set.join())}`),
    ...(increment === undefined ? [] : [`--increment ${unitsText(increment)}`]),
    ...(comparison ? [`--comparison ${comparison}`] : []),
  ];
}

const minimumOptions = ({ votes, sharePercent, score, thirdOfCostShare }: Minimum): string[] => [
  ...(votes === undefined ? [] : [`--min-votes ${votes}`]),
  ...(sharePercent === undefined ? [] : [`--min-share ${sharePercent}`]),
  ...(score === undefined ? [] : [`--min-score ${score}`]),
  ...(thirdOfCostShare ? ["--min-cost-third"] : []),
];

/** As a shell takes a text letter for letter, whatever is in it. */
const quoted = (text: string): string =>
  /^[\w,.-]+$/u.test(text) && !text.startsWith("-") ? text : `'${text.replaceAll("'", `'\\''`)}'`;
