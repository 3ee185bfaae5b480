import { ASKED_FIELDS, ASKINGS, type AskedField } from "../../asked-fields.js";
import { valueAt, withValue } from "../file-data.js";
import { fieldAt, memberOf, switchAt, type DraftField } from "./field.js";

const TIES = ["live", "work", "study", "volunteer"] as const;
const METHODS = ["code", "login", "phone", "list", "desk"] as const;

/** Step 4: who may take part, and how that is checked. */
export const whoFields = (): DraftField[] => [
  fieldAt(["eligibility", "minimumAge"], {
    id: "age",
    name: "age",
    step: "who",
    what: { kind: "number", min: 0, max: 99 },
  }),
  ...TIES.map((tie) =>
    memberOf(["eligibility", "ties"], tie, TIES, { id: `tie-${tie}`, name: `tie-${tie}`, step: "who" }),
  ),
  ...METHODS.map((method) =>
    memberOf(["eligibility", "methods"], method, METHODS, {
      id: `by-${method}`,
      name: `by-${method}`,
      step: "who",
    }),
  ),
  strengthField,
  fieldAt(["eligibility", "ageOn"], {
    id: "age-on",
    name: "age-on",
    step: "who",
    optional: true,
    what: { kind: "day" },
  }),
];

const STRENGTH = ["eligibility", "strength"];

const strengthField: DraftField = {
  id: "strength",
  name: "strength",
  step: "who",
  what: { kind: "options", options: ["1", "2", "3"] },
  read: (file) => (valueAt(file, STRENGTH) === undefined ? "1" : String(Number(valueAt(file, STRENGTH)))),
  write: (file, value) => withValue(file, STRENGTH, Number(value)),
};

const number = (path: readonly string[], id: string, max: number, optional: boolean): DraftField =>
  fieldAt(path, { id, name: id, step: "proposals", optional, what: { kind: "number", min: 1, max } });

/** "As they like" is not written: it is what holds where nothing is said. */
const asking = (asked: AskedField): DraftField => ({
  ...fieldAt(["proposals", "fields", asked], {
    id: `asks-${asked}`,
    name: `asks-${asked}`,
    step: "proposals",
    what: { kind: "options", options: ASKINGS.filter((one) => asked !== "photos" || one !== "needed") },
  }),
  read: (file) => {
    const written = valueAt(file, ["proposals", "fields", asked]);
    return typeof written === "string" ? written : "optional";
  },
});

/** Step 5: how proposals are written, read, and go on. */
export const proposalFields = (): DraftField[] => [
  number(["proposals", "perPerson"], "per-person", 20, false),
  number(["proposals", "readWithinWorkingDays"], "read-within", 60, false),
  ...ASKED_FIELDS.map(asking),
  number(["supports", "quota"], "quota", 50, true),
  number(["supports", "needed"], "needed", 1_000_000, true),
  number(["supports", "first"], "first", 1000, true),
  switchAt(["supports", "hidden"], { id: "hidden", name: "hidden", step: "proposals" }),
  switchAt(["comments", "heldFirst"], { id: "held-first", name: "held-first", step: "proposals" }, true),
];
