import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { expectChat, World } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

test("hello, language, district, home (ONB-1, ONB-2, ONB-3, INF-1)", async () => {
  await expectChat(
    world.person("anna"),
    `
    you: /start
    bot: Hi Anna, I am the automatic assistant of Bologna for participatory budgeting.
         I can show you projects, take your proposal, and take your vote when voting is open.
         You can stop me any time with /stop.
         [Continue in English]
         [Italiano]
         [How my data is used]
    you: [Continue in English]
    bot: Which district do you live, work, study or volunteer in?
         I use it to show what is near you. You can change it.
         [Navile]
         [Savena]
         [Find it by address | I am not sure]
         [Skip for now]
         [‹ Back | Home]
    you: via Fioravanti 24
    bot: That looks like Navile.
         [Use Navile]
         [Choose another]
         [‹ Back | Home]
    you: use navile
    bot: You are set: English · Navile.
         Now: Voting, until 19 November, 12:00 (in 3 days).
         [Vote in Navile]
         [See the 7 projects in Navile]
         [How it works | Home]
    you: [Home]
    bot: Bilancio partecipativo 2026 · Navile
         Now: Voting, until 19 November, 12:00 (in 3 days).
         You have not voted yet.
         [Vote in Navile]
         [Projects | My activity]
         [Calendar | How it works]
         [Settings | Help]
    `,
  );
  expect(world.log.errors).toEqual([]);
});

test("whoever is not sure is told what to think of, and may leave it for now", async () => {
  const pia = world.person("pia", { name: "Pia" });
  await pia.sends("/start");
  await pia.presses("Continue in English");
  await pia.presses("I am not sure");
  expect(pia.reads).toContain("Think of the place that ties you to the city: home, work, school");
  await pia.presses("Skip for now");
  expect(pia.reads).toContain("You are set: English.");
});

test("the same in Italian", async () => {
  const marco = world.person("marco", { name: "Marco", language: "it-IT" });
  await marco.sends("/start");
  expect(marco.reads).toContain("Ciao Marco, sono l'assistente automatico di Bologna");
  await marco.presses("Continua in italiano");
  await marco.presses("Savena");
  expect(marco.reads).toContain("Ora: Votazione, fino al 19 novembre, ore 12:00 (tra 3 giorni).");
  expect(marco.buttons[0]?.label).toBe("Vota a Savena");
});

test("while voting is open the first step is to vote, also before a district is known (ONB-3)", async () => {
  const rita = world.person("rita");
  await rita.sends("/start");
  await rita.presses("Continue in English");
  await rita.presses("Navile");
  await rita.presses("Vote in Navile");
  expect(rita.sees).toContain("[Check my right to vote]");
  const ugo = world.person("ugo");
  await ugo.sends("/start");
  await ugo.presses("Continue in English");
  await ugo.presses("Skip for now");
  await ugo.presses("Vote");
  expect(ugo.sees).toContain("[Check my right to vote]");
});

test("a position is used once and kept nowhere", async () => {
  const eva = world.person("eva");
  await eva.sends("/start");
  await eva.presses("Continue in English");
  await eva.does({ kind: "position", position: { latitude: 44.47, longitude: 11.4 } });
  expect(eva.reads).toContain("That looks like Savena.");
  const [row] = await database.prisma.$queryRaw<{ all: string }[]>`
    SELECT string_agg(c::text, '') AS all FROM "Conversation" c`;
  expect(row?.all).not.toContain("11.4");
});

test("while there are workshops the first step leads to them (ONB-3)", async () => {
  world.clock.moveTo("2026-04-01T09:00:00Z");
  const [at, createdAt] = [new Date("2026-05-12T16:00:00Z"), world.clock.at];
  const names = { en: "Benches and shade", it: "Panchine e ombra" };
  const shown = { name: "Benches and shade", names, areaKey: "navile", publishedAt: createdAt };
  await database.prisma.meeting.create({
    data: { id: world.app.randomness.uuid(), processId: PROCESS_ID, at, createdAt, ...shown },
  });
  const lena = world.person("lena", { language: "it" });
  await lena.sends("/start");
  await lena.presses("Continua in italiano");
  await lena.presses("Navile");
  expect(lena.buttons[0]?.label).toBe("Laboratori");
  await lena.presses("Laboratori");
  expect(lena.sees).toContain("Panchine e ombra");
});

test("while proposals are open the first step offers to make one (ONB-3)", async () => {
  world.clock.moveTo("2026-06-15T09:00:00Z");
  const vera = world.person("vera", { name: "Vera" });
  await vera.sends("/start");
  await vera.presses("Continue in English");
  await vera.presses("Navile");
  expect(vera.buttons[0]?.label).toBe("Make a proposal");
  await vera.presses("Make a proposal");
  expect(vera.reads).toContain("You can send up to 3 proposals.");
});

test("whoever chose a language goes on in it in a process of another community", async () => {
  const { prisma } = database;
  const other = { id: world.app.randomness.uuid(), community: world.app.randomness.uuid() };
  await prisma.community.create({
    data: { id: other.community, slug: "other", name: "Other", createdAt: new Date(0) },
  });
  await prisma.$executeRaw`
    INSERT INTO "ParticipatoryProcess" (id, "communityId", slug, title, city, organizer, edition, "timeZone", currency,
      languages, rules, themes, desks, topics, "createdAt")
    SELECT ${other.id}::uuid, ${other.community}::uuid, 'other', '{"it": "Altrove", "en": "Elsewhere"}', city, organizer,
      edition, "timeZone", currency, languages, rules, themes, desks, topics, "createdAt" FROM "ParticipatoryProcess"`;
  const phases = await prisma.phase.findMany();
  await prisma.phase.createMany({
    data: phases.map(({ kind, startsAt, endsAt }) => ({
      id: world.app.randomness.uuid(),
      processId: other.id,
      kind,
      startsAt,
      endsAt,
    })),
  });
  const ada = world.person("ada");
  await ada.sends("/start");
  await ada.presses("Italiano");
  await ada.presses("Altrove");
  expect(ada.reads).toContain("Italiano");
  expect(ada.reads).not.toContain("English");
});
