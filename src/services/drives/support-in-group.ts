import { refusalSay } from "../../flows/refusal-say.js";
import { driveNote } from "../../flows/groups/drive-note.js";
import { say, type Say } from "../../flows/screen.js";
import { typedCommand } from "../../flows/typed-command.js";
import { readDrive } from "../../persistence/support-drives.js";
import type { GroupAct, GroupContext } from "../groups/group-act.js";
import { personHere } from "../groups/person-here.js";
import { supportProposal } from "../supports/support-proposal.js";
import { DRIVE_PACE_MS, driveShown } from "./drive-shown.js";

const linkFirst = ({ capabilities }: GroupContext["event"]): Say =>
  say("drive-link-first", { link: typedCommand("link", capabilities) });

/**
 * SLK-6: the support of anybody's private chat, given in a group. Only of somebody we know and have welcomed; others are
 * told how it comes to count. Nobody is told who gave it.
 */
export const supportInGroup: GroupAct = async (group, arg) => {
  const { tx, conversation, event, posts } = group;
  const id = Number(arg);
  const drive = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await readDrive(tx, id) : undefined;
  if (drive?.conversationId !== conversation.id) return say("group-press-old");
  if (event.from.anonymous) return say("group-anonymous");
  const context = await personHere(group, drive);
  if (!context?.person.welcomed) return linkFirst(event);
  if (drive.closed || (await driveShown(context, drive)).over) return say("drive-is-over");
  const given = await supportProposal(context, { proposal: drive.number });
  if (!given.ok) return refusalSay(given.refusal);
  const note = driveNote(await driveShown(context, drive));
  posts.push({ groupId: conversation.id, process: context.process, note, everyMs: DRIVE_PACE_MS });
  return say("toast-supported");
};
