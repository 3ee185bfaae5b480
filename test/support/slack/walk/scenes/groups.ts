import { aMinuteLater, deliverAll } from "../../../groups.js";
import { hostile } from "../long-text.js";
import type { Scenes } from "../scenes.js";
import { sends } from "./authors.js";

/** A channel from the first hello to its settings. */
export async function settingUp(scenes: Scenes): Promise<void> {
  const { group } = scenes;
  const luca = await scenes.somebody("luca", group);
  await group.adds(luca.person);
  await luca.does({ kind: "press", data: "1|channel|setup||" }, group);
  await luca.fillsIn({ day: "1", language: scenes.language });
  await luca.presses("change");
  await luca.commands("home");
  await luca.enters("channel", "setup");
}

/** Ideas of the group: added, taken, left; and what it works on. */
export async function thinking(scenes: Scenes): Promise<void> {
  const ida = await scenes.somebody("ida", scenes.group);
  await ida.enters("ideas", "pipeline");
  await ida.presses("add");
  await ida.fillsIn();
  await ida.presses("take");
}

/** Everything that there is is the group's, and fifty ideas more. */
export async function workingOnMuch(scenes: Scenes): Promise<void> {
  const { prisma } = scenes.world;
  const { conversationId: groupId, processId, createdAt } = await prisma.association.findFirstOrThrow();
  await prisma.idea.createMany({
    data: Array.from({ length: 50 }, (_, at) => ({
      processId,
      groupId,
      text: hostile(120, `${at} `),
      createdAt,
    })),
  });
  await prisma.proposal.updateMany({ data: { groupId } });
  const mia = await scenes.somebody("mia", scenes.group);
  await mia.enters("ideas", "pipeline");
  await mia.presses("page");
}

/** A question to the channel that is not the vote. */
export async function checking(scenes: Scenes): Promise<void> {
  const { group } = scenes;
  const cleo = await scenes.somebody("cleo", group);
  await cleo.commands("check", "", group);
  await cleo.fillsIn({ options: [1, 2, 3, 4, 5, 6].map((at) => hostile(50, `${at} `)).join("\n") });
  for (const id of ["one", "two", "three", "four", "five"])
    await scenes.pressesInGroup(await scenes.somebody(id, group), "answer");
  await deliverAll(scenes.world);
}

/** Supports collected in the channel. */
export async function collecting(scenes: Scenes): Promise<void> {
  const { world, group } = scenes;
  const ivo = await scenes.somebody("ivo", group);
  await sends(ivo);
  const { number } = await world.prisma.proposal.findFirstOrThrow({ orderBy: { id: "desc" } });
  await world.prisma.proposal.updateMany({
    where: { number },
    data: { state: "public", publicVersion: 1, waitingSince: null },
  });
  await ivo.enters("look", "proposal", number ?? 0);
  await ivo.presses("collect");
  await ivo.fillsIn({ goal: "100000" });
  await deliverAll(world);
}

/** What everybody can read is talked about in the channel. */
export async function discussing(scenes: Scenes): Promise<void> {
  const { world, group } = scenes;
  const dina = await scenes.somebody("dina", group);
  const { number } = await world.prisma.proposal.findFirstOrThrow({ where: { state: "public" } });
  for (const [what, at] of [
    ["proposal", number ?? 0],
    ["card", 101],
  ] as const) {
    await dina.enters("look", what, at);
    await dina.pressesAll("discuss", "post");
  }
  await scenes.pressesInGroup(dina, "support");
  await deliverAll(world);
}

/** What the channel is told from time to time: news, and what is over. */
export const aWeekLater = ({ world }: Scenes): Promise<void> => aMinuteLater(world);

export async function leaving({ world, group }: Scenes): Promise<void> {
  await group.removes(world.person("luca"));
  await aMinuteLater(world);
}
