import type { ChatEvent } from "../../chat/event.js";
import { startIn } from "../../chat/start-payload.js";
import { groupBehind } from "../../domain/group-token.js";
import { DOOR, DOOR_UNSURE } from "../../flows/groups/private-door.js";
import { groupProcess } from "../../persistence/associations.js";
import { groupNamed } from "../../persistence/conversations.js";
import type { App } from "../app.js";

/**
 * A link that knows its group, followed: what it opens is then said in that group by somebody who belongs there, as the
 * platform tells. Before the transaction, which waits for no platform. A link of a stranger, or a forged one, stays what
 * it is: the private chat answers that it does not open.
 */
export async function throughDoor(app: App, event: ChatEvent): Promise<ChatEvent> {
  const [, flow = "", name = "", token = "", arg] = DOOR.exec(startPayload(event) ?? "") ?? [];
  const groupId = token === "" ? undefined : groupBehind(app.secretKey, token);
  const group = groupId === undefined ? undefined : await groupNamed(app.prisma, groupId);
  const ask = app.standingOn(event.platform);
  if (!group || group.platform !== event.platform || !ask) return event;
  const standing = await ask(group.externalId, event.from.id);
  if (standing === "stranger") return event;
  if (standing === "unknown") return started(event, DOOR_UNSURE);
  const origin = { id: group.externalId, kind: "group", isAdmin: standing === "admin" } as const;
  const opens = `g_${flow}-${name}${arg === undefined ? "" : `-${arg}`}`;
  const processId = await groupProcess(app.prisma, group.id);
  return { ...started(event, processId ? startIn(opens, processId) : opens), origin };
}

const startPayload = ({ chat, content }: ChatEvent): string | undefined =>
  chat.kind === "private" && content.kind === "command" && content.name.toLowerCase() === "start"
    ? content.args.trim()
    : undefined;

const started = (event: ChatEvent, args: string): ChatEvent => ({
  ...event,
  content: { kind: "command", name: "start", args },
});
