import { tellMerges } from "../../../../../src/services/merges/tell-merges.js";
import { isFound } from "../../../assessing.js";
import { aMinuteLater } from "../../../groups.js";
import { twoMinutesLater } from "../../../help.js";
import { roleCode, tellAuthors } from "../../../moderating.js";
import type { Scenes } from "../scenes.js";
import type { Walker } from "../walker.js";
import { sends } from "./authors.js";

/** Proposals, comments, questions and what becomes of them, at the desk and on the cards of the staff channel. */
export async function moderating(scenes: Scenes): Promise<void> {
  const olga = scenes.stranger("olga");
  await olga.commands("start", `i_${await roleCode(scenes.world, "organizer")}`);
  await olga.presses("accept");
  await scenes.gets(olga, "moderator");
  for (const id of ["sara", "sergio", "silvia", "sandro"]) await sends(await scenes.somebody(id));
  await onCards(scenes, olga);
  await reading(olga);
  scenes.world.clock.moveTo("2026-06-15T09:10:00Z");
  await tellAuthors(scenes.world);
  await merging(scenes, olga);
  await lookingAgain(scenes, olga);
  await making(scenes, olga);
}

/** What somebody else refused is read once more. */
async function lookingAgain(scenes: Scenes, olga: Walker): Promise<void> {
  const { prisma } = scenes.world;
  const silvia = await scenes.somebody("silvia");
  const authorId = await scenes.participantOf(silvia);
  const { number } = await prisma.proposal.findFirstOrThrow({ where: { authorId, number: { not: null } } });
  await prisma.proposal.updateMany({
    where: { authorId },
    data: {
      state: "rejected",
      verdict: "rejected",
      decidedBy: authorId,
      decidedAt: scenes.world.clock.now(),
      waitingSince: null,
      toldAt: new Date(0),
    },
  });
  await silvia.enters("help", "second-look", number ?? 0);
  await silvia.fillsIn();
  await olga.commands("admin");
  await olga.pressesAll("looks", "open", "decide");
  await olga.fillsIn();
  await olga.presses("send");
}

/** Two that are public become one, proposed by typing both numbers; the first author is asked. */
async function merging(scenes: Scenes, olga: Walker): Promise<void> {
  const { prisma, clock, app } = scenes.world;
  const authors = [await scenes.somebody("sara"), await scenes.somebody("sergio")];
  const ids = await Promise.all(authors.map((author) => scenes.participantOf(author)));
  const found = await prisma.proposal.findMany({
    where: { authorId: { in: ids }, number: { not: null } },
    orderBy: { number: "asc" },
  });
  await prisma.proposal.updateMany({
    where: { id: { in: found.map(({ id }) => id) } },
    data: { state: "public", publicVersion: 1, waitingSince: null },
  });
  await olga.commands("admin");
  await olga.pressesAll("proposals", "merges", "which");
  for (const { number } of found) await olga.fillsIn({ asked: String(number) });
  await olga.fillsIn();
  await olga.presses("send");
  clock.moveTo("2026-06-15T09:13:00Z");
  await tellMerges(app);
  const merge = await prisma.proposalMerge.findFirstOrThrow();
  for (const author of authors) {
    await author.enters("mine", "merge", merge.id);
    await author.presses("agree");
  }
  clock.moveTo("2026-06-15T09:17:00Z");
}

const CARD = ["take", "ask", "reject", "release", "take", "publish", "undo"];

/** Every state of a card of the staff channel. */
async function onCards(scenes: Scenes, olga: Walker): Promise<void> {
  await olga.commands("admin", "", scenes.group);
  await olga.presses("use-channel");
  for (const verb of CARD) {
    await aMinuteLater(scenes.world);
    await scenes.pressesInGroup(olga, verb);
  }
  await olga.commands("admin", "", scenes.group);
  await olga.presses("leave-channel");
}

async function reading(olga: Walker): Promise<void> {
  await olga.commands("admin");
  await olga.pressesAll("queue", "take", "ask");
  await olga.fillsIn();
  await olga.pressesAll("send", "reject", "reason");
  await olga.fillsIn();
  await olga.pressesAll("send", "publish");
}

/** A proposal that was checked goes on the ballot, at another cost than was found. */
async function making({ world }: Scenes, olga: Walker): Promise<void> {
  const { number } = await world.prisma.proposal.findFirstOrThrow({ where: { state: "public" } });
  await isFound(world, number ?? 0, { cost: 3_900_000 });
  await olga.commands("admin");
  await olga.pressesAll("proposals", "publics", "open");
  await olga.fillsIn({ asked: "40.000" });
  await olga.presses("area");
  await olga.fillsIn();
  await olga.presses("make");
}

/** A question becomes a thread: on the card of the staff channel, at the desk, and in the chat of whoever asked. */
export async function answering(scenes: Scenes): Promise<void> {
  const { world } = scenes;
  const marco = await scenes.somebody("marco");
  await marco.commands("help");
  await marco.presses("person");
  await marco.fillsIn();
  const quentin = await scenes.somebody("quentin");
  await scenes.gets(quentin, "organizer");
  await quentin.commands("admin", "", scenes.group);
  await quentin.presses("use-channel");
  await aMinuteLater(world);
  await scenes.pressesInGroup(quentin, "take-question");
  await quentin.commands("admin");
  await quentin.pressesAll("questions", "open", "standard", "choose", "again");
  await quentin.fillsIn();
  await quentin.pressesAll("send", "undo-answer", "open");
  await quentin.fillsIn();
  await quentin.pressesAll("send", "answered");
  await twoMinutesLater(world);
  const { id } = await world.prisma.helpRequest.findFirstOrThrow({ where: { kind: "question" } });
  await marco.enters("help", "reply", id);
  await marco.fillsIn();
  await quentin.commands("admin");
  await quentin.pressesAll("questions", "open", "pass", "to", "open", "close", "line");
  await quentin.fillsIn();
  await quentin.pressesAll("close", "reference");
  await quentin.fillsIn({ asked: "AAAAAAAAAA" });
  await twoMinutesLater(world);
  await quentin.commands("admin", "", scenes.group);
  await quentin.presses("leave-channel");
}

/** Comments on a proposal and on a project: written, read by staff, removed, reported, deleted. */
export async function commenting(scenes: Scenes): Promise<void> {
  const ciro = await scenes.somebody("ciro");
  for (const _ of [1, 2, 3]) {
    await ciro.enters("comments", "project", 101);
    await ciro.presses("write");
    await ciro.fillsIn();
    await ciro.presses("post");
  }
  const mara = await scenes.somebody("mara");
  await scenes.gets(mara, "moderator");
  await mara.commands("admin");
  await mara.pressesAll("comments", "open", "publish", "remove", "reason");
  const rita = await scenes.somebody("rita");
  await rita.enters("comments", "project", 101);
  await rita.pressesAll("report", "reason");
  await mara.commands("admin");
  await mara.presses("comments");
  await ciro.enters("comments", "project", 101);
  await ciro.pressesAll("delete", "delete");
}
