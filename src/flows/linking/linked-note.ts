import { entry, say, type Note } from "../screen.js";
import { platformName } from "./platform-words.js";

/** Told in the chat that gave the code: it was used, and how to undo it. */
export const linkedNote = (platform: string, twoDrafts: boolean): Note => ({
  id: "ONB-7",
  lines: [
    say("linked-told", { platform: platformName(platform) }),
    ...(twoDrafts ? [say("linked-drafts")] : []),
    say("linked-undo"),
  ],
  buttons: [[entry(say("button-my-chats"), "link", "chats")]],
});

/** Told in a chat that starts anew, because it was unlinked elsewhere. */
export const unlinkedNote = (platform: string): Note => ({
  id: "PRV-4",
  lines: [say("unlinked-told", { platform: platformName(platform) })],
  buttons: [[entry(say("button-home"), "home", "home")]],
});
