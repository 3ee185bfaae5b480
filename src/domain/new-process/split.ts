import { SPENDING_KINDS, type LocalText, type SpendingKind } from "../process.js";
import { languagesIn, listAt, valueAt, withValue, type FileData } from "./file-data.js";

/** Per cent of an envelope for running costs, until somebody says otherwise. */
const CURRENT_PERCENT = 30;

/** What the questions are called when each kind of spending has one. */
const TITLES: Readonly<Record<SpendingKind, LocalText>> = {
  current: { it: "Attività e servizi", en: "Activities and services" },
  capital: { it: "Lavori e acquisti", en: "Works and purchases" },
};

/** Whether each kind of spending has money and a ballot of its own. */
export const isSplit = (file: FileData): boolean => listAt(file, ["areas", 0, "spending"]).length > 0;

/** Each envelope in two parts, and a question for each of them. */
export function split(file: FileData): FileData {
  const [question] = listAt(file, ["questions"]);
  if (isSplit(file) || !question || question["where"] === "city") return file;
  const areas = listAt(file, ["areas"]).map((area) => ({
    ...withValue(area, ["perProject"], undefined),
    spending: sharesOf(Number(area["budget"])),
  }));
  const questions = SPENDING_KINDS.toReversed().map((kind, index) => ({
    ...question,
    key: index === 0 ? question["key"] : kind,
    title: inLanguages(file, TITLES[kind]),
    spending: kind,
  }));
  const others = listAt(file, ["questions"]).slice(1);
  return withValue(withValue(file, ["areas"], areas), ["questions"], [...questions, ...others]);
}

function sharesOf(budget: number): FileData[] {
  const [current, capital] = inTwo(budget, Math.round((budget * CURRENT_PERCENT) / 100));
  return [
    { kind: "current", budget: current },
    { kind: "capital", budget: capital },
  ];
}

/** An envelope in two parts, the first one as wanted as long as something is left in each. */
export function inTwo(budget: number, wanted: number): [first: number, second: number] {
  const whole = Math.round(budget * 100);
  const first = Math.min(Math.max(Math.round(wanted * 100), 1), whole - 1);
  return [first / 100, (whole - first) / 100];
}

/** Whole envelopes again, and one question about them. */
export function together(file: FileData): FileData {
  if (!isSplit(file)) return file;
  const areas = listAt(file, ["areas"]).map((area) => withValue(area, ["spending"], undefined));
  const [first, ...rest] = listAt(file, ["questions"]);
  const question = withValue(first ?? {}, ["spending"], undefined);
  const others = rest.filter((other) => valueAt(other, ["spending"]) === undefined);
  return withValue(withValue(file, ["areas"], areas), ["questions"], [question, ...others]);
}

const inLanguages = (file: FileData, text: LocalText): LocalText =>
  Object.fromEntries(languagesIn(file).map((tag) => [tag, text[tag] ?? text["en"] ?? ""]));
