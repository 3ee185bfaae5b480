import { areaOfAddress } from "../../domain/guess-area.js";
import type { Place, Process } from "../../domain/process.js";
import { onlyArea } from "../../domain/only-area.js";
import { WHOLE_CITY } from "../../domain/process.js";
import { refuse } from "../../domain/result.js";
import type { Act } from "../act.js";
import { storeWords } from "./store-words.js";

type Values = Readonly<Record<string, string | null>>;

/** Stores answers at once, as they are given; null is a question left out. */
export const saveProposal: Act<"save-proposal"> = async (context, { proposal, values, seen }) => {
  const { process } = context;
  const { title, body, theme, area } = values;
  if (typeof theme === "string" && !process.themes.some(({ key }) => key === theme))
    return refuse("answer-not-offered");
  if (typeof area === "string" && !isArea(process, area)) return refuse("area-unknown");
  const where = whereIn(process, values);
  return storeWords(context, proposal, {
    words: {
      ...(title !== undefined && { title }),
      ...(body !== undefined && { body }),
      ...(theme !== undefined && { theme }),
      ...(where && { where }),
    },
    noPhotos: values["photos"] === null,
    seen,
  });
};

/** Where it would be: an area, the whole city, or neither; an address or a point in it. */
export const placeProposal: Act<"place-proposal"> = async (context, { proposal, area, place, seen }) => {
  if (area !== null && !isArea(context.process, area)) return refuse("area-unknown");
  return storeWords(context, proposal, { words: { where: { area, place } }, noPhotos: false, seen });
};

const isArea = ({ areas }: Process, key: string): boolean =>
  key === WHOLE_CITY || areas.some((area) => area.key === key);

/** A form asks for district and address together; the address may tell the district. */
function whereIn(
  process: Process,
  { area, address }: Values,
): { area: string | null; place: Place | null } | undefined {
  if (area === undefined && address === undefined) return undefined;
  const guess = typeof address === "string" ? areaOfAddress(process, address)?.key : undefined;
  return {
    area: area ?? guess ?? onlyArea(process)?.key ?? null,
    place: typeof address === "string" ? { address } : null,
  };
}
