import { tellComments } from "../../../../../src/services/comments/tell-comments.js";
import { announceThat } from "../../../../../src/persistence/notices/announcements.js";
import type { NoticeKind } from "../../../../../src/domain/notices/kinds.js";
import { deliverAll } from "../../../groups.js";
import { minute } from "../../../notices.js";
import { PROCESS_ID } from "../../../sample-process.js";
import { hostile } from "../long-text.js";
import type { Scenes } from "../scenes.js";
import { proposalOf, writes } from "./authors.js";

const DAY_MS = 24 * 60 * 60_000;
/** As much as an organizer may say of works, or of why a date moved. */
const NEWS = 500;

/** Somebody who wants to hear of everything, and is told once it has happened. */
export async function asking(scenes: Scenes): Promise<void> {
  const nino = await scenes.somebody("nino");
  await nino.commands("settings");
  await nino.presses("messages");
  await nino.enters("look", "card", 101);
  await nino.presses("follow");
}

/** What the service tells people every minute. */
export async function telling({ world }: Scenes): Promise<void> {
  await tellComments(world.app);
  await deliverAll(world);
  await minute(world);
}

/** A draft is soon deleted; both ways out of it. */
export async function ageing(scenes: Scenes): Promise<void> {
  const olga = await scenes.somebody("olga");
  await writes(olga);
  const id = await proposalOf(scenes, olga);
  const keptUntil = new Date(scenes.world.clock.at.getTime() + 5 * DAY_MS);
  await scenes.world.prisma.proposal.update({ where: { id }, data: { keptUntil } });
  await telling(scenes);
  await olga.enters("propose", "draft", id);
  await olga.enters("mine", "delete", id);
}

/** News of the works that somebody follows, who also wants a summary each week. */
export async function working(scenes: Scenes): Promise<void> {
  const { prisma, clock } = scenes.world;
  const nino = await scenes.somebody("nino");
  await prisma.participant.update({
    where: { id: await scenes.participantOf(nino) },
    data: { weekly: true },
  });
  const { id: projectId } = await prisma.project.findFirstOrThrow({ where: { number: 101 } });
  const { id } = await prisma.statusUpdate.create({
    data: {
      projectId,
      step: "started",
      text: { en: hostile(NEWS), it: hostile(NEWS) },
      expectedAt: new Date(clock.at.getTime() + 200 * DAY_MS),
      createdAt: clock.at,
    },
  });
  await happens(scenes, "works", String(id));
  await nino.enters("look", "card", 101);
}

/** At the end of a week, once more what was new in it. */
export async function summing(scenes: Scenes): Promise<void> {
  const { prisma, clock } = scenes.world;
  const { id: projectId } = await prisma.project.findFirstOrThrow({ where: { number: 101 } });
  await prisma.statusUpdate.create({
    data: { projectId, step: "built", text: { en: "Done." }, createdAt: clock.at },
  });
  await telling(scenes);
}

/** The end of the vote moves, for a long reason. */
export async function moving(scenes: Scenes): Promise<void> {
  const { prisma, clock } = scenes.world;
  const movedFrom = clock.at;
  const movedWhy = { en: hostile(NEWS), it: hostile(NEWS) };
  await prisma.phase.updateMany({ where: { kind: "voting" }, data: { movedFrom, movedWhy } });
  await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
  await happens(scenes, "moved", "voting");
  const nino = await scenes.somebody("nino");
  await nino.enters("look", "calendar");
}

/** Somebody who began a ballot is reminded of it. */
export async function reminding(scenes: Scenes): Promise<void> {
  const { prisma, clock } = scenes.world;
  const nino = await scenes.somebody("nino");
  const participantId = await scenes.participantOf(nino);
  const { id, areaKey } = await prisma.project.findFirstOrThrow({ where: { number: 101 } });
  const { id: boxId } = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey } });
  await prisma.draftBallot.create({ data: { participantId, boxId, choices: [id], updatedAt: clock.at } });
  await telling(scenes);
  await nino.enters("vote", "ballot");
  await prisma.draftBallot.deleteMany({ where: { participantId } });
}

async function happens(scenes: Scenes, kind: NoticeKind, subject: string): Promise<void> {
  const { prisma, clock, app } = scenes.world;
  await announceThat(prisma, {
    id: app.randomness.uuid(),
    processId: PROCESS_ID,
    kind,
    subject,
    dueAt: clock.at,
    usefulUntil: new Date(clock.at.getTime() + 14 * DAY_MS),
    now: clock.at,
  });
  await telling(scenes);
}
