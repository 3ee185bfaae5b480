import { beforeAll, expect, test } from "vitest";
import { ruleSheetOf, sheetFileId, shortHash } from "../../../src/domain/rule-sheet.js";
import { touchProcess } from "../../../src/persistence/process-directory.js";
import { loadProcess } from "../../../src/persistence/processes.js";
import { freezeAgain, freezeRules } from "../../../src/services/rule-sheet.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database, "rule sheet");

beforeAll(async () => {
  await addSampleProcess(prisma);
});

const hashNow = async () => ruleSheetOf(await loadProcess(prisma, PROCESS_ID)).hash;

test("the frozen rules: since when, the whole fingerprint, how to check it, and the file (INF-3)", async () => {
  const anna = await atHome(world, "anna");
  const hash = await hashNow();
  await anna.presses("How it works");
  await expectChat(
    anna,
    `
    you: [Check the rules]
    bot: Frozen rules · Bilancio partecipativo 2026
         The file holds who can vote, what is on the ballot, how votes are counted, and the dates.
         Version 1 · 30 October, 12:00, when voting opened
         To check the file, compute its SHA-256, for example with sha256sum. It must be this fingerprint:
         ${hash}
         The rules change only if two organizers agree and say why. Then I tell you.
         [Rules as a file]
         [‹ Back | Home]
    `,
  );
  const replies = await anna.presses("Rules as a file");
  expect(replies.find(({ kind }) => kind === "file")).toEqual({
    kind: "file",
    file: sheetFileId(hash),
    name: "bilancio-2026-rules-1.json",
    about: `The frozen rules, version 1. Fingerprint: ${shortHash(hash)}`,
  });
  expect(await prisma.file.count({ where: { id: sheetFileId(hash), public: true } })).toBe(1);
});

test("a change is another version with its reason, in Italian too, and the file is the newest", async () => {
  const [before] = await prisma.ruleSheet.findMany();
  await inTransaction(prisma, async (tx) => {
    await freezeRules({ tx, process: await loadProcess(tx, PROCESS_ID), now: NOW });
    await tx.project.updateMany({ where: { number: 12 }, data: { status: "withdrawn" } });
    await touchProcess(tx, PROCESS_ID);
    const process = await loadProcess(tx, PROCESS_ID);
    await freezeAgain({ tx, process, now: NOW, why: { it: "Il terreno è stato venduto." } });
  });
  const ugo = await atHome(world, "ugo", { language: "it" });
  await ugo.presses("Come funziona");
  expect(ugo.reads).toContain("Queste regole sono fissate dal 16 novembre, ore 18:42.");
  await ugo.presses("Controlla le regole");
  expect(ugo.reads).toContain("Versione 1 · 30 ottobre, ore 12:00, all'apertura del voto");
  expect(ugo.reads).toContain("Versione 2 · 16 novembre, ore 18:42 · Perché: Il terreno è stato venduto.");
  expect(ugo.reads).toContain(await hashNow());
  expect(ugo.reads).not.toContain(before?.hash);
  const replies = await ugo.presses("Regole in un file");
  expect(replies.find(({ kind }) => kind === "file")).toMatchObject({ name: "bilancio-2026-rules-2.json" });
});
