import { unitsText } from "../domain/open-data/units.js";
import type { PbElection } from "../domain/pabulib/read-election.js";
import type { CountOptions } from "./count-options.js";

/**
 * How a file says it was counted, as whoever counts it again would type it; undefined where it says nothing. What stands in
 * a file is then checked like what is typed.
 */
export function publishedOptions({ meta }: Pick<PbElection, "meta">): CountOptions | undefined {
  const said = settingsIn(meta.get("comment") ?? "");
  const rule = textOf(said["rule"]);
  if (rule === undefined) return undefined;
  const minimum = partOf(said["minimum"]);
  const { increment } = said;
  return {
    rule,
    ...option("ties", listOf(said["ties"])),
    ...option("seed", textOf(partOf(said["lot"])["seed"])),
    ...option("minVotes", textOf(minimum["votes"])),
    ...option("minShare", textOf(minimum["sharePercent"])),
    ...option("minScore", textOf(minimum["score"])),
    ...(minimum["thirdOfCostShare"] === true && { minCostThird: true }),
    ...option("incompatible", setsOf(said["incompatible"])),
    ...option("increment", typeof increment === "number" ? unitsText(increment) : undefined),
    ...option("comparison", textOf(said["comparison"])),
  };
}

/** Of what is read from JSON, any part may be anything. */
type Part = Readonly<Record<string, unknown>>;

function settingsIn(comment: string): Part {
  const [, text] = /counted by Portico with (\{.*\})/u.exec(comment) ?? [];
  try {
    return text === undefined ? {} : partOf(JSON.parse(text));
  } catch {
    return {};
  }
}

const partOf = (value: unknown): Part => (typeof value === "object" && value !== null ? (value as Part) : {});

function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : undefined;
}

const listOf = (value: unknown): string | undefined =>
  Array.isArray(value) ? value.map((one) => textOf(one) ?? "").join() : undefined;

const setsOf = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.map((set) => listOf(set) ?? "") : undefined;

const option = <Name extends keyof CountOptions, T>(
  name: Name,
  value: T | undefined,
): Partial<Record<Name, T>> => (value === undefined ? {} : ({ [name]: value } as Record<Name, T>));
