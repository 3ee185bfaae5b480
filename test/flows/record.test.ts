import { beforeAll, expect, test } from "vitest";
import { RECORDED } from "../../src/flows/record/words.js";
import { mayAct, type ProposalAct } from "../../src/domain/proposal-acts.js";
import { PROPOSAL_STATES } from "../../src/domain/proposal.js";
import { entryHash, type RecordedEntry } from "../../src/domain/audit/chain.js";
import { filesIn } from "../../src/persistence/files.js";
import { sourceFiles } from "../support/catalogues/sources.js";
import { openTestDatabase } from "../support/database.js";
import { atTheDesk } from "../support/moderating.js";
import { MONDAY, sendsProposal } from "../support/proposing.js";
import { addSampleProcess } from "../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

let vera: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  await sendsProposal(world.person("anna"));
  vera = await atTheDesk(world, "vera", "organizer", { name: "Vera" });
  await vera.presses("Read the next one");
  await vera.presses("Reject");
  await vera.presses("Reason 2");
  await vera.presses("Leave it at the reason");
  await vera.presses("Reject proposal 218");
});

/** The number and the first signs of the hash of the last entry, as `portico audit verify --expect` takes them. */
async function markNow(): Promise<string> {
  const { position, hash } = await prisma.auditEntry.findFirstOrThrow({ orderBy: { position: "desc" } });
  return `${position}:${hash?.slice(0, 16)}`;
}

test("organizers read who did what, when, before and after, and why (I-14)", async () => {
  await vera.sends("/admin");
  await vera.presses("People and record");
  await expectChat(
    vera,
    `
    you: [Record]
    bot: Record · Bilancio partecipativo 2026
         Everything that organizers do, the newest first. Nothing can be changed or deleted.
         To be sure of it later, note this down elsewhere: ${await markNow()}
         4 · 15 June, 11:00 · V., organizer · rejected proposal 218
         3 · 15 June, 11:00 · V., organizer · took proposal 218 to read
         2 · 15 June, 11:00 · V. · accepted a role
         1 · 15 June, 11:00 · on the server · invited somebody to a role
         [4 · rejected proposal 218]
         [3 · took proposal 218 to read]
         [2 · accepted a role]
         [1 · invited somebody to a role]
         [Get the file]
         [‹ Back | Home]
    `,
  );
  await vera.presses("4 · rejected proposal 218");
  const [, , , last] = await prisma.auditEntry.findMany({ orderBy: { position: "asc" } });
  expect(vera.reads).toBe(
    [
      "4 · 15 June, 11:00 · V., organizer · rejected proposal 218",
      "",
      "State: sent → rejected",
      "Being read until: 15 June, 11:15 → –",
      "Waiting since: 15 June, 11:00 → –",
      "",
      "Why:",
      "The city is already doing it.",
      "",
      "Its mark in the chain, made from this entry and all before it:",
      last?.hash,
    ].join("\n"),
  );
});

test("in Italian", async () => {
  const ugo = await atTheDesk(world, "ugo", "organizer", { name: "Ugo", language: "it" });
  await ugo.presses("Persone e registro");
  await expectChat(
    ugo,
    `
    you: [Registro]
    bot: Registro · Bilancio partecipativo 2026
         Tutto quello che fa chi organizza, dal più recente. Niente si può cambiare o togliere.
         Per esserne sicuri più tardi, annotate altrove: ${await markNow()}
         6 · 15 giugno, ore 11:00 · U. · ha accettato un ruolo
         5 · 15 giugno, ore 11:00 · dal server · ha invitato una persona a un ruolo
         4 · 15 giugno, ore 11:00 · V., organizzazione · ha respinto la proposta 218
         3 · 15 giugno, ore 11:00 · V., organizzazione · ha preso in lettura la proposta 218
         2 · 15 giugno, ore 11:00 · V. · ha accettato un ruolo
         1 · 15 giugno, ore 11:00 · dal server · ha invitato una persona a un ruolo
         [6 · ha accettato un ruolo]
         [5 · ha invitato una persona a un ruolo]
         [4 · ha respinto la proposta 218]
         [3 · ha preso in lettura la proposta 218]
         [2 · ha accettato un ruolo]
         [1 · ha invitato una persona a un ruolo]
         [Scarica il file]
         [‹ Indietro | Inizio]
    `,
  );
});

test("every act that is recorded has a sentence", () => {
  const written = sourceFiles()
    .filter(({ file }) => file.includes("services"))
    .flatMap(({ text }) => [...text.matchAll(/\baction: ([^,]*)/g)].map(([, value = ""]) => value))
    .flatMap((value) => [...value.matchAll(/(?<!=== )"([a-z]+(?:-[a-z]+)*)"/g)].map(([, name = ""]) => name));
  expect(written.length).toBeGreaterThan(30);
  expect([...new Set(written)].filter((name) => !RECORDED.includes(name))).toEqual([]);
});

test("so has everything that staff may do with a proposal", () => {
  const kinds: Record<ProposalAct["kind"], 0> = {
    write: 0,
    send: 0,
    "drop-change": 0,
    delete: 0,
    withdraw: 0,
    restore: 0,
    take: 0,
    release: 0,
    publish: 0,
    "ask-change": 0,
    reject: 0,
    "look-again": 0,
    merge: 0,
    undo: 0,
    "start-check": 0,
    "end-check": 0,
    "put-on-ballot": 0,
  };
  const staffs = (Object.keys(kinds) as ProposalAct["kind"][]).filter((kind) =>
    PROPOSAL_STATES.some((state) => mayAct(state, kind, "staff")),
  );
  expect(staffs.length).toBeGreaterThan(8);
  expect(staffs.map((kind) => `${kind}-proposal`).filter((name) => !RECORDED.includes(name))).toEqual([]);
});

test("the file holds every mark, and what was done for this process", async () => {
  await vera.sends("/admin");
  await vera.presses("People and record");
  await vera.presses("Record");
  await vera.presses("Get the file");
  const sent = vera.log.findLast(({ kind }) => kind === "file");
  if (sent?.kind !== "file") throw new Error("no file was sent");
  const stored = await filesIn(prisma).read(sent.file);
  const { entries } = JSON.parse(Buffer.from(stored?.bytes ?? []).toString("utf8")) as {
    entries: (RecordedEntry & { hash: string })[];
  };
  let previous = "";
  for (const { hash, ...entry } of entries) {
    expect(entryHash(previous, entry)).toBe(hash);
    previous = hash;
  }
  expect(entries).toHaveLength(await prisma.auditEntry.count());
});

test("a moderator neither sees it nor opens it", async () => {
  const mara = await atTheDesk(world, "mara");
  expect(mara.sees).not.toContain("People and record");
});
