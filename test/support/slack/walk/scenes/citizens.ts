import { addProposal } from "../../../public-proposals.js";
import { hostile } from "../long-text.js";
import { explore } from "../explore.js";
import type { Scenes } from "../scenes.js";
import type { Walker } from "../walker.js";
import { voter } from "./voters.js";

const COMMANDS = [
  "home",
  "projects",
  "calendar",
  "results",
  "vote",
  "propose",
  "mine",
  "help",
  "settings",
  "language",
  "privacy",
  "stop",
  "verify",
  "check",
  "admin",
  "link",
];

export async function arriving(scenes: Scenes): Promise<void> {
  const nora = scenes.stranger("nora");
  await nora.commands("start");
  await nora.presses("language", scenes.language);
  await nora.presses("address");
  await nora.fillsIn({ asked: "via Fioravanti 24" });
  await nora.presses("area");
  await nora.enters("welcome", "process");
}

/** Whatever can be pressed from any command, in every phase. */
export const looking =
  (when: string) =>
  async (scenes: Scenes): Promise<void> => {
    const curious = await scenes.somebody(`curious ${when}`);
    const pressed = new Set<string>();
    for (const command of COMMANDS) {
      await curious.commands(command);
      await explore(curious, pressed);
    }
    await curious.enters("look", "search");
    await curious.types(hostile(60));
    await curious.enters("look", "proposals");
    await explore(curious, pressed);
  };

const addPublicProposals = async ({ world: { prisma } }: Scenes): Promise<void> => {
  for (let number = 300; number < 320; number++)
    await addProposal(prisma, {
      number,
      title: hostile(80, `${number} `),
      body: hostile(1500),
      area: "navile",
    });
};

/** What somebody wants to hear, asked after they did something; and their chats, where there are several. */
export async function hearing(scenes: Scenes): Promise<void> {
  const wanda = await scenes.somebody("wanda");
  await wanda.enters("settings", "choose-messages");
  await wanda.presses("weekly");
  await wanda.enters("settings", "stop", "weekly");
  await wanda.pressesAll("on", "off", "stop");
}

/** A project where it is, and what is around it; help by topic and by place. */
export async function reading(scenes: Scenes): Promise<void> {
  const rosa = await scenes.somebody("rosa");
  await rosa.enters("look", "card", 101);
  await rosa.pressesAll("where", "around");
  await rosa.commands("help");
  await rosa.pressesAll("places", "page");
  await rosa.enters("help", "person");
  await rosa.fillsIn({ text: hostile(1000) });
  await rosa.enters("look", "search");
  await rosa.types("qqqqq wwwww");
  await rosa.pressesAll("person", "change");
  await rosa.enters("help", "questions");
  await rosa.presses("open");
  await rosa.presses("reply");
  await rosa.fillsIn();
  await rosa.enters("help", "pressure");
  await rosa.presses("report");
  await rosa.fillsIn({ text: hostile(1000) });
  await rosa.enters("help", "topics");
  await rosa.pressesAll("page", "topic");
  await addPublicProposals(scenes);
  await rosa.enters("look", "proposals");
  await rosa.pressesAll("pages", "page", "proposal");
}

export async function linking(scenes: Scenes): Promise<void> {
  const here = await scenes.somebody("lina");
  const there = await scenes.somebody("lina elsewhere");
  await links(here, there);
  await there.pressesAll("unlink", "unlink");
}

/** Two people who both may vote cannot become one. */
export async function twoRights(scenes: Scenes): Promise<void> {
  const [here, there] = [await voter(scenes, "tea"), await voter(scenes, "teo")];
  await links(here, there);
}

/** What the one chat gives a code for, the other asks about. */
async function links(here: Walker, there: Walker): Promise<void> {
  await here.commands("link");
  await here.presses("make");
  const code = /LINK-[0-9A-Z-]+/.exec(here.person.sees)?.[0] ?? "";
  await there.commands("link");
  await there.presses("have");
  await there.fillsIn({ asked: code });
  await there.presses("link");
}

export async function suspended(scenes: Scenes): Promise<void> {
  const zoe = await scenes.somebody("zoe");
  await scenes.world.prisma.participant.update({
    where: { id: await scenes.participantOf(zoe) },
    data: { suspendedUntil: new Date("2027-01-01"), suspendedReason: hostile(200) },
  });
  await zoe.commands("propose");
}
