import type { Capabilities } from "../chat/capabilities.js";
import type { HeldRole } from "../domain/desk/rights.js";
import type { Process, Strength } from "../domain/process.js";

export type MessageKinds = "none" | "steps" | "followed";

/** How a vote that counts over those in a chat was cast. */
export interface DeskVote {
  on: Date;
  channel: "desk" | "paper";
}

/** The person who is writing, as far as every screen may need. */
export interface Person {
  id: string;
  name: string | undefined;
  /** One of the catalogues' languages. */
  language: string;
  /** Reference district. */
  area: string | undefined;
  messages: MessageKinds;
  /** Once a week, what is new for them; nothing where they hear of nothing. */
  weekly: boolean;
  /** The platform they want notices on; undefined for the one used last. */
  noticesOn: string | undefined;
  /** Has said what they want to hear, or that they want nothing. */
  messagesSet: boolean;
  quiet: boolean;
  photos: boolean;
  stopped: boolean;
  welcomed: boolean;
  suspended: { until: Date; reason: string } | undefined;
  /** What they are asked to do in this process; what that opens, `mayAct` and `maySomewhere` say. */
  roles: readonly HeldRole[];
  eligibility:
    | {
        method: string;
        basis: string;
        strength: Strength;
        area: string | undefined;
        /** The key of the office in which the list has them. */
        barredAs: string | undefined;
      }
    | undefined;
  /** When a ballot was last cast, by box. */
  votedAt: ReadonlyMap<number, Date>;
  /** Of these, the votes at a desk or on paper, which no chat replaces: where, by box. */
  deskVotes: ReadonlyMap<number, DeskVote>;
  /** Boxes with a draft ballot that holds something. */
  draftBoxes: ReadonlySet<number>;
  /** The newest proposal still being written. */
  draftProposal: { id: number; title: string | undefined } | undefined;
  /** A proposal of theirs that staff ask to change; the one asked first. */
  askedChange: { id: number; number: number } | undefined;
  /** The platform of each of their chats. */
  chats: readonly string[];
  /** Has acted in a group that works on proposals. */
  inGroup: boolean;
}

/** What some ways to show the right to vote need, and not every deployment has: who sends an SMS, a login of the city. */
export interface Checks {
  /** At most so many messages, whoever asks for them: each costs money. 0 where nobody sends any. */
  smsAnHour: number;
  /** Address of the page where a login of the city begins; undefined without one. */
  loginAt: string | undefined;
}

/** What is true at this moment, for this person. Plain data; each flow extends it with what its screens show. */
export interface Facts {
  now: Date;
  process: Process;
  person: Person;
  capabilities: Capabilities;
  /** The checks that this deployment has the means for. */
  checks: Checks;
  /** How to link to this bot: `start` is a deep-link payload. Undefined where the platform has no such links. */
  linkTo: ((start: string) => string) | undefined;
  /** The other platforms of this service that have such links. */
  elsewhere: readonly { platform: string; linkTo: (start: string) => string }[];
}
