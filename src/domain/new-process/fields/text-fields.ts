import { languagesIn, listAt, withTexts, withValue, type FileData } from "../file-data.js";
import { withoutTargets } from "../without-entries.js";
import { textsAt, type DraftField } from "./field.js";

const step = "texts" as const;

/** Languages that the bot itself speaks. */
const OFFERED = ["it", "en"] as const;

/** Step 7: the languages, and what people read. */
export const textFields = (file: FileData): DraftField[] => [
  ...OFFERED.map(spoken),
  ...listAt(file, ["cards"]).flatMap((_card, index) =>
    textsAt(file, ["cards", index], { id: `card-${index}`, name: `card-${index}`, step, max: 400 }),
  ),
  ...textsAt(file, ["eligibility", "who"], { id: "who", name: "who", step, max: 300 }),
  ...textsAt(file, ["eligibility", "warning"], { id: "warning", name: "warning", step, max: 300 }),
  ...textsAt(file, ["proposals", "example"], { id: "example", name: "example", step, max: 600 }),
  ...textsAt(file, ["fullText"], { id: "full-text", name: "full-text", step, max: 3500 }),
  ...textsAt(file, ["privacy"], { id: "privacy", name: "privacy", step, max: 1500 }),
];

/** A language that comes in says at first what the first one says; the last one stays. */
const spoken = (tag: (typeof OFFERED)[number]): DraftField => ({
  id: `speaks-${tag}`,
  name: `speaks-${tag}`,
  step,
  what: { kind: "options", options: ["yes", "no"] },
  read: (file) => (languagesIn(file).includes(tag) ? "yes" : "no"),
  write: (file, value) => {
    const before = languagesIn(file);
    const [first = tag] = before;
    if ((value === "yes") === before.includes(tag) || (value === "no" && before.length === 1)) return file;
    if (value === "yes")
      return withValue(
        withTexts(file, (text) => ({ ...text, [tag]: text[first] ?? "" })),
        ["languages"],
        [...before, tag],
      );
    const left = withTexts(file, (text) =>
      Object.fromEntries(Object.entries(text).filter(([one]) => one !== tag)),
    );
    const fewer = withValue(
      left,
      ["languages"],
      before.filter((each) => each !== tag),
    );
    return withoutTargets(fewer, "language", tag);
  },
});
