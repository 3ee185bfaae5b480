import { BODY, TITLE } from "../../../../../src/domain/proposal.js";
import { photo } from "../../../proposing.js";
import { hostile } from "../long-text.js";
import type { Scenes } from "../scenes.js";
import type { Walker } from "../walker.js";

/** Writes a proposal with the longest words, up to where it is looked at once more. */
export async function writes(author: Walker, group?: Scenes["group"]): Promise<void> {
  await author.commands("propose", "", group);
  await author.presses("start");
  await author.fillsIn();
}

export async function sends(author: Walker): Promise<void> {
  await writes(author);
  await author.presses("send");
}

export const proposalOf = async (scenes: Scenes, author: Walker): Promise<number> => {
  const authorId = await scenes.participantOf(author);
  const { id } = await scenes.world.prisma.proposal.findFirstOrThrow({
    where: { authorId },
    orderBy: { id: "desc" },
  });
  return id;
};

const change = (scenes: Scenes, id: number, data: object) =>
  scenes.world.prisma.proposal.update({ where: { id }, data });

/** From the gate to the works: written, sent, changed, taken back, deleted. */
export async function proposing(scenes: Scenes): Promise<void> {
  const anna = await scenes.somebody("anna");
  await anna.commands("propose");
  await anna.presses("example");
  await sends(anna);
  const id = await proposalOf(scenes, anna);
  await anna.pressesAll("see", "withdraw", "do", "restore");
  await anna.pressesAll("write", "form");
  await anna.fillsIn({ title: hostile(TITLE.max, "changed ") });
  await anna.enters("mine", "view", id);
  await anna.presses("drop");
  await change(scenes, id, { state: "public", publicVersion: 1, waitingSince: null });
  await anna.commands("mine");
  await writes(anna);
  await anna.enters("mine", "view", await proposalOf(scenes, anna));
  await anna.pressesAll("delete", "do");
}

/** An address that no street of ours knows, put where it is by what is typed below the page. */
export async function placing(scenes: Scenes): Promise<void> {
  const piero = await scenes.somebody("piero");
  await piero.commands("propose");
  await piero.presses("start");
  await piero.fillsIn({ area: null, address: hostile(120) });
  await piero.types("via Fioravanti 24");
  await piero.presses("change");
  await piero.types(hostile(120));
  await piero.presses("area");
}

export async function photographing(scenes: Scenes): Promise<void> {
  const fulvia = await scenes.somebody("fulvia");
  await fulvia.does(photo());
  await fulvia.presses("start");
  await fulvia.fillsIn();
  await fulvia.fillsIn();
  await fulvia.presses("photos");
  await fulvia.enters("mine", "view", await proposalOf(scenes, fulvia));
  await fulvia.presses("photos");
}

/** Somebody proposes what others did: supports it, then asks to join forces. */
export async function joining(scenes: Scenes): Promise<void> {
  const { prisma } = scenes.world;
  const first = await scenes.somebody("first");
  await sends(first);
  await change(scenes, await proposalOf(scenes, first), {
    state: "public",
    publicVersion: 1,
    waitingSince: null,
  });
  const second = await scenes.somebody("second");
  await writes(second);
  await second.pressesAll("similar", "support");
  const { number } = await prisma.proposal.findUniqueOrThrow({
    where: { id: await proposalOf(scenes, first) },
  });
  await second.presses("back");
  await second.presses("join");
  await second.presses("join", number ?? 0);
  await first.looks();
  await first.enters("mine", "wish", await proposalOf(scenes, second));
  await first.presses("invite");
  await second.enters("together", "invited");
}

/** Two who write the same at the same time, and everything else that people who write together do. */
export async function together(scenes: Scenes): Promise<void> {
  const carla = await scenes.somebody("carla", scenes.group);
  const dario = await scenes.somebody("dario", scenes.group);
  await writes(carla, scenes.group);
  const id = await proposalOf(scenes, carla);
  await invites(carla, dario, id);
  for (const one of [carla, dario]) {
    await one.enters("together", "with", id);
    await one.pressesAll("write", "form");
  }
  await dario.fillsIn({ title: hostile(TITLE.max, "his ") });
  await carla.fillsIn({ title: hostile(TITLE.max, "hers ") });
  await suggesting(dario, carla, id);
  await readying(scenes, { carla, dario }, id);
  await noting(scenes, { carla, dario }, id);
  await carla.enters("together", "with", id);
  await carla.presses("people");
  await dario.enters("together", "with", id);
  await dario.presses("leave-it");
}

async function invites(carla: Walker, dario: Walker, id: number): Promise<void> {
  await carla.enters("mine", "view", id);
  await carla.presses("together");
  await carla.presses("invite");
  const code = /COA-[0-9A-Z-]+/.exec(carla.person.sees)?.[0] ?? "";
  await dario.commands("join", code);
  await dario.presses("join");
}

async function suggesting(dario: Walker, carla: Walker, id: number): Promise<void> {
  for (const part of ["title", "body"] as const) {
    await dario.enters("together", "suggest", id);
    await dario.presses("part", part);
    await dario.fillsIn({ text: hostile({ title: TITLE, body: BODY }[part].max, "better ") });
  }
  await carla.enters("together", "with", id);
  await carla.presses("versions");
  await carla.enters("together", "with", id);
  await carla.pressesAll("suggestions", "next", "take");
}

/** Asked whether it is ready; members of the group may say so too. */
async function readying(
  scenes: Scenes,
  { carla, dario }: Record<"carla" | "dario", Walker>,
  id: number,
): Promise<void> {
  const elio = await scenes.somebody("elio", scenes.group);
  await carla.enters("together", "with", id);
  await carla.presses("ready");
  const { version } = await scenes.world.prisma.proposalVersion.findFirstOrThrow({
    where: { proposalId: id },
    orderBy: { version: "desc" },
  });
  await dario.enters("together", "not-yet", `${id}-${version}`);
  await dario.fillsIn();
  await carla.enters("together", "with", id);
  await carla.pressesAll("discuss", "post");
  await elio.enters("together", "help", id);
}

/** A message of the group is kept with it, once whoever wrote it agrees. */
async function noting(
  scenes: Scenes,
  { carla, dario }: Record<"carla" | "dario", Walker>,
  id: number,
): Promise<void> {
  const text = hostile(1000);
  const author = { id: dario.person.id, name: hostile(60) };
  await carla.does({ kind: "pointed-at", wish: "keep", text, ref: "r1", author }, scenes.group);
  await carla.presses("keep", id);
  const { id: note } = await scenes.world.prisma.note.findFirstOrThrow({ where: { proposalId: id } });
  await dario.enters("together", "keep-yes", note);
  await carla.enters("together", "with", id);
  await carla.presses("notes");
}
