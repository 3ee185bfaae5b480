import { mayGoOnBallot } from "../../domain/assessment/acts.js";
import type { Verdict as FoundVerdict } from "../../domain/assessment/assessment.js";
import { isBallotLocked } from "../../domain/proposal-calendar.js";
import { boxForProposal } from "../../domain/process-boxes.js";
import type { LocalText, Process } from "../../domain/process.js";
import { mayCost, reasonForCost } from "../../domain/project-cost.js";
import type { Proposal } from "../../domain/proposal.js";
import { refuse } from "../../domain/result.js";
import { hasText } from "../../flows/process-words.js";
import { money, say, type Say } from "../../flows/screen.js";
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
  { proposal: number, area, cost, spending, why: written = {} },
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
  const { state } = found.value.standing;
  const checked = mayGoOnBallot(process, { state, assessment }, now);
  if (!checked.ok) return checked;
  const verdict = assessment?.found;
  const why = reasonForCost(process, { checked: verdict?.cost, cost, why: written });
  if (!why.ok) return why;
  const moved = await actAsStaff(context, found.value, { kind: "put-on-ballot" });
  if (!moved.ok) return moved;
  const project = await createProject(tx, {
    processId: process.id,
    proposalId: found.value.id,
    question: box.question,
    area: box.area,
    cost,
    ...(await contentOf(context, found.value, { verdict, cost, why: why.value })),
  });
  await record(context, {
    action: "make-project",
    subject: `project ${project}`,
    ...(verdict?.cost !== undefined && { before: { checkedCost: verdict.cost } }),
    after: { proposal: number, area, cost, currency: process.currency },
    ...(hasText(why.value) && { why: Object.values(why.value).join(" / ") }),
  });
  return { ok: true, value: { number: project } };
};

/** People's own words stay in their language. */
async function contentOf({ tx, process }: ActContext, proposal: Proposal, costed: Costed) {
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
    details: detailsOf(key, process, { body, ...costed }),
    from: inAllLanguages(
      process,
      name ? say("project-from-name", { number, name }) : say("project-from", { number }),
    ),
    photos: photos.map(({ file, alt }) => ({ file, alt: alt || title })),
  };
}

/** What the technical check says, and what it costs now. */
interface Costed {
  verdict: FoundVerdict | undefined;
  cost: number;
  /** By language; empty where the check found this cost. */
  why: LocalText;
}

/** What stands behind the summary: the whole text, what the technical check says, and why it costs something else now. */
function detailsOf(key: string, process: Process, { body, ...costed }: Costed & { body: string }): LocalText {
  const tags = hasText(costed.why) ? process.languages.filter(isLanguage) : [key];
  const parts = tags.map((tag) => {
    const words = costedWords(process, tag, costed);
    return [tag, [...(body.length > SUMMARY ? [body] : []), ...words].join("\n\n")] as const;
  });
  return Object.fromEntries(parts.filter(([, words]) => words !== ""));
}

function costedWords({ timeZone, currency }: Process, tag: string, { verdict, cost, why }: Costed): string[] {
  const language = isLanguage(tag) ? tag : LANGUAGES[0];
  const inWords = (words: Say): string => translatePlain(words, { language, timeZone });
  if (!verdict) return [];
  const { office, reason, cost: checked = cost } = verdict;
  const changed = say("project-other-cost", {
    checked: money(checked, currency),
    cost: money(cost, currency),
    why: why[tag] ?? "",
  });
  return [say("project-check", { office, reason }), ...(hasText(why) ? [changed] : [])].map(inWords);
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
