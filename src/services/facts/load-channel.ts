import type { ChannelFacts } from "../../flows/groups/channel.js";
import { LANGUAGE_NAMES, LANGUAGES } from "../../i18n/catalogue.js";
import { groupRefusal } from "../../domain/group-rights.js";
import { associationOf, formerAssociationOf, type Association } from "../../persistence/associations.js";
import { memberOf } from "../../persistence/group-members.js";
import type { Tx } from "../../persistence/transaction.js";
import type { LoadFacts } from "../flow-registry.js";

export const loadChannel: LoadFacts<ChannelFacts> = async ({ tx }, facts, { answers }) => {
  const { group } = answers;
  const member = typeof group === "string" ? await memberOf(tx, group, facts.person.id) : undefined;
  const channel = typeof group === "string" ? await knownSetting(tx, group) : undefined;
  const isOurs = channel?.processId === facts.process.id;
  return {
    ...facts,
    languages: LANGUAGES.map((tag) => ({ tag, name: LANGUAGE_NAMES[tag] })),
    channel: isOurs ? channel : undefined,
    refusal: groupRefusal(member, facts.now, { adminsOnly: true }),
  };
};

const knownSetting = async (tx: Tx, group: string): Promise<Association | undefined> =>
  (await associationOf(tx, group)) ?? formerAssociationOf(tx, group);
