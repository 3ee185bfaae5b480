import type { Capabilities } from "../chat/capabilities.js";
import type { CommandName } from "../chat/commands.js";
import { say, type Say } from "./screen.js";

/** A command in a sentence, as people type it where they read that; with what is said after its name, if anything. */
export function typedCommand(name: CommandName, { commandWord: word }: Capabilities, words?: string): Say {
  const called = say(`command-${name}-name`);
  const said = words === undefined ? called : say("command-with", { name: called, words });
  return word === undefined
    ? say("command-by-itself", { name: said })
    : say("command-after-word", { word, name: said });
}
