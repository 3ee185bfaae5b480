import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { addGroupProposal } from "../../support/group-proposals.js";
import { deliverAll, PlayedGroup } from "../../support/groups.js";
import { startOf, tellsStanding } from "../../support/linked-group.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { lastMessage, opens } from "../../support/together.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const platform = tellsStanding(world);
const group = new PlayedGroup(world, "-1");
const anna = world.person("anna");
const marta = world.person("marta", { name: "Marta" });

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  world.clock.moveTo(MONDAY);
  await anna.sends("/home");
  await group.adds(anna);
  await anna.sends(`/start ${startOf(group, "Set up (group admins)")}`);
  await addGroupProposal(
    database.prisma,
    { author: anna, group },
    { number: null, title: "Trees for the market", state: "draft" },
    { sentVersion: null, publicVersion: null },
  );
});

const follows = (label: string) => marta.sends(`/start ${startOf(group, label)}`);

test("a draft shown in a group of links: who belongs there helps, by the link that knows it (SLK-4)", async () => {
  await opens(anna, "Draft: Trees for");
  await anna.presses("Work together");
  await anna.presses("Discuss in the group");
  await anna.presses("Post it in the group");
  await deliverAll(world);
  platform.standing = "stranger";
  await follows("Suggest a change");
  expect(marta.reads).toContain("That link is for members of its group.");
  platform.standing = "member";
  await follows("Suggest a change");
  await marta.presses("The title");
  await marta.sends("Ten lime trees for the market");
  expect(marta.reads).toContain("Sent. Whoever began it sees both texts and decides.");
  expect(lastMessage(anna)).toContain("Marta suggests another title");
});

test("a link never answers by itself: it leads to where one can say whether it is ready", async () => {
  await opens(anna, "Draft: Trees for");
  await anna.presses("Work together");
  await anna.presses("Ready to send?");
  expect(anna.reads).toContain("Your group is asked.");
  await deliverAll(world);
  await follows("Answer in private");
  expect(await database.prisma.readyAnswer.count()).toBe(0);
  await marta.presses("Looks good");
  expect(marta.reads).toContain("Marta: looks good");
  expect(lastMessage(anna)).toContain("Marta says that the draft “Trees for the market” looks good.");
  await marta.presses("Not yet, because…");
  await marta.sends("Who waters them?");
  expect(marta.reads).toContain("Marta: not yet. Who waters them?");
});
