import { beforeAll, expect, test } from "vitest";
import { packPress } from "../../../src/chat/press.js";
import { keyedHash } from "../../../src/domain/keyed-hash.js";
import { personIdentifier } from "../../../src/domain/person-identifier.js";
import { issueLetterCodes } from "../../../src/services/issue-letter-codes.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, FORMS, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { secretKey } = world.app;

const codeHash = (code: string): string => keyedHash(secretKey, "personal-code", `${PROCESS_ID}${code}`);
const listHash = (name: string, birthDate: string): string =>
  keyedHash(secretKey, "listed-person", `${PROCESS_ID}${personIdentifier(name, birthDate)}`);

const HASTY_CODE = "NAV-7777-GGGG";

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  const codes = ["NAV-4821-KQRT", "NAV-1111-CCCC", "NAV-2222-DDDD", "NAV-5555-GGGG", HASTY_CODE];
  await database.prisma.personalCode.createMany({
    data: codes.map((code) => ({
      hash: codeHash(code),
      processId: PROCESS_ID,
      areaKey: "navile",
      createdAt: NOW,
    })),
  });
  await database.prisma.listedPerson.create({
    data: { processId: PROCESS_ID, hash: listHash("Giulia Bianchi", "1990-03-07"), areaKey: "savena" },
  });
});

async function atTheDoor(person: PlayedPerson): Promise<void> {
  await person.sends("/start");
  await person.does({
    kind: "press",
    data: packPress({ flow: "verify", verb: "why", arg: "", turn: undefined }),
  });
}

async function verifyByList(id: string, name: string, birth: string, tie: string): Promise<PlayedPerson> {
  const person = world.person(id, { name });
  await atTheDoor(person);
  await person.presses("Check my right to vote");
  await person.presses("With name and birth date");
  await person.sends(name);
  await person.sends(birth);
  await person.presses(tie);
  return person;
}

test("a personal code opens the ballot (ONB-4, ONB-5 b, ONB-6)", async () => {
  const anna = world.person("anna");
  await atTheDoor(anna);
  await expectChat(
    anna,
    `
    you: [Check my right to vote]
    bot: How would you like to show it?
         [I have a personal code]
         [With name and birth date]
         [No code or phone?]
         [‹ Back | Home]
    you: [I have a personal code]
    bot: Send me the code from your letter or from a district desk.
         It looks like NAV-4821-KQRT.
         [I have no code]
         [‹ Back | Home]
    you: NAV-9999-KQRT
    bot: That code does not match. Check the letters O and the digit 0. 4 tries left.
         Send me the code from your letter or from a district desk.
         It looks like NAV-4821-KQRT.
         [I have no code]
         [‹ Back | Home]
    you: nav 4821 kqrt
    bot: Done. You can vote in Navile.
         Voting is open until 19 November, 12:00.
         [Go to my ballot]
         [Home]
    `,
  );
});

test("a code that was used by somebody else is refused, and can be reported", async () => {
  const eve = world.person("eve", { name: "Eve" });
  await atTheDoor(eve);
  await eve.presses("Check my right to vote");
  await eve.presses("I have a personal code");
  await eve.sends("NAV-4821-KQRT");
  expect(eve.reads).toContain("This code has already been used for a ballot.");
  expect(eve.reads).toContain("If it was not you, tell us now.");
  await eve.presses("Report it");
  expect(eve.reads).toContain("Tell us what happened with your code.");
  await eve.sends("My letter came open, and this is my first vote.");
  expect(eve.reads).toContain("Thank you, your message is with us.");
  expect(await database.prisma.helpRequest.findMany({ where: { kind: "report-code" } })).toMatchObject([
    { text: `${codeHash("NAV-4821-KQRT").slice(0, 10)} · My letter came open, and this is my first vote.` },
  ]);
  expect(
    await database.prisma.eligibility.count({
      where: { identifiers: { some: { hash: codeHash("NAV-4821-KQRT") } } },
    }),
  ).toBe(1);
});

test("a reported reference tells an organizer by what and when it was used, and never whose it is", async () => {
  const olga = await atTheDesk(world, "olga", "organizer", { name: "Olga" });
  await olga.sends("/admin");
  await olga.presses("See questions");
  const reference = codeHash("NAV-4821-KQRT").slice(0, 10);
  await olga.presses(olga.buttons.find(({ label }) => label.includes(reference))?.label ?? "");
  await olga.presses("Look up the reference");
  expect(olga.reads.split("\n")[0]).toBe(`${reference} was used here: a personal code, 16 November, 18:42.`);
  expect(olga.reads).not.toMatch(/Anna|4821/);
  await olga.sends("/admin");
  await olga.presses("See questions");
  await olga.presses("Look up a reference");
  await olga.sends("not one");
  expect(olga.reads).toMatch(/^A reference has 10 signs/);
  await olga.sends("AAAAAAAAAA");
  expect(olga.reads).toMatch(/^AAAAAAAAAA was not used in this process\./);
  expect(await database.prisma.auditEntry.count({ where: { action: "look-up-reference" } })).toBe(2);
});

