import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { identifierOf } from "../../../src/domain/eligibility/identifier.js";
import { personIdentifier } from "../../../src/domain/person-identifier.js";
import { addProcessFor, atTheCheck } from "../../support/checking.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { NOW, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

beforeAll(() =>
  addProcessFor(database, {
    methods: ["desk"],
    strength: 3,
    barred: [{ key: "mayor", text: { en: "mayor", it: "sindaca o sindaco" }, from: ["vote"] }],
  }),
);
afterEach(() => expect(world.log.errors).toEqual([]));
beforeEach(async () => {
  world.clock.at = NOW;
  await prisma.eligibility.deleteMany();
});

const hashOf = (name: string, born: string): string =>
  identifierOf(world.app.secretKey, PROCESS_ID, "list", personIdentifier(name, born)).hash;

const codeOn = (person: PlayedPerson): string => /[2-9A-Z]{6}(?=\n)/u.exec(person.reads)?.[0] ?? "";

async function atTheCode(id: string): Promise<PlayedPerson> {
  const person = world.person(id);
  await atTheCheck(person);
  return person;
}

async function checks(staff: PlayedPerson, code: string, name: string, born: string): Promise<void> {
  await staff.does({ kind: "press", data: "1|counter|start||" });
  await staff.sends(code);
  await staff.sends(name);
  await staff.sends(born);
  await staff.presses("Lives here");
  await staff.presses("Navile");
  await staff.presses("Confirm the right to vote");
}

const lastMessage = (person: PlayedPerson): string => {
  const message = person.log.findLast((reply) => reply.kind === "message");
  return message?.kind === "message" ? plainText(message.text) : "";
};

test("a code on a screen, a document at the desk (ONB-5 e, ORG-10)", async () => {
  const gina = await atTheCode("gina");
  expect(gina.reads).toContain("Show this code and your document at a desk:");
  const code = codeOn(gina);
  const staff = await atTheDesk(world, "staff", "desk");
  await staff.presses("Check a code on a phone");
  expect(staff.reads).toContain("Write the code on their screen, 6 letters and digits.");
  await staff.sends(`${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`);
  await expectChat(
    staff,
    `
    you: Gina Verdi
    bot: Step 2 of 4 · Their birth date
         Day, month and year, for example 7.3.1990.
         [‹ Back | Home]
    you: 1.2.1990
    bot: Step 3 of 4 · Their tie with the city
         What ties this person to Bologna?
         [Lives here]
         [Works here]
         [Studies here]
         [Volunteers here]
         [‹ Back | Home]
    you: [Lives here]
    bot: Step 4 of 4 · District
         In which district do they vote? Skip it if the list says so.
         [Navile]
         [Savena]
         [Skip]
         [‹ Back | Home]
    you: [Savena]
    bot: Gina Verdi, born 1.2.1990.
         Votes in Savena.
         By confirming you declare that you saw the document of this very person. It goes on record that you checked somebody, not whom.
         [Confirm the right to vote]
         [Do not confirm]
         [‹ Back | Home]
    you: [Confirm the right to vote]
    bot: Done. They can vote, and their chat says so.
         Check a person at the desk.
         Write the code on their screen, 6 letters and digits.
         [Help somebody vote]
         [Home]
    `,
  );
  expect(lastMessage(gina)).toContain("Done. Your right to vote is confirmed.");
  await gina.presses("Go to my ballot");
  expect(gina.reads).toContain("Savena");
  expect(await prisma.eligibility.findFirst()).toMatchObject({
    method: "desk",
    strength: 3,
    tie: "live",
    ageBand: "35-44",
    areaKey: "savena",
  });
});

test("what goes on record, and what stays in the chat of the desk, names nobody", async () => {
  const staff = await atTheDesk(world, "staff-quiet", "desk");
  await checks(staff, codeOn(await atTheCode("silvia")), "Silvia Segreta", "3.4.1991");
  const [row] = await prisma.$queryRaw<{ all: string }[]>`
    SELECT concat((SELECT string_agg(c::text, '') FROM "Conversation" c),
      (SELECT string_agg(a::text, '') FROM "AuditEntry" a)) AS all`;
  expect(row?.all).not.toMatch(/segreta|1991/iu);
  const records = await prisma.auditEntry.findMany({ where: { action: "check-at-desk" } });
  expect(records.at(-1)).toMatchObject({ subject: "right to vote", after: { result: "given" } });
});

