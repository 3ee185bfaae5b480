import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { plainText } from "../../src/chat/text.js";
import type { CardQuestion, FoundCards } from "../../src/ports/shareable-cards.js";
import { prismaOn } from "../../src/persistence/prisma-on.js";
import { shareableCards } from "../../src/services/shareable-cards.js";
import { openTestDatabase } from "../support/database.js";
import { addEarlierEdition, EARLIER_ID } from "../support/earlier-edition.js";
import { addManyProjects } from "../support/many-projects.js";
import { atHome } from "../support/newcomers.js";
import { addSampleProcess, NOW } from "../support/sample-process.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const cards = shareableCards(world.app);

beforeAll(() => addSampleProcess(prisma));
beforeEach(() => {
  world.log.lines.length = 0;
});

async function find(typed: string, question: Partial<CardQuestion> = {}): Promise<FoundCards> {
  const from = { id: "nobody-yet", language: "en" };
  const found = await cards.find({
    platform: "test",
    from,
    privateChat: question.from?.id ?? from.id,
    typed,
    skip: 0,
    take: 20,
    ...question,
  });
  if (!found) throw new Error(`nothing could be looked up: ${world.log.lines.join("\n")}`);
  return found;
}

const idsOf = ({ cards: found }: FoundCards): string[] => found.map(({ id }) => id);

/** Each table's rows, with what has written or locked them. */
async function traces(): Promise<Record<string, unknown>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const found: Record<string, unknown> = {};
  for (const { name } of tables) {
    found[name] = await prisma.$queryRawUnsafe(
      `SELECT ctid::text, xmin::text, xmax::text FROM "${name}" ORDER BY ctid`,
    );
  }
  return found;
}

describe("what is found", () => {
  test("GRP-4: a card says what everybody may read, and opens in private", async () => {
    const { cards: found, total } = await find("parco nord");
    expect(total).toBe(1);
    expect(found[0]).toMatchObject({
      id: "p_12",
      title: "Parco Nord: shade and benches",
      about: "Project 12 · Navile · Green · €40,000",
      message: {
        id: "GRP-4",
        buttons: [[{ label: "Open in private", url: "https://t.me/portico_bot?start=p_12_11111111" }]],
      },
    });
    expect(plainText(found[0]?.message.text ?? [])).toBe(
      [
        "Parco Nord: shade and benches",
        "Project 12 · Navile · Green · €40,000",
        "Bilancio partecipativo 2026 · Bologna",
        "Read it in private, where only you see what you do: https://t.me/portico_bot?start=p_12_11111111",
      ].join("\n"),
    );
  });

  test.each([
    ["typos", "ciclabbile cortcella", ["p_18"]],
    ["accents", "BIBLIOTÈCA", ["p_15"]],
    ["a number", "n. 31", ["p_31"]],
    ["a street", "fioravanti", ["p_22"]],
    ["words in other words", "   parco\n\nnord  ", ["p_12"]],
  ])("%s", async (_, typed, [first]) => {
    expect(idsOf(await find(typed))[0]).toBe(first);
  });

  test.each(["", "  \n", "!?", "p", "il "])("all projects for %j, which says nothing yet", async (typed) => {
    expect(idsOf(await find(typed))).toEqual([12, 15, 18, 19, 20, 21, 22, 31, 32].map((n) => `p_${n}`));
  });

  test.each([
    ["markup", "<b>", 9],
    ["marks that reorder text", "\u202Ep\u200Fa\u200Br\u2066co\u0000 nord", 1],
    ["half a character", "parco nord \uD83D", 1],
    ["a statement", '\'; DROP TABLE "Project"; --', 0],
    ["5,000 letters", "x".repeat(5000), 0],
    ["5,000 words", "parco ".repeat(834), 1],
    ["a number nobody has", "4711", 0],
  ])("%s", async (_, typed, total) => {
    expect((await find(typed)).total).toBe(total);
  });

  test("nothing: a way to the projects in private", async () => {
    expect(await find("zzzzzz")).toEqual({
      cards: [],
      total: 0,
      elsewhere: { label: "Nothing found. See all projects", start: "g_look-list_11111111" },
    });
  });
});

test("the link for nothing found opens the list", async () => {
  const eva = await atHome(world, "eva", { area: "Savena" });
  await eva.sends("/start g_look-list");
  expect(eva.screenId).toBe("INF-4");
});

