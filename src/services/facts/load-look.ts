import { cutOffAt, goingOn, hasCutOff } from "../../domain/cut-off.js";
import { pageOf } from "../../domain/browse/page.js";
import { WHOLE_CITY, type Project } from "../../domain/process.js";
import { standingOf } from "../../domain/works-history.js";
import { projectNumberIn } from "../../domain/search/project-number.js";
import { searchProcess } from "../../domain/search/search.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import {
  NO_CHECK,
  NO_WORKS,
  type Edition,
  type LookFacts,
  type PublicProposal,
} from "../../flows/look/facts.js";
import { projectIn } from "../../flows/look/project-in.js";
import { proposalsArea, proposalsPage } from "../../flows/look/proposals.js";
import { talkAboutProject, talkFor } from "./load-talk.js";
import { countComments } from "../../persistence/comments.js";
import { openDataAddress, publishedResults, readCheck, readLab } from "./load-results.js";
import { assessedProject, assessedProposal, ownIdeas, stateOnCard } from "./load-assessed.js";
import { mergedInto, namesOfMerged } from "../../persistence/proposal-merges.js";
import { readProfile } from "../../persistence/people.js";
import { listProcesses } from "../../persistence/process-directory.js";
import {
  publicProposals,
  readableProposal,
  type ProposalFilter,
} from "../../persistence/public-proposals.js";
import { sheetsOf } from "../../persistence/rule-sheets.js";
import { newsOf } from "../../persistence/status-updates.js";
import { publishedPhotos, waitingPhotosBy } from "../../persistence/works-photos.js";
import { readSupport, supportedBefore } from "../../persistence/supports.js";
import { isFollowing } from "../../persistence/subscriptions.js";
import { workshopsOf } from "../../persistence/workshops.js";
import type { Tx } from "../../persistence/transaction.js";
import { freezeRules } from "../rule-sheet.js";
import type { LoadFacts } from "../flow-registry.js";

/** What the step shows and the process's snapshot does not hold: a query or two. */
export const loadLook: LoadFacts<LookFacts> = async ({ tx, publicUrl }, facts, { step, answers }) => {
  const nothing = {
    following: false,
    news: undefined,
    works: NO_WORKS,
    partFunded: undefined,
    results: [],
    editions: [],
    lab: [],
    openDataUrl: undefined,
    check: NO_CHECK,
    proposals: pageOf<never>([], 1, 1),
    proposal: undefined,
    assessed: undefined,
    talk: undefined,
    own: [],
    support: undefined,
    comments: 0,
    sheets: [],
    workshops: [],
  };
  const shown = await shownAt(step)?.(tx, facts, answers);
  const openDataUrl =
    step === "results-more" ? await openDataAddress(tx, facts.process, publicUrl) : undefined;
  return { ...facts, ...nothing, ...shown, openDataUrl };
};

type Load = (tx: Tx, facts: Facts, answers: Answers) => Promise<Partial<LookFacts>>;

const results: Load = async (tx, facts) => ({ results: await publishedResults(tx, facts.process) });

async function labOf(tx: Tx, facts: Facts, answers: Answers): Promise<Partial<LookFacts>> {
  const shown = await publishedResults(tx, facts.process);
  return { results: shown, lab: await readLab(tx, facts, shown, answers) };
}

async function checkOf(tx: Tx, facts: Facts, answers: Answers): Promise<Partial<LookFacts>> {
  const shown = await publishedResults(tx, facts.process);
  return { results: shown, check: await readCheck(tx, facts, shown, answers) };
}

/** Whoever looks first after the opening has the rules written down. */
const sheets: Load = async (tx, { process, now }) =>
  (await freezeRules({ tx, process, now })) ? { sheets: await sheetsOf(tx, process.id) } : {};

/** On the calendar; the others are a press away. */
const MOST_WORKSHOPS = 3;

/** Of their own district and of the whole city; of all, where somebody has no district. */
const comingWorkshops: Load = async (tx, { process, person, now }) => {
  const all = await workshopsOf(tx, process.id);
  const own = all.filter(
    ({ area, at, cancelled }) =>
      !cancelled && at > now && (person.area === undefined || area === person.area || area === WHOLE_CITY),
  );
  return { workshops: own.slice(0, MOST_WORKSHOPS) };
};

const LOADS: Record<string, Load> = {
  calendar: comingWorkshops,
  how: sheets,
  rules: sheets,
  sheet: sheets,
  card: async (tx, facts, answers) => {
    const project = projectIn({ facts, answers });
    if (!project) return {};
    return {
      following: await isFollowing(tx, facts.person.id, project.id),
      comments: await countComments(tx, { projectId: project.id }),
      assessed: await assessedProject(tx, facts, project.id),
      talk: await talkAboutProject(tx, facts, project.id),
      ...(project.status === "funded" && {
        news: standingOf(await newsOf(tx, project.id)),
        partFunded: await partFundedIn(tx, facts, project),
      }),
    };
  },
  works: worksOnScreen,
  "works-photo": worksOnScreen,
  "works-describe": worksOnScreen,
  results,
  "all-results": results,
  counted: results,
  why: results,
  "took-part": results,
  "results-more": checkOf,
  lab: labOf,
  editions: async (tx, facts) => ({ editions: await otherEditions(tx, facts) }),
  proposals: async (tx, facts, answers) => ({ proposals: await proposalsListed(tx, facts, answers) }),
  "proposal-pages": async (tx, facts, answers) => ({ proposals: await proposalsListed(tx, facts, answers) }),
  proposal: proposalOnCard,
  alternative: async (tx, facts, answers) => ({
    ...(await proposalOnCard(tx, facts, answers)),
    own: await ownIdeas(tx, facts),
  }),
  share: async (tx, facts, answers) =>
    answers["sharing"] === "proposal" ? proposalOnCard(tx, facts, answers) : {},
  search: async (tx, facts, answers) => ({ proposals: await proposalsFound(tx, facts, answers) }),
};

