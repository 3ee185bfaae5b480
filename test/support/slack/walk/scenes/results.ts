import { countClosedBoxes } from "../../../../../src/services/count-box.js";
import { photo } from "../../../proposing.js";
import { countVotes } from "../../../published-results.js";
import type { Scenes } from "../scenes.js";
import type { Walker } from "../walker.js";

/** Counted, read and approved by two organizers, planned, cancelled and published; then corrected. */
export async function approving(scenes: Scenes): Promise<void> {
  const { world } = scenes;
  for (const area of ["navile", "savena"]) await countVotes(world, area, ballotsOf(area));
  const [oscar, olga] = [await scenes.somebody("oscar"), await scenes.somebody("olga")];
  await scenes.gets(oscar, "organizer");
  await oscar.commands("admin");
  await oscar.enters("approve", "list");
  await oscar.pressesAll("open", "page", "counted", "page", "back", "took-part", "back", "approve");
  await scenes.gets(olga, "organizer");
  await olga.enters("approve", "list");
  await olga.presses("open", "all");
  await olga.presses("approve");
  await oscar.enters("approve", "list");
  await oscar.presses("open", "all");
  await oscar.presses("approve");
  await oscar.pressesAll("plan", "plan", "cancel");
  await oscar.fillsIn();
  await oscar.pressesAll("publish", "publish");
  await oscar.enters("approve", "list");
  await oscar.pressesAll("correct", "open");
  await oscar.fillsIn();
  await oscar.presses("write");
  await oscar.fillsIn();
  await oscar.presses("recount");
  await countClosedBoxes(world.app);
  await olga.enters("approve", "list");
  await olga.pressesAll("open", "approve", "again");
  await olga.fillsIn();
}

/** Ties everywhere, and something for every place of the ranking. */
const ballotsOf = (area: string) =>
  Array.from({ length: 40 }, (_, at) => 101 + at)
    .filter((number) => (number % 3 ? "navile" : "savena") === area)
    .map((number) => ({ numbers: [number], times: 1 + (number % 4) }));

/** News of the works of what is funded, with the longest there are; then somebody reads them. */
export async function working(scenes: Scenes): Promise<void> {
  const ugo = await scenes.somebody("ugo");
  await scenes.gets(ugo, "organizer");
  await ugo.commands("admin");
  await ugo.pressesAll("field", "works", "open", "choose");
  await ugo.fillsIn({ expected: "12/2027" });
  await ugo.presses("text");
  await ugo.fillsIn({ expected: "2027-06" });
  await ugo.presses("publish");
  const [news] = await scenes.world.prisma.statusUpdate.findMany({ include: { project: true } });
  await tellingMore(ugo);
  await ugo.enters("look", "funded");
  await ugo.presses("open");
  await ugo.enters("look", "card", news?.project.number);
  await ugo.presses("follow");
  await ugo.enters("look", "works", news?.project.number);
  await ugo.presses("send");
  await ugo.does(photo());
  await ugo.types("Two benches stand there by now");
  await sentPhotos(ugo);
}

/** A slip with its reason, a change, a photo; then it is corrected, and somebody is put in charge. */
async function tellingMore(ugo: Walker): Promise<void> {
  await ugo.commands("admin");
  await ugo.pressesAll("field", "works", "open", "choose");
  await ugo.fillsIn({ expected: "2027-09" });
  await ugo.fillsIn();
  await ugo.presses("change");
  await ugo.fillsIn();
  await ugo.presses("photo");
  await ugo.does(photo());
  await ugo.types("Two benches under a lime tree");
  await ugo.presses("publish");
  await ugo.commands("admin");
  await ugo.pressesAll("field", "works", "open", "history", "correct", "go");
  await ugo.commands("admin");
  await ugo.pressesAll("field", "works", "open", "charge", "put");
  await leavingHalf(ugo);
}

/** News that are begun, gone on with another time, and deleted. */
async function leavingHalf(ugo: Walker): Promise<void> {
  await ugo.commands("admin");
  await ugo.pressesAll("field", "works", "open", "choose");
  await ugo.fillsIn({ expected: "2027-09" });
  await ugo.commands("admin");
  await ugo.pressesAll("field", "works", "open", "go-on");
  await ugo.commands("admin");
  await ugo.pressesAll("field", "works", "open", "drop", "drop");
}

/** Staff look at what was sent. */
async function sentPhotos(ugo: Walker): Promise<void> {
  await ugo.commands("admin");
  await ugo.pressesAll("field", "works", "photos", "open", "decline");
  await ugo.types("It shows nothing of the works, sorry.");
  await ugo.commands("admin");
  await ugo.pressesAll("field", "works", "open", "shown", "open");
  await ugo.types("A number plate can be read on it.");
}

export async function following(scenes: Scenes): Promise<void> {
  const ada = await scenes.somebody("ada");
  await ada.commands("results");
  await ada.pressesAll("box", "all", "box", "page", "counted", "page", "back");
  await ada.commands("results");
  await ada.pressesAll("all", "box", "why", "choose", "counted");
  await ada.commands("results");
  await ada.pressesAll("all", "box", "took-part");
  await ada.commands("results");
  await ada.pressesAll("all", "box", "chart");
  await ada.commands("results");
  await ada.pressesAll("all", "box", "more", "files", "lab");
  await ada.commands("results");
  await ada.pressesAll("all", "box", "more", "editions");
}
