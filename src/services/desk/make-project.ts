import { mayBecomeProject } from "../../domain/assessment/acts.js";
import type { Verdict as FoundVerdict } from "../../domain/assessment/assessment.js";
import { isBallotLocked } from "../../domain/proposal-calendar.js";
import { boxForProposal } from "../../domain/process-boxes.js";
import type { LocalText, Process } from "../../domain/process.js";
import { mayCost } from "../../domain/project-cost.js";
import type { Proposal } from "../../domain/proposal.js";
import { ok, refuse } from "../../domain/result.js";
import { say } from "../../flows/screen.js";
import { isLanguage, LANGUAGES } from "../../i18n/catalogue.js";
import { translatePlain } from "../../i18n/translate.js";
import { readAssessment } from "../../persistence/assessments.js";
import { readProfile } from "../../persistence/people.js";
import { createProject } from "../../persistence/projects.js";
import type { Act, ActContext } from "../act.js";
import { goesOn } from "./goes-on.js";
import { areRulesWritten } from "../rule-sheet.js";
import { actAsStaff, proposalForStaff, record, requireRight } from "./staff.js";

/** What a list shows of a project; the whole text stands behind it. */
const SUMMARY = 500;

/** Puts a public proposal on the ballot as a project with a cost, before voting opens. */
export const makeProject: Act<"make-project"> = async (
  context,
  { proposal: number, area, cost, spending },
) => {
  const { process, tx, now } = context;
  const found = await proposalForStaff(context, number, { which: "public", right: "make-projects" });
  if (!found.ok) return found;
  const here = requireRight(context, "make-projects", area);
  if (!here.ok) return here;
  if (isBallotLocked(process, now) || (await areRulesWritten(tx, process.id))) return refuse("ballot-locked");
  const goes = await goesOn(context, number);
  if (!goes.ok) return goes;
  const box = boxForProposal(process, area, spending ?? undefined);
  if (!box) return refuse("area-unknown");
  const allowed = mayCost(process, box, cost);
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
    question: box.question,
    area: box.area,
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
