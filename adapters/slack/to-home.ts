import type { HomeView, KnownBlock } from "@slack/types";
import type { ScreenReply } from "../../src/chat/reply.js";
import { plainText, type Text } from "../../src/chat/text.js";
import { writeMetadata } from "./metadata.js";
import { oneLine } from "./mrkdwn.js";
import { splitAt } from "./portions.js";
import { lookupsOf, toScreenBlocks } from "./screen-blocks.js";
import { toSections, type Surroundings } from "./to-blocks.js";

const HEADER = 150;

/** The person's page: the Home tab. */
export function toHome(screen: ScreenReply, around: Surroundings): HomeView {
  return {
    type: "home",
    callback_id: screen.id,
    private_metadata: writeMetadata({ lookups: lookupsOf(screen) }),
    blocks: toScreenBlocks(screen, underHeader(screen.text), around),
  };
}

/** The first line says where one is; as a sentence that is too long for a header it stays a sentence. */
function underHeader(text: Text): KnownBlock[] {
  const [first = "", ...others] = plainText(text).split("\n");
  if (first.trim() === "" || first.length > HEADER) return toSections(text);
  const header: KnownBlock = { type: "header", text: oneLine(first, HEADER) };
  return [header, ...(others.join("").trim() === "" ? [] : toSections(splitAt(text, first.length)[1]))];
}
