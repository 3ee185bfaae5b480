import { beforeAll, beforeEach, expect, test } from "vitest";
import { importList } from "../../../src/services/import-list.js";
import { issueLetterCodes } from "../../../src/services/issue-letter-codes.js";
import { addProcessFor, atTheCheck } from "../../support/checking.js";
import { openTestDatabase } from "../../support/database.js";
import { COMMUNITY_ID, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { MONDAY, sendsProposal } from "../../support/proposing.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

const council = { key: "council", text: { en: "a council member", it: "nel consiglio comunale" } };
const staff = { key: "staff", text: { en: "staff of the city", it: "personale del Comune" } };

const csv = (text: string): Uint8Array => new TextEncoder().encode(text);
const LIST = csv(`name;birth date;district;barred
Carla Consiglio;1970-01-01;Navile;council
Stefano Staff;1980-01-01;Navile;staff
`);

const processKey = { processId: PROCESS_ID, communityId: COMMUNITY_ID };

beforeAll(async () => {
  await addProcessFor(database, {
    methods: ["code", "list"],
    barred: [
      { ...council, from: ["vote", "propose"] },
      { ...staff, from: ["propose"] },
    ],
  });
  expect(await importList(world.app, processKey, LIST)).toMatchObject({ ok: true, added: 2 });
});
beforeEach(() => (world.clock.at = NOW));

async function byList(id: string, name: string, born: string): Promise<PlayedPerson> {
  const person = world.person(id);
  await atTheCheck(person);
  await person.presses("With name and birth date");
  await person.sends(name);
  await person.sends(born);
  await person.presses("I live here");
  return person;
}

test("whoever goes on declares to hold none of the offices that may not vote, in both languages", async () => {
  const anna = world.person("anna");
  await anna.sends("/vote");
  expect(anna.reads).toContain("By going on you declare that you are none of these: a council member.");
  const rosa = world.person("rosa", { language: "it" });
  await rosa.sends("/vote");
  expect(rosa.reads).toContain("dichiari di non avere nessuno di questi incarichi: nel consiglio comunale.");
});

test("an office on the list may not vote: by name nobody learns why, by a letter the person does", async () => {
  const stranger = await byList("stranger", "Carla Consiglio", "1.1.1970");
  const unknown = await byList("unknown", "Nessuno Mai", "1.1.1970");
  expect(stranger.sees).toBe(unknown.sees);
  const issued = await issueLetterCodes(world.app, processKey, LIST);
  const carla = world.person("carla");
  await atTheCheck(carla);
  await carla.presses("I have a personal code");
  await carla.sends(issued.ok ? (issued.codes[0]?.code ?? "") : "");
  expect(carla.reads).toContain("I could not confirm it: your office may not vote here.");
  expect(await prisma.eligibility.count()).toBe(0);
});

test("an office that may not propose votes all the same", async () => {
  const stefano = await byList("stefano", "Stefano Staff", "1.1.1980");
  expect(stefano.reads).toContain("Done. You can vote in Navile.");
  expect(await prisma.eligibility.findFirst()).toMatchObject({ barredAs: "staff" });
});

test("what somebody in a barred office writes is not sent, and is kept (PRO-7)", async () => {
  world.clock.moveTo(MONDAY);
  const stefano = world.person("stefano");
  await sendsProposal(stefano);
  expect(stefano.reads).toMatch(/^Your office may not propose here\. What you wrote is kept\./);
  expect(stefano.screenId).toBe("PRO-7");
  expect(await prisma.proposal.findFirst()).toMatchObject({ state: "draft", number: null });
  const anna = world.person("anna");
  await sendsProposal(anna, "A bench in the park of the school");
  expect(anna.reads).toContain("Received: proposal");
});

test("a list that names an office the process does not bar is refused, by line", async () => {
  const wrong = csv("name;birth date;barred\nAda Uno;1970-01-01;king\n");
  expect(await importList(world.app, processKey, wrong)).toEqual({
    ok: false,
    faults: [{ line: 2, says: "names an office that the process does not bar: council, staff" }],
  });
});
