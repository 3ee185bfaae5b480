import { mayAct } from "../../domain/desk/rights.js";
import { outreachSeen, type OutreachSeen } from "../../domain/outreach/outreach.js";
import { untoldIn, untoldVoters } from "../../domain/outreach/untold.js";
import { ACTIVITIES, type OutreachBy } from "../../domain/outreach/target.js";
import type { Process } from "../../domain/process.js";
import type { OutreachFacts } from "../../flows/outreach/facts.js";
import { countActivity } from "../../persistence/outreach-groups.js";
import { rollGroups } from "../../persistence/roll-groups.js";
import { languagesOf } from "../languages-of.js";
import type { LoadFacts } from "../flow-registry.js";

/** Nothing is counted for somebody who does not organize this process; what may not be told never leaves here. */
export const loadOutreach: LoadFacts<OutreachFacts> = async ({ tx }, facts) => {
  const { process, person } = facts;
  const targets = process.rules.outreach?.targets ?? [];
  const seen: OutreachSeen[] = [];
  if (mayAct(person, "outreach"))
    for (const activity of ACTIVITIES) {
      const counted = await countActivity(tx, process.id, activity);
      const untold =
        activity === "voted"
          ? untoldVoters([...(await rollGroups(tx, process.id)).values()], counted)
          : untoldIn(counted);
      seen.push(outreachSeen(activity, counted, knownGroups(process), targets, untold));
    }
  return { ...facts, languages: languagesOf(process), seen };
};

/** Groups that there are, whether or not somebody of them took part. */
const knownGroups = ({ areas, languages, rules }: Process): Record<OutreachBy, readonly string[]> => ({
  area: areas.map(({ key }) => key),
  language: languages,
  age: [],
  tie: rules.eligibility.ties,
  channel: [],
});
