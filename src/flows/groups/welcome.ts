import type { Capabilities } from "../../chat/capabilities.js";
import type { Process } from "../../domain/process.js";
import { gap, privateEntry, local, say, type Note } from "../screen.js";
import { typedCommand } from "../typed-command.js";

/** The name of a channel's first message: it says later who looks after the channel. */
export const WELCOME = "welcome";

/** SLK-1, once, in a channel the bot was added to. */
export const welcomeNote = (process: Process): Note & { name: string } => ({
  id: "SLK-1",
  name: WELCOME,
  lines: [
    say("channel-hello", { title: local(process.title) }),
    say("channel-who"),
    gap,
    say("channel-reads"),
  ],
  buttons: [[privateEntry(say("button-set-up"), "channel", "setup")]],
});

/** The same message once it is set up. */
export const setUpNote = (
  process: Process,
  association: string,
  capabilities: Capabilities,
): Note & { name: string } => ({
  id: "SLK-1",
  name: WELCOME,
  lines: [
    say("channel-set-up", { title: local(process.title), name: association }),
    gap,
    say("channel-commands", { check: typedCommand("check", capabilities) }),
    say("channel-reads"),
  ],
  buttons: [[privateEntry(say("button-channel-settings"), "channel", "setup")]],
});
