import { plainWords } from "../../clean-text.js";
import { SPENDING_KINDS, type SpendingKind } from "../../process.js";
import { listAt, localAt, valueAt, withValue, wordsAt, type FileData, type FilePath } from "../file-data.js";
import { inTwo, isSplit, split, together } from "../split.js";
import { withoutEntries, withoutTargets } from "../without-entries.js";
import { fieldAt, type DraftField } from "./field.js";

const MONEY = { kind: "money" } as const;
const step = "areas" as const;

/** Step 2: the areas, their money, and what one project may cost. */
export const areaFields = (file: FileData): DraftField[] =>
  [
    cityBudget(file),
    ...(isCity(file) ? [] : [splitField]),
    ...(listAt(file, ["areas"]).length < MOST_AREAS ? [newArea] : []),
    ...listAt(file, ["areas"]).flatMap((_area, index) => fieldsOfArea(file, index)),
  ].flatMap((field) => field ?? []);

/** Where the whole city decides together, its money is that of the question. */
function cityBudget(file: FileData): DraftField | undefined {
  if (!isCity(file) || hasSeats(file)) return undefined;
  const path = ["questions", 0, "budget"];
  return fieldAt(path, { id: "city-budget", name: "city-budget", step, what: MONEY });
}

/** One ballot for the whole city: its areas have no money of their own. */
export const isCity = (file: FileData): boolean => valueAt(file, ["questions", 0, "where"]) === "city";

/** What is chosen has no price: so many of them are. */
export const hasSeats = (file: FileData): boolean => valueAt(file, ["questions", 0, "seats"]) !== undefined;

/** As many as a process file takes. */
const MOST_AREAS = 60;

/** A new area has as much money as the last one, until somebody says otherwise. */
const newArea: DraftField = {
  id: "a-new",
  name: "area-new",
  step,
  what: { kind: "text", max: 40 },
  adds: true,
  read: () => undefined,
  write: (file, value) => {
    const areas = listAt(file, ["areas"]);
    const { budget, spending } = areas.at(-1) ?? {};
    const key = freeKey(
      String(value),
      areas.map((area) => wordsAt(area, ["key"])),
    );
    const area = { key, name: value, budget, ...(spending !== undefined && { spending }) };
    return withValue(file, ["areas"], [...areas, area]);
  },
};

/** `porto-saragozza`, or with a number where that is taken. */
function freeKey(name: string, taken: readonly string[]): string {
  const words = plainWords(name)
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .slice(0, 20)
    .replaceAll(/^-+|-+$/gu, "");
  const key = words === "" ? "area" : words;
  const free = [key, ...taken.map((_, index) => `${key}-${index + 2}`)];
  return free.find((one) => !taken.includes(one)) ?? key;
}

/** The last area stays. */
const isThere = (file: FileData, index: number, named: Namer): DraftField[] =>
  listAt(file, ["areas"]).length < 2
    ? []
    : [
        {
          ...named("in"),
          what: { kind: "options", options: ["yes", "no"] },
          read: () => "yes",
          write: (now, value) => (value === "no" ? withoutArea(now, index) : now),
        },
      ];

/** Its desks, and how many of its people were to be reached, go with it. */
function withoutArea(file: FileData, index: number): FileData {
  const key = wordsAt(file, ["areas", index, "key"]);
  const fewer = withValue(file, ["areas", index], undefined);
  return withoutTargets(
    withoutEntries(fewer, ["desks"], ({ area }) => area === key),
    "area",
    key,
  );
}

const splitField: DraftField = {
  id: "spending",
  name: "spending",
  step,
  what: { kind: "options", options: ["together", "apart"] },
  read: (file) => (isSplit(file) ? "apart" : "together"),
  write: (file, value) => (value === "apart" ? split(file) : together(file)),
};

