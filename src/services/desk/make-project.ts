import { mayBecomeProject } from "../../domain/assessment/acts.js";
import type { Verdict as FoundVerdict } from "../../domain/assessment/assessment.js";
import { isBallotLocked } from "../../domain/proposal-calendar.js";
import { boxForProposal, envelopeOf } from "../../domain/process-boxes.js";
import type { Box, LocalText, Process } from "../../domain/process.js";
import type { Proposal } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { say } from "../../flows/screen.js";
import { isLanguage, LANGUAGES } from "../../i18n/catalogue.js";
import { translatePlain } from "../../i18n/translate.js";
import { readAssessment } from "../../persistence/assessments.js";
import { readProfile } from "../../persistence/people.js";
import { createProject } from "../../persistence/projects.js";
import type { Act, ActContext } from "../act.js";
import { areRulesWritten } from "../rule-sheet.js";
import { actAsStaff, proposalForStaff, record, requireRight } from "./staff.js";

/** What a list shows of a project; the whole text stands behind it. */
const SUMMARY = 500;

/** Puts a public proposal on the ballot as a project with a cost, before voting opens. */
export const makeProject: Act<"make-project"> = async (context, { proposal: number, area, cost }) => {
  const { process, tx, now } = context;
  const found = await proposalForStaff(context, number, { which: "public", right: "make-projects" });
  if (!found.ok) return found;
  const here = requireRight(context, "make-projects", area);
  if (!here.ok) return here;
  if (isBallotLocked(process, now) || (await areRulesWritten(tx, process.id))) return refuse("ballot-locked");
  const allowed = checkCost(process, area, cost);
  if (!allowed.ok) return allowed;
  const assessment = await readAssessment(tx, found.value.id);
  const isChecked = found.value.standing.state === "in-check";
  const checked = isChecked ? mayBecomeProject(assessment, now) : ok(undefined);
  if (!checked.ok) return checked;
  const moved = await actAsStaff(context, found.value, { kind: "put-on-ballot" });
  if (!moved.ok) return moved;
  const project = await createProject(tx, {
    processId: process.id,
    proposalId: found.value.id,
    question: allowed.value.question,
    area: allowed.value.area,
    cost,
    ...(await contentOf(context, found.value, assessment?.found)),
  });
  await record(context, {
    action: "make-project",
    subject: `project ${project}`,
    after: { proposal: number, area, cost, currency: process.currency },
  });
  return { ok: true, value: { number: project } };
};

function checkCost(process: Process, area: string, cost: number): Result<Box> {
  const box = boxForProposal(process, area);
  if (!box) return refuse("area-unknown");
  if (!Number.isSafeInteger(cost) || cost <= 0) return refuse("project-without-cost");
  return cost > envelopeOf(process, box) ? refuse("project-over-envelope") : ok(box);
}

/** People's own words stay in their language. */
async function contentOf({ tx, process }: ActContext, proposal: Proposal, found: FoundVerdict | undefined) {
  const { title = "", body = "", theme, place, photos } = proposal.text;
  const author = proposal.author === undefined ? undefined : await readProfile(tx, proposal.author);
  const language = author?.language ?? "";
  const key = process.languages.includes(language) ? language : (process.languages[0] ?? "");
  const number = String(proposal.number ?? "");
  const name = proposal.showName ? author?.displayName : undefined;
  return {
    theme,
    place,
    sample: false,
    title: { [key]: title },
    summary: { [key]: shortened(body) },
    details: detailsOf(key, process, { body, found }),
    from: inAllLanguages(
      process,
      name ? say("project-from-name", { number, name }) : say("project-from", { number }),
    ),
    photos: photos.map(({ file, alt }) => ({ file, alt: alt || title })),
  };
}

/** What stands behind the summary: the whole text, and what the technical check says. */
function detailsOf(
  key: string,
  { timeZone }: Process,
  { body, found }: { body: string; found: FoundVerdict | undefined },
): LocalText {
  const language = isLanguage(key) ? key : LANGUAGES[0];
  const parts = [
    ...(body.length > SUMMARY ? [body] : []),
    ...(found
      ? [
          translatePlain(say("project-check", { office: found.office, reason: found.reason }), {
            language,
            timeZone,
          }),
        ]
      : []),
  ];
  return parts.length === 0 ? {} : { [key]: parts.join("\n\n") };
}

function inAllLanguages(process: Process, words: ReturnType<typeof say>): LocalText {
  const { timeZone } = process;
  return Object.fromEntries(
    process.languages
      .filter(isLanguage)
      .map((language) => [language, translatePlain(words, { language, timeZone })]),
  );
}

function shortened(body: string): string {
  if (body.length <= SUMMARY) return body;
  const cut = body.slice(0, SUMMARY - 1);
  const blank = cut.lastIndexOf(" ");
  return `${cut.slice(0, blank > SUMMARY / 2 ? blank : cut.length).trimEnd()}…`;
}
