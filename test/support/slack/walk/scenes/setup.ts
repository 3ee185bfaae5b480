import { ASKED } from "../../../../../src/flows/form-questions.js";
import type { Scenes } from "../scenes.js";

/** A new process: begun, changed, walked as a citizen, asked for, sent back, approved; another is thrown away. */
export async function settingUp(scenes: Scenes): Promise<void> {
  const [aldo, berta] = [await scenes.somebody("aldo"), await scenes.somebody("berta")];
  for (const one of [aldo, berta]) await scenes.gets(one, "organizer");
  await aldo.enters("setup", "list");
  await aldo.presses("begin", "bologna");
  for (const step of ["areas", "dates", "texts", "people", "name"]) {
    await aldo.enters("setup", "list");
    await aldo.presses("open");
    await aldo.presses("step", step);
    if (step === "dates") await aldo.presses("part", "voting");
  }
  await aldo.presses("field", "edition");
  await aldo.fillsIn({ [ASKED]: "2031" });
  await aldo.pressesAll("whole");
  await aldo.presses("step", "ballot");
  await aldo.presses("field", "kind");
  await aldo.presses("choose", 1);
  await aldo.pressesAll("review", "try");
  await aldo.presses("phase", "voting");
  await aldo.commands("vote");
  await aldo.enters("trial", "walk");
  await aldo.pressesAll("end", "ask");
  await berta.looks();
  const { id } = await scenes.world.prisma.processDraft.findFirstOrThrow();
  const draft = Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");
  await berta.enters("setup", "review", draft);
  await berta.presses("send-back");
  await berta.fillsIn();
  await aldo.enters("setup", "review", draft);
  await aldo.presses("ask");
  await berta.enters("setup", "review", draft);
  await berta.pressesAll("file", "approve");
  await aldo.enters("desk", "desk");
  await aldo.presses("desks");
  await aldo.enters("setup", "list");
  await aldo.presses("begin", "school");
  await aldo.pressesAll("delete", "drop");
}
