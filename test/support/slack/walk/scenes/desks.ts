import { issueCodes } from "../../../linked-voters.js";
import { receiptOf } from "../../../voters.js";
import type { Scenes } from "../scenes.js";
import type { Walker } from "../walker.js";

const CODE = "NAV-1111-KQRT";
const NUMBERS = ["101", "103", "104"];

/** Votes with a clerk's help: by a document, by a code, on paper, and once more with the code of a receipt. */
export async function helping(scenes: Scenes): Promise<void> {
  await issueCodes(scenes.world, [CODE]);
  const carla = await scenes.somebody("carla");
  await scenes.gets(carla, "desk");
  await byDocument(carla);
  const code = receiptOf(carla.person);
  await carla.presses("end");
  await again(carla, code);
  await onPaper(carla);
  await carla.commands("home");
  await counted(scenes);
}

async function byDocument(carla: Walker): Promise<void> {
  await carla.commands("desk");
  await carla.presses("person");
  await carla.fillsIn({ birthDate: "07/03/1950", tie: "live", area: null });
  await carla.presses("go-on");
  await carla.presses("area", "navile");
  await carla.presses("open");
  await carla.fillsIn({ projects: [] });
  await carla.presses("list");
  await carla.pressesAll("pages", "page", "open", "ballot");
  await carla.fillsIn({ projects: NUMBERS });
  await carla.presses("cast");
}

async function again(carla: Walker, code: string): Promise<void> {
  await carla.commands("desk");
  await carla.presses("person");
  await carla.fillsIn({ birthDate: "07/03/1950", tie: "live", area: null });
  await carla.presses("again");
  await carla.fillsIn({ asked: code });
  await carla.presses("end");
}

async function onPaper(carla: Walker): Promise<void> {
  await carla.commands("desk");
  await carla.presses("code");
  await carla.fillsIn({ asked: CODE });
  await carla.pressesAll("paper", "given", "end");
}

/** What organizers see of it. */
async function counted(scenes: Scenes): Promise<void> {
  const olga = await scenes.somebody("olga-desks");
  await scenes.gets(olga, "organizer");
  await olga.commands("admin");
  await olga.presses("clerks");
}
