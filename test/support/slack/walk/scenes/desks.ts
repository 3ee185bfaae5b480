import { issueCodes } from "../../../linked-voters.js";
import { receiptOf } from "../../../voters.js";
import type { Scenes } from "../scenes.js";
import type { Walker } from "../walker.js";

const CODE = "NAV-1111-KQRT";
const NUMBERS = ["101", "103", "104"];

/** Votes with a clerk's help: by a document, by a code, on paper, and once more with the code of a receipt. */
export async function helping(scenes: Scenes): Promise<void> {
  await issueCodes(scenes.world, [CODE]);
  const clelia = await scenes.somebody("clelia");
  await scenes.gets(clelia, "desk");
  await byDocument(clelia);
  const code = receiptOf(clelia.person);
  await clelia.presses("end");
  await again(clelia, code);
  await onPaper(clelia);
  await clelia.commands("home");
  await counted(scenes);
}

async function byDocument(clelia: Walker): Promise<void> {
  await clelia.commands("desk");
  await clelia.presses("person");
  await clelia.fillsIn({ birthDate: "07/03/1950", tie: "live", area: null });
  await clelia.presses("go-on");
  await clelia.presses("area", "navile");
  await clelia.presses("open");
  await clelia.fillsIn({ projects: [] });
  await clelia.presses("list");
  await clelia.pressesAll("pages", "page", "open", "ballot");
  await clelia.fillsIn({ projects: NUMBERS });
  await clelia.presses("cast");
}

async function again(clelia: Walker, code: string): Promise<void> {
  await clelia.commands("desk");
  await clelia.presses("person");
  await clelia.fillsIn({ birthDate: "07/03/1950", tie: "live", area: null });
  await clelia.presses("again");
  await clelia.fillsIn({ asked: code });
  await clelia.presses("end");
}

async function onPaper(clelia: Walker): Promise<void> {
  await clelia.commands("desk");
  await clelia.presses("code");
  await clelia.fillsIn({ asked: CODE });
  await clelia.pressesAll("paper", "given", "end");
}

/** What organizers see of it. */
async function counted(scenes: Scenes): Promise<void> {
  const olga = await scenes.somebody("olga-desks");
  await scenes.gets(olga, "organizer");
  await olga.commands("admin");
  await olga.pressesAll("votes", "clerks");
}
