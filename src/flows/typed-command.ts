import type { Capabilities } from "../chat/capabilities.js";
import type { CommandName } from "../chat/commands.js";
import { say, type Say } from "./screen.js";

/** A command in a sentence, as people type it where they read that. */
export const typedCommand = (name: CommandName, { commandWord: word }: Capabilities): Say =>
  word === undefined
    ? say("command-by-itself", { name: say(`command-${name}-name`) })
    : say("command-after-word", { word, name: say(`command-${name}-name`) });
