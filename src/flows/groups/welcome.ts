import type { Capabilities } from "../../chat/capabilities.js";
import type { Process } from "../../domain/process.js";
import { gap, local, say, type Line, type Note } from "../screen.js";
import { typedCommand } from "../typed-command.js";
import { groupDoor, type GroupDoor } from "./private-door.js";

/** The name of a channel's first message: it says later who looks after the channel. */
export const WELCOME = "welcome";

/**
 * SLK-1, once, in a channel the bot was added to. Where it was set up before the bot left, for this association, whoever
 * sets it up again finds the earlier answers.
 */
export const welcomeNote = (
  process: Process,
  door: GroupDoor,
  association?: string,
): Note & { name: string } => ({
  id: "SLK-1",
  name: WELCOME,
  lines: [
    ...(association === undefined ? firstLines(process) : againLines(process, association)),
    gap,
    say("channel-reads"),
  ],
  buttons: [[groupDoor(door, say("button-set-up"), "channel", "setup")]],
});

const firstLines = ({ title }: Process): Line[] => [
  say("channel-hello", { title: local(title) }),
  say("channel-who"),
];

const againLines = ({ title }: Process, name: string): Line[] => [
  say("channel-back", { title: local(title), name }),
  say("channel-back-how"),
];

/** The same message once it is set up. Where a link leads out of the group, a check begins with one too. */
export const setUpNote = (
  process: Process,
  association: string,
  door: GroupDoor,
  capabilities: Capabilities,
): Note & { name: string } => ({
  id: "SLK-1",
  name: WELCOME,
  lines: [
    say(door.linkTo ? "group-set-up" : "channel-set-up", { title: local(process.title), name: association }),
    gap,
    door.linkTo
      ? say("group-can-check")
      : say("channel-commands", { check: typedCommand("check", capabilities) }),
    say("channel-reads"),
  ],
  buttons: [
    ...(door.linkTo ? [[groupDoor(door, say("button-check"), "check", "write")]] : []),
    [groupDoor(door, say("button-channel-settings"), "channel", "setup")],
  ],
});
