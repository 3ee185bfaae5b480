import { olderYearIn } from "../../domain/new-process/copy-of.js";
import { listAt, wordsAt, type FileData, type FilePath } from "../../domain/new-process/file-data.js";
import { placeOf, type Problem } from "../../domain/new-process/problem.js";
import { fieldsOf } from "../../domain/new-process/set-field.js";
import { readMoment } from "../../domain/written-moment.js";
import type { Remark } from "../process-file/fault.js";
import { readFileData } from "../process-file/parse.js";

/** What keeps a draft from going live: all that an import would say, and what only a new process must not have. */
export function problemsOf(file: FileData, now: Date, takenSlugs: readonly string[]): Problem[] {
  const read = readFileData(file, now);
  const said = read.ok
    ? []
    : read.remarks.filter((one) => !isUnheardHour(one)).map((one) => inWords(one, file));
  return [...onlyOnce(said), ...hours(file, now), ...taken(file, takenSlugs)];
}

/** What may be meant as it is, and is asked about. */
export const hintsOf = (file: FileData): Problem[] => onlyOnce([...earlyAge(file), ...olderYears(file)]);

/** Whoever comes of age between that day and the vote is left out. */
function earlyAge(file: FileData): Problem[] {
  const day = wordsAt(file, ["eligibility", "ageOn"]);
  const voting = listAt(file, ["phases"]).find((phase) => phase["kind"] === "voting");
  const isEarly = day !== "" && day.slice(0, 4) < wordsAt(voting, ["starts"]).slice(0, 4);
  return isEarly ? [{ code: "early-age", details: { on: day }, step: "who" }] : [];
}

/** In texts that are written here, each where it can be changed; and in those that only the file has. */
function olderYears(file: FileData): Problem[] {
  const written = fieldsOf(file).flatMap(({ tag, read, step, part }): Problem[] => {
    const year = tag === undefined ? undefined : olderYearIn(file, String(read(file) ?? ""));
    return year === undefined ? [] : [{ code: "older-year", details: { year }, step, ...(part && { part }) }];
  });
  const others = ["help", "answers", "desks"].map((key) => JSON.stringify(file[key] ?? ""));
  const year = olderYearIn(file, others.join(" "));
  return year === undefined
    ? written
    : [...written, { code: "older-year-in-file", details: { year }, step: "texts" }];
}

function inWords({ path, says, problem }: Remark, file: FileData): Problem {
  const kinds = listAt(file, ["phases"]).map((phase) => wordsAt(phase, ["kind"]));
  const place = placeOf(path as FilePath, kinds);
  if (problem) return { ...problem, ...place };
  return { code: "other", details: { where: path.map(String).join(" › "), says }, ...place };
}

const onlyOnce = (all: readonly Problem[]): Problem[] =>
  all.filter(
    (one, index) => !all.slice(0, index).some((other) => JSON.stringify(other) === JSON.stringify(one)),
  );

/** A moment of a phase that cannot be read: `hours` says so in words. */
const isUnheardHour = ({ path: [part, , end], problem }: Remark): boolean =>
  part === "phases" && (end === "starts" || end === "ends") && !problem;

/** Hours that the clocks jump over, and phases that have begun: nobody would be told of those. */
function hours(file: FileData, now: Date): Problem[] {
  const calendar = { timeZone: wordsAt(file, ["timeZone"]), today: now };
  return listAt(file, ["phases"]).flatMap((phase): Problem[] => {
    const kind = wordsAt(phase, ["kind"]);
    const [starts, ends] = ["starts", "ends"].map((end) => readMoment(wordsAt(phase, [end]), calendar));
    const place = { details: { phase: kind }, step: "dates", part: kind } as const;
    if (!starts || !ends) return [{ code: "no-such-hour", ...place }];
    return starts <= now ? [{ code: "phase-past", ...place }] : [];
  });
}

function taken(file: FileData, slugs: readonly string[]): Problem[] {
  const slug = wordsAt(file, ["slug"]);
  return slugs.includes(slug) ? [{ code: "slug-taken", details: { slug }, step: "name" }] : [];
}
