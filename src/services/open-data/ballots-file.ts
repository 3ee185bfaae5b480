import type { Marks } from "../../domain/ballot/marks.js";
import { DateTime } from "luxon";
import { electionOf, settingsOf } from "../../domain/election-of.js";
import { sharesRule, type RuleId } from "../../domain/count/rules.js";
import type { CountResult } from "../../domain/count/count.js";
import { unitsText } from "../../domain/open-data/units.js";
import { electionFile } from "../../domain/pabulib/election-file.js";
import { writePb } from "../../domain/pabulib/write-pb.js";
import { phaseOf } from "../../domain/phase.js";
import { envelopeOf, questionOf } from "../../domain/process-boxes.js";
import { WHOLE_CITY, type BallotRule, type Box, type Process } from "../../domain/process.js";

/**
 * The ballots of a box as Pabulib writes elections (pabulib.org/format): projects by their numbers, ballots in an order that
 * tells nothing, and nothing about who cast them.
 */
export function ballotsFile(
  process: Process,
  box: Box,
  { ballots, result }: { ballots: readonly Marks[]; result: CountResult },
): string {
  const numbered = new Map(process.projects.map((project) => [String(project.number), project]));
  const election = electionOf(process, box, ballots);
  const [language = ""] = process.languages;
  return writePb(
    electionFile(election, {
      meta: {
        ...about(process, box),
        ...limits(process, box, election.projects.length),
        ...counting(process, box),
      },
      ofProject: (id) => {
        const project = numbered.get(id);
        const won = result.winners.includes(String(project?.id));
        return {
          name: oneLine(project?.title[language] ?? ""),
          category: oneLine(process.themes.find(({ key }) => key === project?.theme)?.key ?? ""),
          selected: won ? "1" : "0",
        };
      },
    }),
  );
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

function about(process: Process, box: Box): Record<string, string> {
  const [language = ""] = process.languages;
  const voting = phaseOf(process, "voting");
  const day = (at: Date | undefined): string =>
    at ? DateTime.fromJSDate(at, { zone: process.timeZone }).toFormat("dd.MM.yyyy") : "";
  const area = process.areas.find(({ key }) => key === box.area);
  const question = questionOf(process, box);
  return {
    description: oneLine(`${process.title[language] ?? ""}, ${question.title[language] ?? ""}`),
    country: "Worldwide",
    unit: oneLine(process.city),
    ...(box.area !== WHOLE_CITY && { district: oneLine(area?.name[language] ?? box.area) }),
    instance: oneLine(process.edition),
    date_begin: day(voting?.startsAt),
    date_end: day(voting?.endsAt),
    language,
    currency: process.currency,
  };
}

/** What a ballot may hold, in the words of the format. */
function limits(process: Process, box: Box, projects: number): Record<string, string> {
  const { ballot } = questionOf(process, box);
  const least = ballot.blank ? "0" : "1";
  switch (ballot.kind) {
    case "approval":
    case "ranking":
      return { min_length: least, max_length: String(Math.min(ballot.max, projects)) };
    case "budget":
      return {
        min_length: least,
        max_length: String(projects),
        max_sum_cost: unitsText(envelopeOf(process, box)),
      };
    case "points":
      return pointLimits(ballot, least);
    case "yes-no":
      return { min_length: least, max_length: String(projects), min_points: "-1", max_points: "1" };
  }
}

const pointLimits = (
  { points, perProject }: Extract<BallotRule, { kind: "points" }>,
  least: string,
): Record<string, string> => ({
  min_length: least,
  max_points: String(perProject ?? points),
  max_sum_points: String(points),
});

/** The rule in the words of the format, and exactly as it was in the comment. */
function counting(process: Process, box: Box): Record<string, string> {
  const settings = settingsOf(process, box);
  return {
    ...(settings.minimum?.score !== undefined && {
      min_project_score_threshold: String(settings.minimum.score),
    }),
    rule: NAMES[settings.rule] ?? (sharesRule(settings.rule) ? "equalshares" : "unknown"),
    comment: `#1: counted by Portico with ${JSON.stringify(settings)}`,
  };
}

const NAMES: Partial<Record<RuleId, string>> = {
  greedy: "greedy",
  greedy_no_skip: "greedy-no-skip",
  greedy_threshold: "greedy-threshold",
  first_per_area: "greedy-custom",
  mes_cost_add1_noexh: "equalshares/add1",
};
