import type { AssessmentActs } from "./acts/assessment.js";
import type { BroadcastActs } from "./acts/broadcasts.js";
import type { DateActs } from "./acts/dates.js";
import type { DeskActs } from "./acts/desk.js";
import type { GroupActs } from "./acts/groups.js";
import type { MeetingActs } from "./acts/meetings.js";
import type { PersonActs } from "./acts/person.js";
import type { ProposalActs } from "./acts/proposals.js";
import type { SettingUpActs } from "./acts/setting-up.js";
import type { VotingActs } from "./acts/voting.js";

/** Everything a flow can ask a service to do, with what it must say. One verb, one file in `services`. */
export interface ActInputs
  extends
    PersonActs,
    ProposalActs,
    VotingActs,
    GroupActs,
    DeskActs,
    AssessmentActs,
    DateActs,
    BroadcastActs,
    SettingUpActs,
    MeetingActs {}

export type ActName = keyof ActInputs;

/** A named act with its input. */
export type ActCall = { [Name in ActName]: { name: Name; input: ActInputs[Name] } }[ActName];

export const call = <Name extends ActName>(name: Name, input: ActInputs[Name]): ActCall =>
  ({ name, input }) as ActCall;
