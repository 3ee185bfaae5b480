import { countContest } from "../domain/count/count.js";
import { readElection } from "../domain/pabulib/read-election.js";
import { questionOf } from "../domain/process-boxes.js";
import type { Box, Process } from "../domain/process.js";
import { noticesSent, type SentNotice } from "../persistence/notices/notices-sent.js";
import { openDataOf, openFile, type OpenData } from "../services/open-data/open-data.js";
import { verifyAudit } from "../services/audit/verify-audit.js";
import type { Year } from "./year.js";
import { COMMUNITY, SLUG } from "./year-file.js";

/** What was published of a box, and what its published ballots say when they are counted again. */
export interface Recounted {
  area: string;
  ballots: number;
  /** Numbers of projects. */
  published: readonly number[];
  again: readonly number[];
}

/** Counts the published ballots of each box once more, from their file alone. */
export async function recountAll({ app }: Year): Promise<Recounted[]> {
  const data = await openDataOf(app, { community: COMMUNITY, process: SLUG });
  if (!data) throw new Error("nothing of the year is published");
  const recounted: Recounted[] = [];
  for (const { box, folder, files } of data.versions.filter(({ isCurrent }) => isCurrent)) {
    const ballots = files.find(({ name }) => name.endsWith(".pb"))?.name ?? "";
    recounted.push(await recount(app, data, box, `${folder}/${ballots}`));
  }
  return recounted;
}

async function recount(app: Year["app"], data: OpenData, box: Box, name: string): Promise<Recounted> {
  const file = await openFile(app, data, name);
  const read = file && readElection(file.bytes);
  if (!read?.ok) throw new Error(`the published ballots cannot be read: ${name}`);
  const { process } = data;
  const { winners } = countContest(read.value.contest, questionOf(process, box).counting);
  return {
    area: box.area,
    ballots: read.value.contest.electorate.voters,
    published: fundedIn(process, box),
    again: winners.map(Number).toSorted((a, b) => a - b),
  };
}

const fundedIn = ({ projects }: Process, box: Box): number[] =>
  projects
    .filter(
      ({ area, question, status }) => area === box.area && question === box.question && status === "funded",
    )
    .map(({ number }) => number)
    .toSorted((a, b) => a - b);

/** How many acts are on record, and whether all of them hold. */
export async function auditOf({ app }: Year): Promise<{ acts: number; holds: boolean }> {
  const chains = await verifyAudit(app);
  return {
    acts: chains.reduce((sum, { checked }) => sum + checked, 0),
    holds: chains.every(({ broken }) => broken === undefined),
  };
}

/** Every notice that somebody got, by person. */
export async function noticesByPerson(year: Year): Promise<Map<string, SentNotice[]>> {
  const byPerson = new Map<string, SentNotice[]>();
  for (const notice of await noticesSent(year.app.prisma, year.ids.processId))
    byPerson.set(notice.participantId, [...(byPerson.get(notice.participantId) ?? []), notice]);
  return byPerson;
}
