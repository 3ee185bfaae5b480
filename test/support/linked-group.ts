import type { GroupStanding } from "../../src/ports/membership.js";
import type { PlayedGroup } from "./groups.js";
import type { World } from "./world.js";

/** What the link on a button of a group's newest message with it sends when it is followed. */
export function startOf(group: PlayedGroup, label: string): string {
  const buttons = group.messages.flatMap((message) => message.buttons.flat());
  const button = buttons.findLast((one) => one.label === label);
  return new URL(button && "url" in button ? button.url : "").searchParams.get("start") ?? "";
}

/** A platform that tells who belongs to a group: the same of everybody, until it is set anew. */
export function tellsStanding(world: World): { standing: GroupStanding; asked: string[] } {
  const platform = { standing: "admin" as GroupStanding, asked: [] as string[] };
  world.app.standingOn = () => (chat, person) => {
    platform.asked.push(`${chat} ${person}`);
    return Promise.resolve(platform.standing);
  };
  return platform;
}
