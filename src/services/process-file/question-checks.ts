import type { Remark } from "./fault.js";
import { countingRemarks } from "./counting-checks.js";
import { questionOfProject } from "./question-of-project.js";
import { entries, field, type Entry } from "./raw.js";

/** What the questions of a file and the projects that answer them say against one another. */
export function questionRemarks(data: unknown): Remark[] {
  const questions = entries(data, "questions");
  const areas = entries(data, "areas");
  return [
    ...questions.flatMap(moneyRemarks),
    ...questions.flatMap((question) => countingRemarks(question, entries(data, "projects"), questions)),
    ...entries(data, "projects").flatMap((project) => {
      const question = questionOfProject(project, questions);
      return question ? [...placeRemarks(project, question), ...costRemarks(project, question, areas)] : [];
    }),
  ];
}

/** A question for the whole city has its own money, the others those of the areas, and one with seats none. */
function moneyRemarks({ path, value }: Entry): Remark[] {
  const [city, budget, seats, ballot] = [
    field(value, "where") === "city",
    field(value, "budget"),
    field(value, "seats"),
    field(field(value, "ballot"), "kind"),
  ];
  return [
    ...(budget !== undefined && seats !== undefined
      ? [{ path: [...path, "seats"], says: "has a budget too: leave one of them out" }]
      : []),
    ...(!city && budget !== undefined
      ? [{ path: [...path, "budget"], says: "is for a question of the whole city: areas have their own" }]
      : []),
    ...(city && budget === undefined && seats === undefined
      ? [
          {
            path,
            says: "needs a budget or seats, being for the whole city",
            problem: { code: "no-city-money", details: {} },
          },
        ]
      : []),
    ...(seats !== undefined && ballot === "budget"
      ? [{ path: [...path, "ballot"], says: "cannot be budget: with seats nothing has a price" }]
      : []),
  ];
}

function placeRemarks({ path, value }: Entry, question: unknown): Remark[] {
  const city = field(question, "where") === "city";
  const area = field(value, "area");
  if (city && area !== undefined)
    return [{ path: [...path, "area"], says: "has no place in a question for the whole city: leave it out" }];
  return city || area !== undefined ? [] : [{ path: [...path, "area"], says: "is missing" }];
}

function costRemarks({ path, value }: Entry, question: unknown, areas: readonly Entry[]): Remark[] {
  const cost = field(value, "cost");
  if (field(question, "seats") !== undefined)
    return cost === undefined
      ? []
      : [{ path: [...path, "cost"], says: "has no place in a question with seats: leave it out" }];
  if (cost === undefined) return [{ path: [...path, "cost"], says: "is missing" }];
  const area = areas.find((each) => field(each.value, "key") === field(value, "area"));
  const isCity = field(question, "where") === "city";
  const share = entries(area?.value, "spending").find(
    (each) => field(each.value, "kind") === field(question, "spending"),
  );
  const budget = isCity ? field(question, "budget") : field(share?.value ?? area?.value, "budget");
  if (typeof cost !== "number" || typeof budget !== "number" || budget <= 0) return [];
  const whose = isCity ? "its question" : "its area";
  if (cost > budget)
    return [{ path: [...path, "cost"], says: `is ${cost}, more than the ${budget} of ${whose}` }];
  const band = isCity ? undefined : (share?.value ?? field(area?.value, "perProject"));
  const [least, most] = [Number(field(band, "least") ?? 0), Number(field(band, "most") ?? budget)];
  return cost < least || cost > most
    ? [{ path: [...path, "cost"], says: `is ${cost}, and projects of its area cost ${least} to ${most}` }]
    : [];
}
