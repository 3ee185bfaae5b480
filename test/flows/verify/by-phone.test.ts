import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { identifierOf } from "../../../src/domain/eligibility/identifier.js";
import { sendMessages } from "../../../src/services/eligibility/send-messages.js";
import { addProcessFor, atTheCheck, digitsIn, messagesSent } from "../../support/checking.js";
import { openTestDatabase } from "../../support/database.js";
import { NOW, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, QUESTIONS, SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

beforeAll(() => addProcessFor(database, { methods: ["phone"], phoneCountries: ["IT", "SM"] }));
afterEach(() => expect(world.log.errors).toEqual([]));
beforeEach(async () => {
  world.clock.at = NOW;
  await prisma.eligibility.deleteMany();
  await prisma.phoneCode.deleteMany();
});

let people = 0;

async function atTheNumber(options: Parameters<World["person"]>[1] = {}): Promise<PlayedPerson> {
  const person = world.person(`phone-${++people}`, options);
  await atTheCheck(person);
  await person.presses("I live here");
  return person;
}

/** Without buttons that share a number: it is typed, and answered by SMS. */
const typing = () => atTheNumber({ capabilities: { ...QUESTIONS, asksContact: false } });

const held = async (number: string) => {
  const { hash } = identifierOf(world.app.secretKey, PROCESS_ID, "phone", number);
  return prisma.eligibility.findFirst({ where: { identifiers: { some: { hash } } } });
};

test("a phone shares its number (ONB-5 c)", async () => {
  const person = world.person("sharing");
  await person.sends("/start");
  await person.sends("/vote");
  expect(person.reads).toContain("What we ask: your phone number.");
  await expectChat(
    person,
    `
    you: [Check my right to vote]
    bot: Your tie with the city
         What ties you to Bologna?
         By choosing you also declare that you will be at least 16 on 19 November 2026.
         By choosing you declare that it is true. A false declaration is an offence.
         [I live here]
         [I work here]
         [I study here]
         [I volunteer here]
         [‹ Back | Home]
    you: [I live here]
    bot: Press the button below to share the number of this phone.
         Write your number, for example +39 333 1234567. I will send a code to it.
         I keep a scrambled mark of the number, not the number.
         [Try another way]
         [‹ Back | Home]
    `,
  );
  expect(person.log.at(-1)).toMatchObject({ asksContact: { label: "Share my phone number" } });
  await person.does({ kind: "contact", phone: "+393339999999", own: false });
  expect(person.reads).toContain("That is somebody else's contact.");
  await person.does({ kind: "contact", phone: "+393331234567", own: true });
  expect(person.reads).toContain("Done. You can vote in");
  expect(await held("+393331234567")).toMatchObject({
    method: "phone",
    strength: 2,
    basis: "declared",
    tie: "live",
  });
});

test("a number that is typed gets six digits by SMS, in Italian too", async () => {
  const rosa = world.person("rosa", { language: "it", capabilities: { ...QUESTIONS, asksContact: false } });
  await atTheCheck(rosa, "Verifica il mio diritto");
  await rosa.presses("Vivo qui");
  expect(rosa.reads).not.toContain("Premi il pulsante");
  await rosa.sends("333 765 4321");
  expect(rosa.reads).toContain("Scrivi qui le 6 cifre dell'SMS.");
  const sent = await messagesSent(world);
  expect(sent).toMatchObject([
    { to: "+393337654321", text: expect.stringContaining("codice per votare a Bologna") },
  ]);
  await rosa.sends("12 34");
  expect(rosa.reads).toContain("Ti restano 4 tentativi.");
  const digits = digitsIn(sent);
  await rosa.sends(`${digits.slice(0, 3)} ${digits.slice(3)}`);
  expect(rosa.reads).toContain("Fatto. Puoi votare a");
});

test("in a form, where the platform has forms", async () => {
  const sara = world.person("sara", { capabilities: SLACK });
  await atTheCheck(sara);
  await sara.fillsIn({ tie: "work" });
  await sara.fillsIn({ asked: "hello" });
  expect(sara.form?.errors).toMatchObject({ asked: expect.stringContaining("I cannot use that number.") });
  await sara.fillsIn({ asked: "+39 333 111 2222" });
  await sara.fillsIn({ asked: digitsIn(await messagesSent(world)) });
  expect(sara.reads).toContain("Done. You can vote in");
});

test("nothing that is stored or logged holds a number or a code once it is sent", async () => {
  const person = await typing();
  await person.sends("+39 333 222 3333");
  const waiting = await prisma.phoneCode.findFirstOrThrow();
  expect(Buffer.from(waiting.sealed ?? []).toString("latin1")).not.toContain("3332223333");
  const digits = digitsIn(await messagesSent(world));
  expect(await prisma.phoneCode.findFirstOrThrow()).toMatchObject({ sealed: null });
  const [row] = await prisma.$queryRaw<{ all: string }[]>`
    SELECT concat((SELECT string_agg(c::text, '') FROM "Conversation" c), (SELECT string_agg(c::text, '') FROM "PhoneCode" c),
      (SELECT string_agg(c::text, '') FROM "OutboxMessage" c)) AS all`;
  for (const secret of ["3332223333", "333 222 3333", digits]) {
    expect(row?.all).not.toContain(secret);
    expect(world.log.lines.join()).not.toContain(secret);
  }
});

test("a message that could not be sent is sent later, with the same id, while it is of use", async () => {
  const person = await typing();
  await person.sends("+39 333 222 4444");
  const ids: string[] = [];
  const broken = {
    send: (message: { id: string }) => (ids.push(message.id), Promise.reject(new Error("no"))),
  };
  await sendMessages(world.app, broken);
  expect(await messagesSent(world)).toEqual([]);
  world.machineAheadMs = 30_000;
  expect(await messagesSent(world)).toMatchObject([{ id: ids[0] }]);
  expect(await messagesSent(world)).toEqual([]);
  const late = await typing();
  await late.sends("+39 333 222 5555");
  world.clock.moveTo("2026-11-16T17:52:01Z");
  expect(await messagesSent(world)).toEqual([]);
  world.machineAheadMs = 0;
});

test("a code is good for ten minutes, five tries and one use, and only the last one is", async () => {
  const person = await typing();
  await person.sends("+39 333 333 1111");
  const first = digitsIn(await messagesSent(world));
  world.clock.moveTo("2026-11-16T17:43:01Z");
  await person.presses("Ask for a new SMS");
  await person.sends("+39 333 333 1111");
  const second = digitsIn(await messagesSent(world));
  for (let wrong = 0; wrong < 5; wrong++) await person.sends(wrong === 0 ? first : `00000${wrong}`);
  expect(person.reads).toContain("Ask for a new one.");
  await person.sends(second);
  expect(person.reads).toContain("That code is no longer valid.");
  world.clock.moveTo("2026-11-16T17:45:00Z");
  await person.presses("Ask for a new SMS");
  await person.sends("+39 333 333 1111");
  const third = digitsIn(await messagesSent(world));
  world.clock.moveTo("2026-11-16T17:55:01Z");
  await person.sends(third);
  expect(person.reads).toContain("That code is no longer valid.");
});

test("messages cost money: a pause between two, and only so many to a person, to a number and at all", async () => {
  const person = await typing();
  await person.sends("+39 333 444 0000");
  await person.presses("Ask for a new SMS");
  await person.sends("+39 333 444 0001");
  expect(person.reads).toContain("You can ask for another in 60 seconds.");
  for (let more = 1; more < 5; more++) {
    world.clock.at = new Date(+NOW + more * 61_000);
    await person.sends(`+39 333 444 000${more}`);
    await person.presses("Ask for a new SMS");
  }
  world.clock.at = new Date(+NOW + 10 * 60_000);
  await person.sends("+39 333 444 0009");
  expect(person.reads).toContain("No more messages to you or this number for now. Try again in 50 minutes");
  const other = await typing();
  await other.sends("+39 333 444 0004");
  expect(other.reads).toContain("6 digits");
  world.app.checks = { ...world.app.checks, smsAnHour: 6 };
  const third = await typing();
  await third.sends("+39 333 444 0005");
  expect(third.reads).toContain("No more messages can be sent right now.");
  world.app.checks = { ...world.app.checks, smsAnHour: 500 };
});

test("only numbers of the countries that the process names", async () => {
  const person = await typing();
  await person.sends("+44 7911 123456");
  expect(person.reads).toContain("I cannot use that number.");
  expect(await prisma.phoneCode.count()).toBe(0);
});

test("the same number from another chat is told so, can be reported, and chats can be linked (ONB-6)", async () => {
  const one = await atTheNumber({ platform: "telegram" });
  await one.does({ kind: "contact", phone: "+393335556666", own: true });
  const two = await atTheNumber({ platform: "slack", capabilities: { ...QUESTIONS, asksContact: false } });
  await two.sends("+39 333 555 6666");
  await two.sends(digitsIn(await messagesSent(world)));
  expect(two.sees).toContain("This number has already been used for a ballot.");
  expect(two.sees).toContain("[Report it | Talk to a person]");
  await two.presses("Link my other chat");
  expect(two.screenId).toBe("ONB-7");
  expect(await prisma.eligibility.count()).toBe(1);
});