describe("whose language", () => {
  test("the client's, for somebody new", async () => {
    const { cards: found } = await find("parco", { from: { id: "new", language: "it-IT" } });
    expect(found[0]).toMatchObject({
      about: expect.stringMatching(/^Progetto 12 · Navile · Verde · 40\.000\s€$/u) as string,
      message: { buttons: [[{ label: "Apri in privato" }]] },
    });
    const { elsewhere } = await find("zzzzzz", { from: { id: "new", language: "it" } });
    expect(elsewhere.label).toBe("Nessun risultato. Vedi i progetti");
  });

  test("the one that was chosen, for whoever chose one", async () => {
    const ada = await atHome(world, "ada", { area: "Navile" });
    const { cards: found } = await find("parco", { from: { id: ada.id, language: "it" } });
    expect(found[0]?.about).toContain("Green");
  });
});

test("UX-17: the card is the same for whoever follows the project and for somebody new", async () => {
  const bea = await atHome(world, "bea", { area: "Navile" });
  await bea.sends("/start p_12");
  await bea.presses("Follow");
  const hers = await find("parco", { from: { id: bea.id, name: "Beatrice", language: "en" } });
  expect(hers).toEqual(await find("parco"));
  expect(JSON.stringify(hers)).not.toMatch(/ballot|vote|follow|Beatrice/iu);
});

test("looking writes no row and locks none, whoever looks", async () => {
  const before = await traces();
  await find("parco");
  await find("", { from: { id: "somebody-new", name: "Nina", language: "it" } });
  await find("zzzzzz", { from: { id: "ada" } });
  expect(await traces()).toEqual(before);
});

describe("what cannot be looked up is logged without the words", () => {
  const secret = "parco segreto";
  const bug = new TypeError(`cannot read ${secret}`);
  const outage = Object.assign(new Error(`no answer to ${secret}`), { code: "ECONNREFUSED" });

  test.each([
    ["a bug", bug, 1],
    ["an outage", outage, 0],
  ])("%s", async (_, error, errors) => {
    const prisma = prismaOn({ connect: () => Promise.reject(error) } as unknown as Pool);
    const question = { platform: "test", from: { id: "x" }, privateChat: "x", skip: 0, take: 20 };
    expect(
      await shareableCards({ ...world.app, prisma }).find({ ...question, typed: secret }),
    ).toBeUndefined();
    expect(world.log.lines.join("\n")).toContain("projects to share could not be looked up");
    expect(world.log.lines.join("\n")).not.toContain("segreto");
    expect(world.log.errors.splice(0)).toHaveLength(errors);
  });
});

describe("with another community", () => {
  beforeAll(async () => {
    const luca = await atHome(world, "luca", { area: "Navile" });
    await addEarlierEdition(prisma);
    const elsewhere = await prisma.community.create({
      data: { id: randomUUID(), slug: "elsewhere", name: "Elsewhere", createdAt: NOW },
    });
    await prisma.participatoryProcess.update({
      where: { id: EARLIER_ID },
      data: { communityId: elsewhere.id },
    });
    const { participantId } = await prisma.conversation.findFirstOrThrow({ where: { externalId: luca.id } });
    await prisma.participant.update({
      where: { id: participantId ?? "" },
      data: { communityId: elsewhere.id },
    });
    await prisma.conversation.updateMany({
      where: { externalId: luca.id },
      data: { communityId: elsewhere.id, processId: EARLIER_ID },
    });
  });

  test("I-15: nobody finds another one's projects", async () => {
    const [luca, ada] = [{ from: { id: "luca" } }, { from: { id: "ada" } }];
    expect(idsOf(await find("", luca))).toEqual(["p_3"]);
    expect(idsOf(await find("skate", luca))).toEqual(["p_3"]);
    expect((await find("parco", luca)).total).toBe(0);
    expect((await find("skate", ada)).total).toBe(0);
    expect((await find("3", ada)).total).toBe(0);
  });

  test("somebody new finds those of the process that is not over", async () => {
    expect((await find("skate")).total).toBe(0);
    expect((await find("parco")).total).toBe(1);
  });
});

test("page after page, each card once", async () => {
  await addManyProjects(prisma, 45);
  const seen: string[] = [];
  for (const skip of [0, 20, 40, 60]) {
    const found = await find("", { skip });
    expect(found.total).toBe(54);
    seen.push(...idsOf(found));
  }
  expect(seen).toHaveLength(54);
  expect(new Set(seen).size).toBe(54);
});