async function worksOnScreen(tx: Tx, facts: Facts, answers: Answers): Promise<Partial<LookFacts>> {
  const project = projectIn({ facts, answers });
  if (project?.status !== "funded") return {};
  const versions = await newsOf(tx, project.id);
  const { id: participantId } = facts.person;
  return {
    following: await isFollowing(tx, participantId, project.id),
    news: standingOf(versions),
    works: {
      versions,
      photos: await publishedPhotos(tx, project.id),
      waiting: await waitingPhotosBy(tx, project.id, participantId),
    },
  };
}

/** What it gets where the count left it only a part of its cost. */
async function partFundedIn(tx: Tx, { process }: Facts, { id }: Project): Promise<number | undefined> {
  if (!process.boxes.some(({ state }) => state === "published")) return undefined;
  const results = await publishedResults(tx, process);
  const [partly] = results.flatMap(({ result: { partFunded } }) =>
    partFunded && Number(partFunded.projectId) === id ? [partFunded.amount] : [],
  );
  return partly;
}

const shownAt = (step: string): Load | undefined => (Object.hasOwn(LOADS, step) ? LOADS[step] : undefined);

/** Of the same community only: another's are none of this one's past (I-15). */
async function otherEditions(tx: Tx, { process }: Facts): Promise<Edition[]> {
  const all = await listProcesses(tx);
  const own = all.find(({ id }) => id === process.id)?.communityId;
  const others = all.filter(({ id, communityId }) => id !== process.id && communityId === own);
  return others.map(({ id, title, edition }) => ({ id, title, edition }));
}

type ProposalsPage = LookFacts["proposals"];

async function proposalsListed(tx: Tx, facts: Facts, answers: Answers): Promise<ProposalsPage> {
  const filter = { area: proposalsArea(answers, facts) };
  const page = await proposalsOn(tx, facts, filter, proposalsPage(answers));
  // A page that is gone: back to the first one.
  return page.items.length === 0 && page.number > 1 ? proposalsOn(tx, facts, filter, 1) : page;
}

async function proposalsOn(
  tx: Tx,
  { process, capabilities }: Facts,
  filter: ProposalFilter,
  wanted: number,
): Promise<ProposalsPage> {
  const take = capabilities.itemsPerPage;
  const number = Math.min(Math.max(1, Math.trunc(wanted) || 1), 10_000);
  const { items, total } = await publicProposals(tx, process.id, filter, { skip: (number - 1) * take, take });
  return { items, total, number, count: Math.max(1, Math.ceil(total / take)) };
}

async function proposalNumbered(
  tx: Tx,
  { process, person }: Facts,
  asked: Answers[string] | undefined,
): Promise<{ id: number; own: boolean; proposal: PublicProposal } | undefined> {
  const number = projectNumberIn(String(asked ?? ""));
  const found = number === undefined ? undefined : await readableProposal(tx, process.id, number);
  if (!found || number === undefined) return undefined;
  const { title = "", body = "", area, theme, place, photos } = found.text;
  const profile = found.showName && found.author ? await readProfile(tx, found.author) : undefined;
  const joined = await namesOfMerged(tx, process.id, number);
  const proposal = {
    number,
    title,
    body,
    area,
    theme,
    place,
    photos,
    supports: 0,
    state: found.standing.state,
    authors: [...new Set([...(profile?.displayName ? [profile.displayName] : []), ...joined])],
    mergedInto: found.standing.state === "merged" ? found.mergedInto : undefined,
    merged: await mergedInto(tx, process.id, number),
  };
  return { id: found.id, own: found.author === person.id, proposal };
}

async function proposalOnCard(tx: Tx, facts: Facts, answers: Answers): Promise<Partial<LookFacts>> {
  const found = await proposalNumbered(tx, facts, answers["proposal"]);
  if (!found) return {};
  const { id: proposalId, own, proposal } = found;
  const { process, person } = facts;
  const support = await readSupport(tx, { processId: process.id, proposalId, participantId: person.id });
  const assessed = await assessedProposal(tx, facts, proposalId);
  const state = await stateOnCard(tx, facts, proposalId, proposal.state);
  return {
    proposal: { ...proposal, state, supports: support.count },
    assessed,
    support: { ...support, own, goesOn: await goesOn(tx, facts, proposal.number) },
    comments: await countComments(tx, { proposalId }),
    talk: await talkFor(tx, facts, proposalId),
  };
}

/** Known once supports have decided. */
async function goesOn(tx: Tx, { process, now }: Facts, number: number): Promise<boolean | undefined> {
  const at = cutOffAt(process);
  if (!hasCutOff(process) || !at || now < at) return undefined;
  return goingOn(process, await supportedBefore(tx, process.id, at)).has(number);
}

/** Proposals are looked for only where no project was found: a query more for a search that would end in nothing. */
async function proposalsFound(tx: Tx, facts: Facts, answers: Answers): Promise<ProposalsPage> {
  const query = String(answers["query"] ?? "");
  if (query === "" || searchProcess(facts.process, query).projects.length > 0) return pageOf([], 1, 1);
  const numbered = await proposalNumbered(tx, facts, query);
  return numbered ? pageOf([numbered.proposal], 1, 1) : proposalsOn(tx, facts, { query }, 1);
}
