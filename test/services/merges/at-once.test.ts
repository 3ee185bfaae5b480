import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { backends, openTestDatabase } from "../../support/database.js";
import { addSent, minutePasses, standingOf } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { participantOf } from "../../support/organizers.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

/** Two of the staff press in the same instant. Embedded, transactions take turns; on a server they meet. */
describe.each(backends)("on the %s database", (kind) => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;
  const opened = openTestDatabase(kind);
  let world: World;
  let anna: PlayedPerson;
  let bea: PlayedPerson;
  let luca: PlayedPerson;
  let mina: PlayedPerson;
  let rita: PlayedPerson;

  beforeAll(async () => {
    database = await opened;
    world = new World(database, "desk at once");
    await addSampleProcess(database.prisma);
    world.clock.moveTo(MONDAY);
    [anna, bea] = [await atHome(world, "anna"), await atHome(world, "bea")];
    luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
    mina = await atTheDesk(world, "mina", "moderator", { name: "Mina" });
    rita = await atTheDesk(world, "rita", "moderator", { name: "Rita" });
  });

  beforeEach(async () => {
    await database.prisma.proposal.deleteMany();
    world.clock.moveTo(MONDAY);
    for (const [number, author] of [
      [301, anna],
      [302, bea],
    ] as const)
      await addSent(world, {
        number,
        title: `Idea number ${number}`,
        area: "navile",
        author: await participantOf(world, author),
      });
  });

  /** Each of them presses a button of their screen, all at the same moment. */
  async function atOnce(...presses: readonly (readonly [PlayedPerson, string])[]): Promise<string[]> {
    const all = presses.map(([person, label]) => ({ person, data: person.dataOf(label) }));
    await Promise.all(all.map(({ person, data }) => person.does({ kind: "press", data })));
    return presses.map(([person]) => person.reads);
  }

  const later = (minutes: number): void =>
    world.clock.moveTo(new Date(world.clock.at.getTime() + minutes * 60_000).toISOString());

  const acts = async (action: string): Promise<number> =>
    database.prisma.auditEntry.count({
      where: { action, subject: { in: ["proposal 301", "proposal 302"] } },
    });

  async function toMerge(person: PlayedPerson, from: number, into: number): Promise<void> {
    await person.sends("/admin");
    await person.does({ kind: "press", data: "1|desk|merges||" });
    await person.presses("Merge two proposals");
    for (const number of [from, into]) await person.sends(String(number));
    await person.presses("Without a note");
  }

  test("the same merge proposed twice is one question to the authors (ORG-4)", async () => {
    await toMerge(luca, 302, 301);
    await toMerge(mina, 302, 301);
    const before = await acts("propose-merge");
    await atOnce([luca, "Ask the authors"], [mina, "Ask the authors"]);
    expect(await database.prisma.proposalMerge.count()).toBe(1);
    expect((await acts("propose-merge")) - before).toBe(1);
    expect([luca.reads, mina.reads].join("\n")).toContain("already asked about a merge of proposal 302");
  });

  test("both authors agree at once: merged once, and undone once", async () => {
    await toMerge(luca, 302, 301);
    await luca.presses("Ask the authors");
    later(3);
    await minutePasses(world);
    for (const person of [anna, bea]) await person.presses("Read both and answer");
    await atOnce([anna, "I agree"], [bea, "I agree"]);
    expect(await standingOf(world, 302)).toEqual({ state: "merged", mergedInto: 301 });
    expect(await database.prisma.coAuthor.count()).toBe(1);
    const before = await acts("undo-merge");
    for (const person of [luca, mina]) {
      await person.sends("/admin");
      await person.does({ kind: "press", data: "1|desk|merges||" });
    }
    await atOnce([luca, "Undo the merge of 302"], [mina, "Undo the merge of 302"]);
    expect((await acts("undo-merge")) - before).toBe(1);
    expect(await standingOf(world, 302)).toEqual({ state: "public", mergedInto: null });
    expect(await database.prisma.coAuthor.count()).toBe(0);
  });

  test("a second look answered by two at once has one answer, and the other moderator is told", async () => {
    await database.prisma.proposal.updateMany({
      where: { number: 302 },
      data: { state: "submitted", publicVersion: null, waitingSince: world.clock.at },
    });
    await luca.sends("/admin");
    for (const label of [
      "Read the next one",
      "Reject",
      "Reason 1",
      "Leave it at the reason",
      "Reject proposal 302",
    ])
      await luca.presses(label);
    later(3);
    await minutePasses(world);
    await bea.presses("Ask for a second look");
    await bea.sends("The square is public, I asked.");
    for (const [person, label] of [
      [mina, "Publish it after all"],
      [rita, "Stay with it"],
    ] as const) {
      await person.does({ kind: "press", data: "1|desk|look|302|" });
      await person.presses(label);
      await person.sends("I have read it with care.");
    }
    const said = await atOnce([mina, "Publish proposal 302"], [rita, "Proposal 302 stays refused"]);
    expect(await acts("look-again-proposal")).toBe(1);
    expect(said.filter((text) => text.includes("There is nothing to look at again here"))).toHaveLength(1);
    const { state, verdict } = await database.prisma.proposal.findFirstOrThrow({ where: { number: 302 } });
    expect([
      ["public", "published"],
      ["rejected", "upheld"],
    ]).toContainEqual([state, verdict]);
    expect(await database.prisma.helpRequest.count({ where: { state: "closed" } })).toBe(1);
    expect(world.log.errors).toEqual([]);
  });
});
