import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { Run } from "../flow.js";

/** Asks whether this chat is to be linked; the code itself is kept nowhere. */
export const linkBehind = (code: string): Run<Facts> => ({
  act: call("open-link", { code }),
  done: (_at, { link }) => ({ flow: "link", step: "confirm", set: { link: String(link) } }),
});
