import { startIn } from "../chat/start-payload.js";
import type { App } from "./app.js";

/** Links to the bot that lead to this process, whatever the chat of whoever follows them is about. */
export const linkWithin =
  (linkTo: App["linkTo"], processId: string): App["linkTo"] =>
  (platform) => {
    const link = linkTo(platform);
    return link && ((start) => link(startIn(start, processId)));
  };
