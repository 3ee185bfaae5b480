import type { LinkFacts, LinkOffer } from "../../flows/linking/facts.js";
import { chatsOf } from "../../persistence/chats.js";
import { findLinkCode } from "../../persistence/link-codes.js";
import type { LoadContext, LoadFacts } from "../flow-registry.js";
import { stillUsable } from "../linking/open-link.js";

export const loadLink: LoadFacts<LinkFacts> = async (context, facts, { answers }) => {
  const chats = await chatsOf(context.tx, facts.person.id);
  const ownChats = chats.map(({ id, platform, externalId }) => ({
    id,
    platform,
    isThis: platform === context.platform && externalId === context.chatId,
  }));
  return { ...facts, ownChats, offer: await offerIn(context, answers["link"], facts.now) };
};

/** The name and the community are shown only to whoever sent the code here: its id is in no other conversation. */
async function offerIn({ tx }: LoadContext, id: unknown, now: Date): Promise<LinkOffer | undefined> {
  const code = typeof id === "string" ? await findLinkCode(tx, { id }) : undefined;
  return code && stillUsable(code, now).ok ? code : undefined;
}
