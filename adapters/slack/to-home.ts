import type { HomeView } from "@slack/types";
import type { ScreenReply } from "../../src/chat/reply.js";
import type { Surroundings } from "./to-blocks.js";

export function toHome(_screen: ScreenReply, _around: Surroundings): HomeView {
  return { type: "home", blocks: [] };
}
