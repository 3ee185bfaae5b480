import type { Process } from "../domain/process.js";
import { say, type Say } from "../flows/screen.js";
import { isLanguage, LANGUAGES } from "../i18n/catalogue.js";
import { localText, type Reader } from "../i18n/format.js";
import { translatePlain } from "../i18n/translate.js";
import { listProcesses, type ProcessListing } from "../persistence/process-directory.js";
import { loadProcess } from "../persistence/processes.js";
import type { App } from "../services/app.js";
import { inviteRole } from "../services/invite-role.js";
import { issueCodes } from "../services/issue-codes.js";

/** Codes to try are handed out for as many districts. */
const DISTRICTS = 3;
/** A phase is shown a minute after it began, so that nothing hangs on its first instant. */
const INTO_A_PHASE_MS = 60_000;
/** Before the end, in milliseconds: by then whoever has not voted is reminded, though the clocks change in between. */
const REMINDED_MS = 71 * 3_600_000;

export interface DemoPanel {
  hints: readonly { says: string; codes: readonly string[] }[];
  phases: readonly { label: string; at: Date }[];
  places: readonly { label: string; latitude: number; longitude: number }[];
  timeZone: string;
}

/**
 * What the local chat shows beside the conversations, in a language: codes to try, moments to jump to, places to drop
 * a pin. Made when it is first asked for; codes are the same from then on.
 */
export function demoPanel(app: App): (language: string) => Promise<DemoPanel> {
  let content: Promise<Content | undefined> | undefined;
  return async (language) => {
    content ??= contentOf(app).catch((error: unknown) => {
      content = undefined; // the next one who asks tries again
      throw error;
    });
    return panelIn(await content, language);
  };
}

interface Content {
  process: Process;
  hints: readonly Hint[];
}

async function contentOf(app: App): Promise<Content | undefined> {
  const listing = await firstOpenProcess(app);
  if (!listing) return undefined;
  const process = await loadProcess(app.prisma, listing.id);
  return { process, hints: await codesToTry(app, listing, process) };
}

function panelIn(content: Content | undefined, language: string): DemoPanel {
  if (!content) return { hints: [], phases: [], places: [], timeZone: "UTC" };
  const { process, hints } = content;
  return {
    hints: hints.map(({ says, codes }) => ({ says: words(says, language), codes })),
    phases: momentsOf(process, language),
    places: placesIn(process),
    timeZone: process.timeZone,
  };
}

async function firstOpenProcess({ prisma, clock }: App): Promise<ProcessListing | undefined> {
  const all = await listProcesses(prisma);
  return all.find(({ endsAt }) => endsAt > clock.now()) ?? all[0];
}

interface Hint {
  says: Say;
  codes: readonly string[];
}

/** Real codes, made as any are: only in a demo, where nobody's vote can be taken with them. */
async function codesToTry(
  app: App,
  { communityId, endsAt }: ProcessListing,
  process: Process,
): Promise<Hint[]> {
  if (!process.sample) return [];
  const processId = process.id;
  const personal: string[] = [];
  for (const { key } of process.areas.slice(0, DISTRICTS)) {
    const issued = await issueCodes(app, { processId, communityId, areaKey: key, count: 1 });
    if (issued.ok) personal.push(...issued.value);
  }
  // Wherever the clock is moved to, the code that is shown can be used.
  const invited = { processId, communityId, role: "organizer", until: endsAt } as const;
  const organizers = await Promise.all(
    Array.from({ length: process.rules.results.approvals }, () => inviteRole(app, invited)),
  );
  return [
    { says: say("demo-start"), codes: ["/start"] },
    { says: say("demo-vote"), codes: personal },
    { says: say("demo-organize"), codes: organizers.map(({ code }) => code) },
    { says: say("demo-broadcast"), codes: [] },
    { says: say("demo-clock"), codes: [] },
    { says: say("demo-notices"), codes: [] },
  ];
}

const readerOf = (language: string): Reader => ({
  language: isLanguage(language) ? language : LANGUAGES[0],
  timeZone: "UTC",
});

const words = (sentence: Say, language: string): string => translatePlain(sentence, readerOf(language));

function momentsOf({ phases }: Process, language: string): { label: string; at: Date }[] {
  const label = (sentence: Say) => words(sentence, language);
  const starts = phases.map(({ kind, startsAt }) => ({ label: label(say(`phase-${kind}`)), at: startsAt }));
  const reminders = phases
    .filter(({ kind }) => kind === "voting")
    .map(({ endsAt }) => ({ label: label(say("demo-last-days")), at: new Date(+endsAt - REMINDED_MS) }));
  return [...starts, ...reminders]
    .toSorted((a, b) => +a.at - +b.at)
    .map(({ at, ...moment }) => ({ ...moment, at: new Date(+at + INTO_A_PHASE_MS) }));
}

/** One place in each district, where one of its projects would be. */
function placesIn({ areas, projects }: Process): DemoPanel["places"] {
  return areas.flatMap((area) => {
    const place = projects.find((project) => project.area === area.key && project.place?.position)?.place;
    if (!place?.position) return [];
    const name = localText(area.name, LANGUAGES[0]);
    return [{ label: place.address ? `${place.address}, ${name}` : name, ...place.position }];
  });
}
