import { areaOfAddress } from "../../domain/guess-area.js";
import type { Place, Process } from "../../domain/process.js";
import { WHOLE_CITY } from "../../domain/proposal.js";
import { refuse } from "../../domain/result.js";
import { saveText, type TextChange } from "../../persistence/proposal-versions.js";
import { done, type Act } from "../act.js";
import { openForWriting } from "./own-proposal.js";

type Values = Readonly<Record<string, string | null>>;

/** Stores answers at once, as they are given; null is a question left out. */
export const saveProposal: Act<"save-proposal"> = async (context, { proposal, values }) => {
  const { tx, process } = context;
  const { theme, area } = values;
  if (typeof theme === "string" && !process.themes.some(({ key }) => key === theme))
    return refuse("answer-not-offered");
  if (typeof area === "string" && !isArea(process, area)) return refuse("area-unknown");
  const opened = await openForWriting(context, proposal);
  if (!opened.ok) return opened;
  const { id, version, text } = opened.value;
  const change = changeFrom(process, values);
  const skipped = skippedAfter(text.skipped, answered(values));
  await saveText(tx, { proposalId: id, version }, { ...change, skipped });
  return done;
};

/** Where it would be: an area, the whole city, or neither; an address or a point in it. */
export const placeProposal: Act<"place-proposal"> = async (context, { proposal, area, place }) => {
  const { tx, process } = context;
  if (area !== null && !isArea(process, area)) return refuse("area-unknown");
  const opened = await openForWriting(context, proposal);
  if (!opened.ok) return opened;
  const { id, version, text } = opened.value;
  const skipped = skippedAfter(text.skipped, { place: area ?? (place && "somewhere") });
  await saveText(tx, { proposalId: id, version }, { areaKey: area, place, skipped });
  return done;
};

const isArea = ({ areas }: Process, key: string): boolean =>
  key === WHOLE_CITY || areas.some((area) => area.key === key);

function changeFrom(process: Process, values: Values): TextChange {
  const { title, body, theme } = values;
  return {
    ...(title !== undefined && { title }),
    ...(body !== undefined && { body }),
    ...(theme !== undefined && { themeKey: theme }),
    ...placeFrom(process, values),
  };
}

/** A form asks for district and address together; the address may tell the district. */
function placeFrom(
  process: Process,
  { area, address }: Values,
): { areaKey?: string | null; place?: Place | null } {
  if (area === undefined && address === undefined) return {};
  const guess = typeof address === "string" ? areaOfAddress(process, address)?.key : undefined;
  return { areaKey: area ?? guess ?? null, place: typeof address === "string" ? { address } : null };
}

/** Answers by the name under which a question is left out. */
function answered({ area, address, ...values }: Values): Values {
  const asksPlace = area !== undefined || address !== undefined;
  return asksPlace ? { ...values, place: area ?? address ?? null } : values;
}

function skippedAfter(before: readonly string[], values: Values): string[] {
  const kept = before.filter((field) => values[field] === undefined);
  return [...kept, ...Object.keys(values).filter((field) => values[field] === null)];
}
