import { aMinuteLater } from "../../../groups.js";
import { hostile } from "../long-text.js";
import type { Scenes } from "../scenes.js";
import type { Walker } from "../walker.js";

/** Dates move while people vote: two organizers, in private and on a card, and then everything is as it was. */
export async function moving(scenes: Scenes): Promise<void> {
  const { world } = scenes;
  const diana = await scenes.somebody("diana");
  const dario = await scenes.somebody("dario");
  for (const one of [diana, dario]) await scenes.gets(one, "organizer");
  await diana.commands("admin", "", scenes.group);
  await diana.presses("use-channel");
  await diana.enters("dates", "calendar");
  await diana.presses("phase", "results");
  await diana.presses("edge", "whole");
  await diana.fillsIn({ asked: "27/11 12:00" });
  await why(diana);
  await diana.pressesAll("message", "apply");
  await aMinuteLater(world);
  await dario.enters("dates", "request");
  await dario.presses("decline");
  await dario.fillsIn();
  await pausing(scenes, diana, dario);
  await diana.commands("admin", "", scenes.group);
  await diana.presses("leave-channel");
}

/** The vote rests, told to those who ask, and goes on. */
async function pausing(scenes: Scenes, diana: Walker, dario: Walker): Promise<void> {
  await diana.enters("dates", "calendar");
  await diana.presses("pause");
  await diana.presses("what", "vote");
  await diana.presses("pick");
  await why(diana);
  await diana.pressesAll("apply", "message");
  await dario.enters("dates", "request");
  await dario.pressesAll("message", "approve");
  const paola = await scenes.somebody("paola");
  await paola.enters("vote", "entry");
  await diana.enters("dates", "calendar");
  await diana.presses("resume");
  await why(diana);
  await diana.presses("apply");
  await aMinuteLater(scenes.world);
  await scenes.pressesInGroup(dario, "dates-approve");
  await scenes.world.prisma.announcement.deleteMany({ where: { kind: "paused" } });
}

const why = (diana: Walker): Promise<void> =>
  diana.fillsIn({ "why-en": hostile(300), "why-it": hostile(300) });

/** Who took part is read, by everything, and one group is written to. */
export async function reaching(scenes: Scenes): Promise<void> {
  const diana = await scenes.somebody("diana");
  await diana.enters("outreach", "overview");
  await diana.presses("activity", "voted");
  await diana.presses("by", "area");
  await diana.enters("outreach", "overview");
  await diana.presses("activity", "voted");
  await diana.presses("by", "age");
}
