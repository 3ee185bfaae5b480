import { shortId } from "../../../../../src/domain/short-id.js";
import { minute } from "../../../notices.js";
import type { Scenes } from "../scenes.js";
import type { Walker } from "../walker.js";

const CAPACITY = "1";
/** Its reminder is still to come. */
const IN_A_WEEK = "22/6 19:30";

/** One is published, filled, moved and held; what came out of it is entered and read. */
export async function meeting(scenes: Scenes): Promise<void> {
  const { world } = scenes;
  const bruno = await scenes.somebody("wanda");
  await scenes.gets(bruno, "organizer");
  await bruno.enters("meeting", "workshops");
  await bruno.presses("publish");
  await bruno.fillsIn({ at: IN_A_WEEK, capacity: CAPACITY });
  await bruno.presses("change");
  await bruno.fillsIn({ at: IN_A_WEEK, capacity: CAPACITY });
  await bruno.presses("publish");
  await bruno.looks();
  const { id } = await world.prisma.meeting.findFirstOrThrow({ where: { publishedAt: { not: null } } });
  const [tina, ugo] = [await scenes.somebody("tina"), await scenes.somebody("ugo")];
  for (const one of [tina, ugo]) {
    await one.enters("meeting", "workshop", shortId(id));
    await one.presses("come");
  }
  await tina.presses("no-reminder");
  await bruno.enters("meeting", "workshop", shortId(id));
  await bruno.presses("move");
  await bruno.fillsIn({ at: "20:30" });
  await bruno.presses("change");
  await bruno.fillsIn({ at: "20:30" });
  await bruno.presses("move");
  await bruno.presses("pin");
  await bruno.types("44.5075, 11.3514");
  await bruno.presses("resize");
  await bruno.fillsIn({ capacity: "2" });
  await minute(world);
  await ugo.enters("meeting", "workshops");
  await ugo.presses("open");
  await afterIt(scenes, { bruno, tina }, id);
}

async function afterIt(
  scenes: Scenes,
  { bruno, tina }: { bruno: Walker; tina: Walker },
  id: string,
): Promise<void> {
  const { world } = scenes;
  const { at } = await world.prisma.meeting.findUniqueOrThrow({ where: { id } });
  await bruno.enters("meeting", "workshop", shortId(id));
  await bruno.presses("cancel");
  await bruno.fillsIn();
  world.clock.moveTo(new Date(at.getTime() + 3 * 60 * 60_000).toISOString());
  await bruno.enters("meeting", "workshop", shortId(id));
  await bruno.presses("minutes");
  await bruno.fillsIn();
  await bruno.presses("publish");
  await bruno.presses("enter");
  await bruno.fillsIn();
  await bruno.presses("enter");
  await bruno.looks();
  await tina.enters("meeting", "workshop", shortId(id));
  await tina.presses("left-out");
  await tina.types("I spoke of a bus stop with a roof.");
}
