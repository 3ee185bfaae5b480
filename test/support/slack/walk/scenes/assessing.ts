import { shortId } from "../../../../../src/domain/short-id.js";
import { addPublic, aMinuteOfVerdicts, supportedBy } from "../../../assessing.js";
import { aMinuteLater } from "../../../groups.js";
import { minute } from "../../../notices.js";
import { hostile } from "../long-text.js";
import type { Scenes } from "../scenes.js";
import type { Walker } from "../walker.js";

const DAY_MS = 24 * 60 * 60_000;
/** As the proposals of no other scene. */
const [CHANGED, REFUSED, SENT_TOO_EARLY] = [7001, 7002, 7003];
const TITLE = 80;

/** A number of several ideas: a title as long as it may be. */
const named = (number: number) => ({ number, title: hostile(TITLE), area: "navile" });

/** The technical check: given, written, sent back, confirmed, published, talked about, and another idea looked for. */
export async function assessing(scenes: Scenes): Promise<void> {
  const { world } = scenes;
  const [ada, sue] = [await scenes.somebody("adalia"), await scenes.somebody("susanna")];
  const [oscar, eva, emil] = [
    await scenes.somebody("orlando"),
    await scenes.somebody("evelina"),
    await scenes.somebody("emiliano"),
  ];
  await scenes.gets(oscar, "organizer");
  for (const one of [eva, emil]) await scenes.gets(one, "evaluator");
  for (const number of [CHANGED, REFUSED, SENT_TOO_EARLY])
    await addPublic(world, { ...named(number), by: ada.person });
  await oscar.commands("admin", "", scenes.group);
  await oscar.presses("use-channel");
  await giving(oscar, shortId(await scenes.participantOf(eva)));
  await writing(scenes, eva, emil);
  await leaving(oscar);
  await supportedBy(world, REFUSED, [sue.person]);
  await oscar.enters("assess", "checks");
  await oscar.pressesAll("publish", "publish");
  await world.prisma.assessment.updateMany({ where: { verdict: "not-feasible" }, data: { supports: 50 } });
  await aMinuteOfVerdicts(world);
  await talking(scenes, ada, eva);
  await seeking(scenes, sue);
  await oscar.commands("admin", "", scenes.group);
  await oscar.presses("leave-channel");
}

async function giving(oscar: Walker, eva: string): Promise<void> {
  await oscar.enters("assess", "checks");
  await oscar.presses("assign");
  await oscar.fillsIn({ area: "all", theme: "all", evaluator: eva });
  await oscar.presses("give");
  for (const number of [CHANGED, REFUSED]) {
    await oscar.enters("assess", "open", number);
    await oscar.presses("assign");
    await oscar.presses("give", eva);
  }
}

/** One that was sent there by mistake leaves the check. */
async function leaving(oscar: Walker): Promise<void> {
  await oscar.enters("assess", "open", SENT_TOO_EARLY);
  await oscar.presses("end");
  await oscar.fillsIn();
}

/** A verdict with changes that comes back once, and one that says no. */
async function writing(scenes: Scenes, eva: Walker, emil: Walker): Promise<void> {
  const { world } = scenes;
  const changed = { verdict: "with-changes", cost: "40.000", reader: "anybody" };
  await eva.enters("assess", "open", CHANGED);
  await eva.presses("note");
  await eva.fillsIn();
  await eva.presses("write");
  await eva.fillsIn(changed);
  await eva.presses("send");
  await aMinuteLater(world);
  await emil.enters("assess", "open", CHANGED);
  await emil.presses("back");
  await emil.fillsIn();
  await eva.enters("assess", "open", CHANGED);
  await eva.presses("write");
  await eva.fillsIn(changed);
  await eva.presses("send");
  await emil.enters("assess", "open", CHANGED);
  await emil.presses("confirm");
  await eva.enters("assess", "open", REFUSED);
  await eva.presses("write");
  await eva.fillsIn({
    verdict: "not-feasible",
    cost: null,
    reader: shortId(await scenes.participantOf(emil)),
  });
  await eva.presses("send");
  await emil.enters("assess", "open", REFUSED);
  await emil.pressesAll("hand-on", "to-anybody", "confirm");
}

/** Both sides write, suggest and agree; the office sums it up. */
async function talking({ world }: Scenes, ada: Walker, eva: Walker): Promise<void> {
  const { id } = await world.prisma.proposal.findFirstOrThrow({ where: { number: CHANGED } });
  await ada.enters("mine", "view", id);
  await ada.presses("talk");
  await ada.presses("write");
  await ada.fillsIn();
  await ada.presses("words", "body");
  await ada.fillsIn({ asked: hostile(1500) });
  await eva.enters("design", "thread", id);
  await eva.pressesAll("change", "agree", "summary");
  await eva.fillsIn();
  await eva.presses("publish");
  await ada.enters("mine", "view", id);
  await ada.presses("accept");
}

/** Once everybody may know, whoever supported it is told, and asked for another idea. */
async function seeking({ world }: Scenes, sue: Walker): Promise<void> {
  await world.prisma.participant.updateMany({
    where: { accounts: { some: { externalId: sue.person.id } } },
    data: { messages: "steps" },
  });
  world.clock.moveTo(new Date(world.clock.at.getTime() + DAY_MS).toISOString());
  for (const _ of [1, 2, 3]) await minute(world);
  await aMinuteOfVerdicts(world);
  await sue.enters("look", "proposal", REFUSED);
  await sue.presses("idea");
}