function fieldsOfArea(file: FileData, index: number): DraftField[] {
  const area: FilePath = ["areas", index];
  const part = String(index);
  const named = (name: string) => ({ id: `a${index}-${name}`, name: `area-${name}`, step, part });
  const name: DraftField = {
    ...named("name"),
    what: { kind: "text", max: 40 },
    read: (now) => Object.values(localAt(now, [...area, "name"]))[0],
    write: (now, value) => withValue(now, [...area, "name"], value),
  };
  const budget: DraftField = {
    ...fieldAt([...area, "budget"], { ...named("budget"), what: MONEY }),
    write: (now, value) => withBudget(now, area, Number(value)),
  };
  const limits = isSplit(file)
    ? SPENDING_KINDS.flatMap((kind) => shareFields(file, area, kind, named))
    : bandFields([...area, "perProject"], named, "");
  return [
    name,
    ...(isCity(file) ? [] : [budget]),
    ...limits,
    cutOffField(area, "needed", named),
    cutOffField(area, "first", named),
    fieldAt([...area, "electorate"], {
      ...named("people"),
      optional: true,
      what: { kind: "number", min: 1, max: 2_000_000_000 },
    }),
    ...isThere(file, index, named),
  ];
}

type Namer = (name: string) => Pick<DraftField, "id" | "name" | "step" | "part">;

/** The least and the most that one project may cost; a band that says nothing is none. */
const bandFields = (path: FilePath, named: Namer, prefix: string): DraftField[] =>
  (["least", "most"] as const).map((end) => {
    const field = fieldAt([...path, end], { ...named(`${prefix}${end}`), optional: true, what: MONEY });
    return { ...field, write: (file, value) => withoutEmpty(field.write(file, value), path) };
  });

/** Money of one kind: the other kind gets what is left. */
function shareFields(file: FileData, area: FilePath, kind: SpendingKind, named: Namer): DraftField[] {
  const shares = listAt(file, [...area, "spending"]);
  const place = shares.findIndex((share) => share["kind"] === kind);
  const other = shares.findIndex((share) => share["kind"] !== kind);
  if (place < 0) return [];
  const path: FilePath = [...area, "spending"];
  const whole = Number(valueAt(file, [...area, "budget"]));
  const what = other < 0 ? MONEY : ({ kind: "money", within: whole } as const);
  const budget = fieldAt([...path, place, "budget"], { ...named(kind), what });
  return [
    {
      ...budget,
      write: (now, value) => {
        const [, rest] = inTwo(whole, Number(value));
        return other < 0
          ? budget.write(now, value)
          : withValue(budget.write(now, value), [...path, other, "budget"], rest);
      },
    },
    ...bandFields([...path, place], named, `${kind}-`),
  ];
}

/** Where money is split, the parts keep their share of it. */
function withBudget(file: FileData, area: FilePath, budget: number): FileData {
  const was = Number(valueAt(file, [...area, "budget"]));
  const shares = listAt(file, [...area, "spending"]);
  const parts = inTwo(budget, Math.round((Number(shares[0]?.["budget"] ?? 0) / was) * budget));
  const changed = shares.map((share, index) => ({ ...share, budget: parts[index] }));
  const after = withValue(file, [...area, "budget"], budget);
  return shares.length === 2 ? withValue(after, [...area, "spending"], changed) : after;
}

function cutOffField(area: FilePath, end: "needed" | "first", named: Namer): DraftField {
  const path = [...area, "supports"];
  const field = fieldAt([...path, end], {
    ...named(end),
    optional: true,
    what: { kind: "number", min: 1, max: end === "needed" ? 1_000_000 : 1000 },
  });
  return { ...field, write: (file, value) => withoutEmpty(field.write(file, value), path) };
}

function withoutEmpty(file: FileData, path: FilePath): FileData {
  const group = valueAt(file, path);
  const isEmpty = typeof group === "object" && group !== null && Object.keys(group).length === 0;
  return isEmpty ? withValue(file, path, undefined) : file;
}