test("the sixth try within an hour is not even looked at; an hour later it is", async () => {
  const max = world.person("max", { name: "Max" });
  await atTheDoor(max);
  await max.presses("Check my right to vote");
  await max.presses("I have a personal code");
  for (let attempt = 0; attempt < 5; attempt++) await max.sends(`NAV-000${attempt}-CCCC`);
  expect(max.reads).toContain("No tries left in this hour.");
  await max.sends("NAV-1111-CCCC");
  expect(max.reads).toContain(
    "You have used all 5 tries. You can try again in 60 minutes. Nothing was lost.",
  );
  expect(max.screenId).toBe("ONB-5");
  world.clock.moveTo("2026-11-16T18:43:00Z");
  await max.sends("NAV-1111-CCCC");
  expect(max.reads).toContain("Done. You can vote in Navile.");
  world.clock.at = NOW;
});

test("a resident is found on the list, whatever accents and capitals; the answers are not kept", async () => {
  const giulia = world.person("giulia", { name: "Giulia", language: "it" });
  await atTheDoor(giulia);
  expect(giulia.reads).toContain("un segno cifrato che dice che la verifica è fatta, non il documento.");
  expect(giulia.reads).toContain("Chi può votare? Chi ha");
  await giulia.presses("Verifica il mio diritto");
  await giulia.presses("Con nome e data di nascita");
  await giulia.sends("BIANCHI giulia");
  await giulia.sends("7 marzo");
  expect(giulia.reads).toContain("Sono 7 caratteri; scrivine almeno 8.");
  await giulia.sends("7.3.1990");
  expect(giulia.reads).toContain("Che cosa ti lega a Bologna?");
  await giulia.presses("Vivo qui");
  expect(giulia.reads).toContain("Fatto. Puoi votare a Savena.");
  const [row] = await database.prisma.$queryRaw<
    { all: string }[]
  >`SELECT string_agg(c::text, '') AS all FROM "Conversation" c`;
  expect(row?.all).not.toMatch(/bianchi|1990/iu);
});

test("who works here declares it; who is too young is told why; nobody counts twice", async () => {
  expect((await verifyByList("omar", "Omar Haddad", "01/02/1985", "I work here")).reads).toContain(
    "Done. You can vote in",
  );
  const again = await verifyByList("omar2", "Haddad Omar", "1.2.1985", "I study here");
  expect(again.reads).toContain("I could not confirm it this way.");
  const young = await verifyByList("kid", "Kim Park", "20.11.2010", "I study here");
  expect(young.reads).toContain("You can vote from 16 years of age, counted on 19.11.2026.");
});

test("a name that is not listed, one that was used and one that may not vote read the same, and cost the same try", async () => {
  await database.prisma.listedPerson.createMany({
    data: ["Ida Usata", "Rosa Libera"].map((name) => ({
      processId: PROCESS_ID,
      hash: listHash(name, "1970-11-20"),
    })),
  });
  expect((await verifyByList("first", "Ida Usata", "20.11.1970", "I live here")).reads).toContain("Done.");
  const strangers = [
    await verifyByList("guess1", "Ida Usata", "20.11.1970", "I live here"),
    await verifyByList("guess2", "Ada Ignota", "20.11.1970", "I live here"),
    await verifyByList("guess3", "Ida Usata", "20.11.1970", "I work here"),
  ];
  expect(new Set(strangers.map(({ sees }) => sees))).toHaveProperty("size", 1);
  expect(strangers[0]?.sees).toContain("[Report it |");
});

test("one name cannot be guessed from many accounts, whether it is on the list or not", async () => {
  for (const name of ["Rosa Libera", "Nessuno Mai"]) {
    for (let account = 0; account < 5; account++)
      await verifyByList(`${name} ${account}`, name, `0${account + 1}.01.1970`, "I live here");
    for (let account = 0; account < 5; account++)
      await verifyByList(`${name} again ${account}`, name, "20.12.1970", "I live here");
    const sixth = await verifyByList(`${name} sixth`, name, "20.12.1970", "I live here");
    expect(sixth.reads).toContain("You have used all 5 tries.");
  }
});

test("a code of another process is nobody's code here", async () => {
  const foreign = keyedHash(secretKey, "personal-code", "99999999-9999-4999-8999-999999999999NAV-3333-FFFF");
  await database.prisma.personalCode.create({
    data: { hash: foreign, processId: PROCESS_ID, areaKey: "navile", createdAt: NOW },
  });
  const lia = world.person("lia", { name: "Lia" });
  await atTheDoor(lia);
  await lia.presses("Check my right to vote");
  await lia.presses("I have a personal code");
  await lia.sends("NAV-3333-FFFF");
  expect(lia.reads).toContain("That code does not match.");
});

