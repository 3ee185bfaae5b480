import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { addEarlierEdition, EARLIER_ID } from "../../support/earlier-edition.js";
import { organizer } from "../../support/organizers.js";
import { addSampleProcess, COMMUNITY_ID, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database, "setup people");
const { prisma } = database;
let luca: PlayedPerson;
let mara: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addEarlierEdition(prisma);
  luca = await organizer(world, "luca", "Luca");
  mara = await organizer(world, "mara", "Mara");
});

beforeEach(async () => {
  await prisma.processDraft.deleteMany();
  await prisma.role.deleteMany({ where: { kind: { not: "organizer" } } });
});

interface Given {
  kind?: string;
  areaKey?: string;
  processId?: string;
}

/** Somebody new with a role. */
async function has(
  displayName: string,
  { kind = "moderator", areaKey, processId = PROCESS_ID }: Given = {},
): Promise<string> {
  const id = world.app.randomness.uuid();
  await prisma.participant.create({
    data: { id, communityId: COMMUNITY_ID, displayName, createdAt: NOW },
  });
  await prisma.role.create({
    data: { id, processId, participantId: id, kind, grantedAt: NOW, ...(areaKey && { areaKey }) },
  });
  return id;
}

const ends = (id: string) => prisma.role.update({ where: { id }, data: { revokedAt: NOW } });

async function toPeople(person: PlayedPerson, begin: string): Promise<void> {
  await person.does({ kind: "press", data: "1|setup|list||" });
  await person.presses(begin);
  await person.presses("8 · People");
}

const listed = (person: PlayedPerson): string[] =>
  person.reads.split("\n").filter((line) => /^\d+\. /u.test(line));

describe("ORG-2: a button of the people says whose role it is", () => {
  test("somebody left, and somebody came, since the list was shown: it is that role all the same", async () => {
    const [anna] = [await has("Anna"), await has("Bruno"), await has("Carla")];
    await toPeople(luca, "School");
    expect(listed(luca)).toEqual([
      "1. Anna · moderator",
      "2. Bruno · moderator",
      "3. Carla · moderator",
      "4. Luca · organizer",
      "5. Mara · organizer",
    ]);
    await ends(anna);
    await luca.presses("2 · Bruno");
    expect(listed(luca).slice(0, 2)).toEqual(["1. Bruno · no role (moderator now)", "2. Carla · moderator"]);
    await has("Aldo");
    await luca.presses("2 · Carla");
    expect(listed(luca).slice(0, 3)).toEqual([
      "1. Aldo · no role (moderator now)",
      "2. Bruno · no role (moderator now)",
      "3. Carla · no role (moderator now)",
    ]);
  });

  test("whose role ended meanwhile is neither given nor taken, and nobody else's is", async () => {
    const [bruno] = [await has("Bruno"), await has("Carla")];
    await toPeople(luca, "School");
    await ends(bruno);
    await luca.presses("1 · Bruno");
    expect(luca.reads).toContain("That person has no role any more.");
    expect(listed(luca)).toEqual(["1. Carla · moderator", "2. Luca · organizer", "3. Mara · organizer"]);
    expect(await prisma.processDraft.findFirstOrThrow()).toMatchObject({ version: 1 });
  });

  test("a full house is turned page by page, and a press stays on its page (UX-02)", async () => {
    for (let number = 10; number < 28; number++) await has(`Agente ${number}`);
    await toPeople(luca, "School");
    expect(listed(luca)).toHaveLength(8);
    await luca.presses("Next ›");
    expect(listed(luca)[0]).toBe("9. Agente 18 · moderator");
    await luca.presses("9 · Agente 18");
    expect(listed(luca)[0]).toBe("9. Agente 18 · no role (moderator now)");
    await luca.presses("Next ›");
    expect(listed(luca)).toEqual([
      "17. Agente 26 · moderator",
      "18. Agente 27 · moderator",
      "19. Luca · organizer",
      "20. Mara · organizer",
    ]);
  });
});

describe("ORG-2: who keeps which role", () => {
  test("roles for a district are kept where there is such a district; how many are left out is said", async () => {
    const [navile, savena, gone] = [
      await has("Nina", { areaKey: "navile" }),
      await has("Sara", { kind: "desk", areaKey: "savena" }),
      await has("Gino", { areaKey: "far-away" }),
    ];
    await toPeople(luca, "Bologna-style, choose 1");
    expect(luca.reads).toContain(
      "Everybody with a role in the process where this draft was begun keeps it, also in one district.",
    );
    expect(listed(luca)).toEqual([
      "1. Luca · organizer",
      "2. Mara · organizer",
      "3. Nina · moderator, Navile",
      "4. Sara · desk, Savena",
    ]);
    expect(luca.reads).toContain(
      "1 role is left out: it is for a district that this process does not have.\n" +
        "Once it is live, invite people at its desk: People and record, People and roles.",
    );
    for (const label of [
      "The whole draft",
      "2 · Areas and money",
      "Savena",
      "Takes part in the process",
      "No",
    ])
      await luca.presses(label);
    await luca.presses("Review");
    expect(luca.reads).toContain("People: 3 people · 2 roles left out");
    await luca.presses("Ask Mara to approve");
    await mara.presses("Read the review");
    await mara.presses("Approve and publish");
    const { id: processId } = await prisma.participatoryProcess.findFirstOrThrow({
      where: { slug: "bilancio-2027" },
    });
    const roles = await prisma.role.findMany({ where: { processId, kind: { not: "organizer" } } });
    expect(roles).toMatchObject([{ participantId: navile, kind: "moderator", areaKey: "navile" }]);
    expect(roles.map(({ participantId }) => participantId)).not.toContain(savena);
    expect(roles.map(({ participantId }) => participantId)).not.toContain(gone);
    const approved = { processId, action: "approve-process" };
    expect((await prisma.auditEntry.findFirstOrThrow({ where: approved })).after).toMatchObject({
      roles: [{}, {}, { participant: navile, role: "moderator", area: "navile" }],
    });
    await prisma.conversation.updateMany({ data: { processId: PROCESS_ID } });
    await prisma.processDraft.deleteMany();
    await prisma.role.deleteMany({ where: { processId } });
  });

  test("those of the process copied, or of the one at whose desk it is begun; of others only when pressed", async () => {
    await has("Nora");
    await has("Elio", { processId: EARLIER_ID });
    await toPeople(luca, "City-wide, budget ballot");
    expect(listed(luca)).toEqual([
      "1. Elio · no role (moderator now)",
      "2. Luca · organizer",
      "3. Mara · organizer",
      "4. Nora · moderator",
    ]);
    await toPeople(luca, "Copy of Bilancio partecipativo 2025");
    expect(luca.reads).toContain(
      "Everybody with a role in the process that was copied keeps it, also in one district.",
    );
    expect(listed(luca)).toEqual([
      "1. Elio · moderator",
      "2. Luca · no role (organizer now)",
      "3. Mara · no role (organizer now)",
      "4. Nora · no role (moderator now)",
    ]);
    await luca.presses("4 · Nora");
    expect(listed(luca)[3]).toBe("4. Nora · moderator");
  });
});
