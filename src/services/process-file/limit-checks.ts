import type { Remark } from "./fault.js";
import { entries, field, wordAt, type Entry } from "./raw.js";

/** What the money of the areas, its kinds of spending and the bands of cost say against one another. */
export function limitRemarks(data: unknown): Remark[] {
  const areas = entries(data, "areas");
  const questions = entries(data, "questions");
  return [
    ...areas.flatMap(areaRemarks),
    ...questions.flatMap((question) => spendingRemarks(question, areas)),
    ...mixedQuestions(questions),
    ...unasked(areas, questions),
  ];
}

const shares = ({ path, value }: Entry): Entry[] => entries(value, "spending", path);

const numberAt = (value: unknown, key: string): number | undefined => {
  const found = field(value, key);
  return typeof found === "number" ? found : undefined;
};

function areaRemarks(area: Entry): Remark[] {
  const budget = numberAt(area.value, "budget");
  return [
    ...bandRemarks({ path: [...area.path, "perProject"], value: field(area.value, "perProject") }, budget),
    ...shares(area).flatMap((share) => bandRemarks(share, numberAt(share.value, "budget"))),
    ...repeatedKinds(shares(area)),
    ...splitRemarks(area, budget),
  ];
}

function bandRemarks({ path, value }: Entry, budget: number | undefined): Remark[] {
  const [least, most] = [numberAt(value, "least"), numberAt(value, "most")];
  if (least !== undefined && most !== undefined && least > most)
    return [
      {
        path: [...path, "least"],
        says: `is ${least}, more than the most of ${most}`,
        problem: { code: "band-backwards", details: {} },
      },
    ];
  if (least !== undefined && budget !== undefined && least > budget)
    return [
      {
        path: [...path, "least"],
        says: `is ${least}, more than the ${budget} there is`,
        problem: { code: "band-over-money", details: {} },
      },
    ];
  return [];
}

const repeatedKinds = (all: readonly Entry[]): Remark[] =>
  all.flatMap(({ path, value }, index) =>
    all.slice(0, index).some((earlier) => field(earlier.value, "kind") === field(value, "kind"))
      ? [{ path: [...path, "kind"], says: `repeats ${String(field(value, "kind"))}` }]
      : [],
  );

/** The kinds of spending come to the whole envelope: money that is for nothing could be spent by nobody. */
function splitRemarks(area: Entry, budget: number | undefined): Remark[] {
  const parts = shares(area).map(({ value }) => numberAt(value, "budget"));
  if (parts.length === 0 || budget === undefined || parts.includes(undefined)) return [];
  const sum = parts.reduce<number>((total, part) => total + Math.round((part ?? 0) * 100), 0);
  return sum === Math.round(budget * 100)
    ? []
    : [
        {
          path: [...area.path, "spending"],
          says: `comes to ${sum / 100}, and the budget is ${budget}`,
          problem: { code: "split-wrong", details: {} },
        },
      ];
}

function spendingRemarks({ path, value }: Entry, areas: readonly Entry[]): Remark[] {
  const kind = wordAt(value, "spending");
  if (kind === "") return [];
  const at = [...path, "spending"];
  if (field(value, "where") === "city" || field(value, "seats") !== undefined)
    return [{ path: at, says: "is for questions about the envelopes of areas" }];
  const without = areas.find((area) => !shares(area).some((share) => field(share.value, "kind") === kind));
  return without
    ? [
        {
          path: at,
          says: `is ${kind}, and ${wordAt(without.value, "key")} has no money for it`,
          problem: { code: "split-wrong", details: {} },
        },
      ]
    : [];
}

const isAboutEnvelopes = ({ value }: Entry): boolean =>
  field(value, "where") !== "city" && field(value, "seats") === undefined;

/** Where one question has its own part of an envelope, another may not spend the whole of it. */
function mixedQuestions(questions: readonly Entry[]): Remark[] {
  const about = questions.filter(isAboutEnvelopes);
  const kinds = about.map(({ value }) => wordAt(value, "spending"));
  if (kinds.every((kind) => kind === "")) return [];
  return about.flatMap(({ path, value }, index) => {
    const kind = wordAt(value, "spending");
    if (kind === "") return [{ path, says: "needs a kind of spending, as others have one" }];
    return kinds.indexOf(kind) < index ? [{ path: [...path, "spending"], says: `repeats ${kind}` }] : [];
  });
}

/** Money of a kind that no question is about could be spent by nobody. */
function unasked(areas: readonly Entry[], questions: readonly Entry[]): Remark[] {
  return areas.flatMap((area) =>
    shares(area).flatMap(({ path, value }) => {
      const kind = field(value, "kind");
      return questions.some((question) => field(question.value, "spending") === kind)
        ? []
        : [{ path: [...path, "kind"], says: `is ${String(kind)}, and no question is about that` }];
    }),
  );
}