test("a code from a letter and the person's name are one right to vote", async () => {
  const list = new TextEncoder().encode("name;birth date;district\nMario Verdi;1975-05-05;Navile\n");
  const { id: processId, communityId } = await database.prisma.participatoryProcess.findFirstOrThrow();
  const issued = await issueLetterCodes(world.app, { processId, communityId }, list);
  const code = issued.ok ? (issued.codes[0]?.code ?? "") : "";
  const byLetter = world.person("mario", { name: "Mario" });
  await atTheDoor(byLetter);
  await byLetter.presses("Check my right to vote");
  await byLetter.presses("I have a personal code");
  await byLetter.sends(code.toLowerCase());
  expect(byLetter.reads).toContain("Done. You can vote in Navile.");
  const byName = await verifyByList("mario2", "Verdi Mario", "5.5.1975", "I work here");
  expect(byName.reads).toContain("I could not confirm it this way.");
});

test("a code typed before it is asked for is tried; other words search", async () => {
  const bea = world.person("bea-hasty");
  await atTheDoor(bea);
  await bea.presses("Check my right to vote");
  await bea.sends("nav 9999 kqrt");
  expect(bea.sees).toContain("That code does not match.");
  expect(bea.reads).toContain("Send me the code from your letter or from a district desk.");
  await bea.sends(HASTY_CODE);
  expect(bea.reads).toContain("You can vote in Navile");
  const ciro = world.person("ciro-hasty");
  await atTheDoor(ciro);
  await ciro.sends("parco");
  expect(ciro.reads).toContain("parco");
  expect(ciro.reads).not.toContain("code does not match");
});

test("one of the ways is enough, and what cannot be a code takes no try away", async () => {
  const dora = world.person("dora");
  await atTheDoor(dora);
  expect(dora.reads).toContain("One of these is enough: a personal code or your name and birth date.");
  await dora.presses("Check my right to vote");
  await dora.presses("I have a personal code");
  for (const words of ["hello", "school", "NAV-482-KQRT", "😀", "42"]) await dora.sends(words);
  expect(dora.reads).toContain("That is not a code yet, so no try is lost.");
  await dora.sends("NAV-4821-KQRA");
  expect(dora.reads).toContain("The last 4 are never A, B, E, I, L, O, S, U or Z.");
  await dora.sends("NAV-9999-KQRT");
  expect(dora.reads).toContain("4 tries left.");
});

test("a personal code is understood on any screen while voting is open", async () => {
  const elio = world.person("elio");
  await elio.sends("/verify");
  await elio.sends("NAV-5555-GGGG");
  expect(elio.reads).toContain("Done. You can vote in Navile.");
  await elio.sends("/home");
  await elio.sends("NAV-5555-GGGG");
  expect(elio.reads).toContain("Done. You can vote in Navile.");
  const ezio = world.person("ezio");
  await ezio.sends("/projects");
  await ezio.sends("NAV-9999-KQRT");
  expect(ezio.reads).toContain("That code does not match.");
  expect(ezio.reads).toContain("Send me the code from your letter or from a district desk.");
  world.clock.moveTo("2026-06-16T09:00:00Z");
  await ezio.sends("NAV-9999-KQRT");
  expect(ezio.reads).toContain("Voting: from");
  world.clock.at = NOW;
});

test("a form that keeps nothing does not say that it saves", async () => {
  const rita = world.person("rita", { capabilities: FORMS });
  await atTheDoor(rita);
  await rita.presses("Check my right to vote");
  await rita.presses("With name and birth date");
  expect(rita.form?.keeps).toBe(false);
  expect(rita.form?.submit).toBe("Go on");
  await rita.presses("‹ Back");
  expect(rita.reads).toContain("How would you like to show it?");
});

test("without a code, where codes are the only way: the places where somebody helps", async () => {
  const at = { where: { id: PROCESS_ID } };
  const { rules } = await database.prisma.participatoryProcess.findUniqueOrThrow(at);
  const kept = rules as { eligibility: object };
  const onlyCodes = { ...kept, eligibility: { ...kept.eligibility, methods: ["code"] } };
  const revision = { increment: 1 };
  await database.prisma.participatoryProcess.update({ ...at, data: { rules: onlyCodes, revision } });
  const nina = world.person("nina");
  await atTheDoor(nina);
  await nina.presses("Check my right to vote");
  await nina.presses("I have no code");
  expect(nina.sees).toContain("[Talk to a person]");
  expect(nina.sees).not.toContain("I have a personal code");
  await database.prisma.participatoryProcess.update({ ...at, data: { rules: kept, revision } });
});