test("a code works once and for ten minutes; whoever was checked before, and whoever may not vote, is not given it", async () => {
  const staff = await atTheDesk(world, "staff-strict", "desk");
  const ugo = await atTheCode("ugo");
  const code = codeOn(ugo);
  await checks(staff, code, "Ugo Uno", "1.1.1980");
  await staff.does({ kind: "press", data: "1|counter|start||" });
  await staff.sends(code);
  expect(staff.reads).toContain("I do not know this code, or its 10 minutes are over.");
  await checks(staff, codeOn(await atTheCode("ugo-again")), "uno UGO", "01/01/1980");
  expect(staff.reads).toContain("This person has already been checked in another chat.");
  expect(await prisma.eligibility.count()).toBe(1);
  await prisma.listedPerson.create({
    data: { processId: PROCESS_ID, hash: hashOf("Sara Sindaca", "1970-01-01"), barredAs: "mayor" },
  });
  await checks(staff, codeOn(await atTheCode("sara")), "Sara Sindaca", "1.1.1970");
  expect(staff.reads).toContain("I could not confirm it: your office may not vote here.");
  await checks(staff, codeOn(await atTheCode("kid")), "Kim Kid", "1.1.2015");
  expect(staff.reads).toContain("You can vote from 16 years of age, counted on 19.11.2026.");
  const late = codeOn(await atTheCode("late"));
  world.clock.at = new Date(+NOW + 10 * 60_000);
  await staff.does({ kind: "press", data: "1|counter|start||" });
  await staff.sends(late);
  expect(staff.reads).toContain("I do not know this code, or its 10 minutes are over.");
});

test("only whoever has the role, only in this process, and nobody for themselves", async () => {
  const code = codeOn(await atTheCode("vera"));
  for (const role of ["moderator", "organizer"] as const) {
    const other = await atTheDesk(world, `a-${role}`, role);
    await other.does({ kind: "press", data: "1|counter|start||" });
    expect(other.reads).toContain("Only staff at a desk can do that.");
  }
  const staff = await atTheDesk(world, "staff-own", "desk");
  await staff.sends("/admin");
  expect(staff.reads).not.toContain("Reading queue");
  await staff.sends("/vote");
  await staff.presses("Check my right to vote");
  const own = codeOn(staff);
  await staff.does({ kind: "press", data: "1|counter|start||" });
  await staff.sends(own);
  expect(staff.reads).toContain("That code is your own.");
  await staff.sends(code);
  await prisma.role.updateMany({ where: { kind: "desk" }, data: { revokedAt: NOW } });
  await staff.sends("Vera Verdi");
  expect(staff.reads).toContain("Only staff at a desk can do that.");
  expect(await prisma.eligibility.count()).toBe(0);
});

test("codes cannot be guessed at a desk either", async () => {
  const staff = await atTheDesk(world, "staff-guessing", "desk");
  await staff.presses("Check a code on a phone");
  for (let wrong = 2; wrong < 8; wrong++) await staff.sends(`${wrong}`.repeat(6));
  expect(staff.reads).toContain("You have used all 5 tries.");
  const pina = world.person("pina");
  await atTheCheck(pina);
  await staff.sends(codeOn(pina));
  expect(staff.reads).toContain("You have used all 5 tries.");
});

test("in Slack and in Italian", async () => {
  const nino = world.person("nino", { language: "it", capabilities: SLACK });
  await atTheCheck(nino, "Verifica il mio diritto");
  const code = codeOn(nino);
  const staff = await atTheDesk(world, "staff-it", "desk", { language: "it", capabilities: SLACK });
  await staff.presses("Controlla un codice");
  await staff.fillsIn({ asked: code });
  await staff.fillsIn({ name: "Nino Rossi", birthDate: "1.1.2009", tie: "study", area: "navile" });
  await staff.presses("Conferma il diritto di voto");
  expect(lastMessage(nino)).toContain("Fatto. Il tuo diritto di voto è confermato.");
  expect(await prisma.eligibility.findFirst()).toMatchObject({ tie: "study", ageBand: "16-17" });
});
