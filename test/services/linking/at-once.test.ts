import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeBox } from "../../../src/services/close-box.js";
import { backends, openTestDatabase } from "../../support/database.js";
import { emptyBoxes, heldBy, issueCodes } from "../../support/linked-voters.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import { linkCodeOf, links, onSlack, onTelegram, worldOfTwo } from "../../support/two-platforms.js";
import { choosesProjects, receiptOf, votesFor } from "../../support/voters.js";
import type { PlayedPerson } from "../../support/world.js";

const CODES = ["NAV-1111-CCCC", "NAV-2222-DDDD"] as const;
const TIMES = 4;

/** Embedded, transactions take turns: whoever is first commits first. On a server they meet. */
describe.each(backends)("on the %s database", (kind) => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;
  const opened = openTestDatabase(kind);
  let world: ReturnType<typeof worldOfTwo>;
  let pairs = 0;

  beforeAll(async () => {
    database = await opened;
    world = worldOfTwo(database, "at once");
    await addSampleProcess(database.prisma);
    await issueCodes(world, CODES);
  });

  beforeEach(async () => {
    await emptyBoxes(world);
    world.clock.at = NOW;
  });

  async function pair(): Promise<{ slack: PlayedPerson; telegram: PlayedPerson }> {
    const id = `${++pairs}`;
    const [slack, telegram] = [onSlack(world, `T1/U${id}`), onTelegram(world, id)];
    for (const one of [slack, telegram]) await one.sends("/home");
    return { slack, telegram };
  }

  /** Both at the same moment, the first one leading by a hair. */
  const atOnce = (first: () => Promise<unknown>, second: () => Promise<unknown>) =>
    Promise.all([first(), second()]);

  const presses = (person: PlayedPerson, label: string) => {
    const data = person.dataOf(label);
    return () => person.does({ kind: "press", data });
  };

  const peopleOf = async (...chats: PlayedPerson[]): Promise<string[]> => {
    const where = { externalId: { in: chats.map(({ id }) => id) } };
    const accounts = await database.prisma.account.findMany({ where });
    return [...new Set(accounts.map(({ participantId }) => participantId))];
  };

  test.each([
    ["the vote leads", false],
    ["the link leads", true],
  ])(
    "linking the chat that is voting: the vote is in, once, and can be changed (%s)",
    async (_name, reversed) => {
      for (let time = 0; time < TIMES; time++) {
        await emptyBoxes(world);
        const { slack, telegram } = await pair();
        const code = await linkCodeOf(telegram);
        await telegram.sends(CODES[0]);
        await choosesProjects(telegram, [12]);
        await telegram.presses("Review and vote");
        await slack.sends(code);
        const [cast, link] = [presses(telegram, "Cast my vote"), presses(slack, "Link")];
        await (reversed ? atOnce(link, cast) : atOnce(cast, link));
        expect(telegram.reads).toContain("Your vote is in.");
        expect(slack.reads).toContain("Linked.");
        expect(await peopleOf(slack, telegram)).toHaveLength(1);
        const first = receiptOf(telegram);
        expect(await heldBy(world, CODES[0])).toEqual({ ballot: [12], counted: [first], replaced: [] });
        const second = await votesFor(slack, [15, 18]);
        expect(await heldBy(world, CODES[0])).toEqual({
          ballot: [15, 18],
          counted: [second],
          replaced: [first],
        });
        expect(await database.prisma.ballot.count()).toBe(1);
        expect(await database.prisma.voterRollEntry.count()).toBe(1);
      }
      expect(world.log.errors).toEqual([]);
    },
  );

  test("each links the other at once: one of them does, the other is told", async () => {
    for (let time = 0; time < TIMES; time++) {
      const { slack, telegram } = await pair();
      const [ofSlack, ofTelegram] = [await linkCodeOf(slack), await linkCodeOf(telegram)];
      await slack.sends(ofTelegram);
      await telegram.sends(ofSlack);
      await atOnce(presses(slack, "Link"), presses(telegram, "Link"));
      const read = [slack.reads, telegram.reads];
      expect(read.filter((text) => text.includes("Linked."))).toHaveLength(1);
      expect(read.filter((text) => text.includes("That code works no longer."))).toHaveLength(1);
      expect(await peopleOf(slack, telegram)).toHaveLength(1);
    }
    expect(world.log.errors).toEqual([]);
  });

  test("each unlinks the other at once: two people, one of whom may vote", async () => {
    for (let time = 0; time < TIMES; time++) {
      await emptyBoxes(world);
      const { slack, telegram } = await pair();
      await links(slack, telegram);
      await telegram.sends(CODES[0]);
      const receipt = await votesFor(telegram, [12]);
      for (const [one, label] of [
        [slack, "Unlink Telegram"],
        [telegram, "Unlink Slack"],
      ] as const) {
        await one.sends("/privacy");
        await one.presses("My chats");
        await one.presses(label);
      }
      await atOnce(presses(slack, "Unlink Telegram"), presses(telegram, "Unlink Slack"));
      expect(await peopleOf(slack, telegram)).toHaveLength(2);
      expect(await database.prisma.eligibility.count()).toBe(1);
      expect(await heldBy(world, CODES[0])).toEqual({ ballot: [12], counted: [receipt], replaced: [] });
    }
    expect(world.log.errors).toEqual([]);
  });

  test.each([
    ["the check leads", false],
    ["the link leads", true],
  ])(
    "a right to vote that arrives while two chats become one is never a second one (%s)",
    async (_name, reversed) => {
      for (let time = 0; time < TIMES; time++) {
        await emptyBoxes(world);
        const { slack, telegram } = await pair();
        const code = await linkCodeOf(telegram);
        await telegram.sends(CODES[0]);
        await telegram.sends("/home");
        const third = await pair();
        await links(slack, third.slack);
        await third.slack.sends(code);
        const [check, link] = [() => slack.sends(CODES[1]), presses(third.slack, "Link")];
        await (reversed ? atOnce(link, check) : atOnce(check, link));
        const people = await peopleOf(slack, telegram);
        const rights = await database.prisma.eligibility.groupBy({ by: ["participantId"], _count: true });
        expect(rights).toHaveLength(people.length);
        expect(rights.every(({ _count }) => _count === 1)).toBe(true);
      }
      expect(world.log.errors).toEqual([]);
    },
  );

  test("a link that meets the closing of the box: the ballot is counted, and leads to nobody", async () => {
    const { slack, telegram } = await pair();
    await telegram.sends(CODES[0]);
    await votesFor(telegram, [12]);
    await telegram.sends(await linkCodeOf(slack));
    const box = await database.prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
    await atOnce(presses(telegram, "Link"), () => closeBox(world.app, box.id, { force: { why: "a test" } }));
    expect(await peopleOf(slack, telegram)).toHaveLength(1);
    expect(await database.prisma.ballot.findMany()).toMatchObject([{ voterTag: null }]);
    expect(await database.prisma.receipt.findMany()).toMatchObject([{ tag: null, state: "counted" }]);
    const people = await peopleOf(slack);
    expect(await database.prisma.voterRollEntry.findMany()).toMatchObject([{ participantId: people[0] }]);
    expect(world.log.errors).toEqual([]);
  });
});
