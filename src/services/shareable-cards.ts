import { startIn } from "../chat/start-payload.js";
import type { Process } from "../domain/process.js";
import { lookUpProjects } from "../domain/search/look-up.js";
import { shareableProject, type ShareableProject } from "../flows/look/shareable-project.js";
import { say } from "../flows/screen.js";
import type { Language } from "../i18n/catalogue.js";
import type { Reader } from "../i18n/format.js";
import { renderNote } from "../i18n/render.js";
import { translatePlain } from "../i18n/translate.js";
import { findConversation } from "../persistence/conversations.js";
import { isOutage } from "../persistence/is-outage.js";
import { readProfile } from "../persistence/people.js";
import { listProcesses, revisionOf } from "../persistence/process-directory.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { CardQuestion, FoundCards, ShareableCard, ShareableCards } from "../ports/shareable-cards.js";
import type { App } from "./app.js";
import { currentProcess } from "./current-process.js";
import { linkWithin } from "./link-within.js";
import { describeBug } from "./describe-bug.js";
import { languageOf } from "./scene.js";

/** Payload of the link that opens the list of projects in private. */
const ALL_PROJECTS = "g_look-list";

/** Projects to show to others (INF-5): of one's own process, in one's own language. Nothing is written or locked. */
export const shareableCards = (app: App): ShareableCards => ({
  async find(question) {
    try {
      return await look(app, question);
    } catch (error) {
      const level = isOutage(error) ? "warn" : "error";
      app.log[level](describeBug(error), "projects to share could not be looked up");
      return undefined;
    }
  },
});

async function look(app: App, question: CardQuestion): Promise<FoundCards> {
  const { platform, typed, skip, take } = question;
  const { process, language } = await inTransaction(app.prisma, (tx) => viewOf(app, tx, question));
  const reader = { language, timeZone: process?.timeZone ?? "UTC" };
  const linkTo = process && linkWithin(app.linkTo, process.id)(platform);
  const found =
    process && !process.trial
      ? lookUpProjects(process, typed).map((project) => shareableProject({ process, linkTo }, project))
      : [];
  return {
    cards: found.slice(skip, skip + take).map((project) => toCard(project, reader)),
    total: found.length,
    elsewhere: {
      label: translatePlain(say("share-nothing-found"), reader),
      start: process ? startIn(ALL_PROJECTS, process.id) : ALL_PROJECTS,
    },
  };
}

interface View {
  process: Process | undefined;
  language: Language;
}

/** The process and the language of somebody's own conversation; what somebody new would get, where there is none. */
async function viewOf(app: App, tx: Tx, { platform, privateChat, from }: CardQuestion): Promise<View> {
  const conversation = await findConversation(tx, platform, privateChat);
  const profile = conversation?.participantId ? await readProfile(tx, conversation.participantId) : undefined;
  const id = conversation?.processId ?? currentProcess(await listProcesses(tx), app.clock.now())?.id;
  return {
    process: id === undefined ? undefined : await app.processes.at(tx, id, await revisionOf(tx, id)),
    language: languageOf(profile?.language ?? from.language),
  };
}

const toCard = ({ start, title, about, note }: ShareableProject, reader: Reader): ShareableCard => ({
  id: start,
  title: translatePlain(title, reader),
  about: translatePlain(about, reader),
  message: renderNote(note, reader),
});
