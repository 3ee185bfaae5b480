import { refuse, type Refusal } from "../result.js";

/** What somebody is asked to do for a process (ORG-1). */
export const ROLE_KINDS = ["organizer", "moderator", "evaluator", "desk", "help"] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** A role as somebody has it now; without an area it reaches the whole process. */
export interface HeldRole {
  kind: RoleKind;
  area?: string | undefined;
}

export interface RoleHolder {
  roles: readonly HeldRole[];
}

interface Rule {
  roles: readonly RoleKind[];
  /** `area`: a role of one area is enough for what is in that area. `process`: only a role for the whole process will do. */
  reach: "area" | "process";
  /** What somebody without any of these roles is told. */
  refusal: Refusal;
}

const ofOrganizers = (reach: Rule["reach"]): Rule => ({
  roles: ["organizer"],
  reach,
  refusal: refuse("not-organizer").refusal,
});

const ofStaff: Rule = {
  roles: ["organizer", "moderator"],
  reach: "area",
  refusal: refuse("not-staff").refusal,
};

const atDesks = (...roles: readonly RoleKind[]): Rule => ({
  roles,
  reach: "area",
  refusal: refuse("not-at-desk").refusal,
});

/** Who may do what, by what people do. Every act of the desk, and every screen of it, asks here and nowhere else. */
const RULES = {
  /** Take, publish, refuse, merge what was proposed, and ask for changes. */
  "read-proposals": ofStaff,
  "moderate-comments": ofStaff,
  "make-projects": ofStaff,
  /** Say whether it can be done, what it costs, and talk about it with its authors. */
  assess: {
    roles: ["organizer", "evaluator"],
    reach: "area",
    refusal: refuse("not-evaluator").refusal,
  },
  /** Say who assesses what, and publish verdicts. */
  "direct-assessments": ofOrganizers("area"),
  "answer-questions": {
    roles: ["organizer", "moderator", "help"],
    reach: "area",
    refusal: refuse("not-help-desk").refusal,
  },
  /** Answer what was passed on to one's role or desk; whoever answers questions answers these too. */
  "answer-passed-on": { roles: ROLE_KINDS, reach: "area", refusal: refuse("not-help-desk").refusal },
  /** See by what and when a reported identifier was used, never whose it is. */
  "look-up-references": {
    roles: ["organizer", "help"],
    reach: "area",
    refusal: refuse("not-help-desk").refusal,
  },
  /** What people say about pressure on them. */
  "read-reports": ofOrganizers("area"),
  /** Vote together with somebody in front of a desk. */
  "help-vote": atDesks("organizer", "desk"),
  /** Look at documents, for people who have a chat of their own. */
  "check-documents": atDesks("desk"),
  /** Let a vote at a desk be replaced without its code. */
  "replace-desk-votes": ofOrganizers("area"),
  /** Type in what was proposed on paper or in a room. */
  "enter-proposals": atDesks("organizer", "moderator", "desk"),
  works: ofOrganizers("area"),
  workshops: ofOrganizers("area"),
  broadcast: ofOrganizers("process"),
  dates: ofOrganizers("process"),
  rules: ofOrganizers("process"),
  results: ofOrganizers("process"),
  /** Begin a new process, or copy one. */
  "set-up": ofOrganizers("process"),
  roles: ofOrganizers("process"),
  audit: ofOrganizers("process"),
  outreach: ofOrganizers("process"),
  /** Say which group staff read in. */
  "staff-channel": ofOrganizers("process"),
  /** See what could not be sent, and try it again. */
  deliveries: ofOrganizers("process"),
  /** See how many votes each clerk helped with. */
  "watch-desks": ofOrganizers("process"),
} satisfies Record<string, Rule>;

export type Right = keyof typeof RULES;

export const RIGHTS = Object.keys(RULES) as Right[];

const ruleOf = (right: Right): Rule => RULES[right];

/** The kinds of role that have a right. */
export const rolesWith = (right: Right): readonly RoleKind[] => ruleOf(right).roles;

/** Where a right of somebody reaches: everywhere, or these areas, which may be none. */
export function reachOf({ roles }: RoleHolder, right: Right): "everywhere" | readonly string[] {
  const rule = ruleOf(right);
  const held = roles.filter(({ kind }) => rule.roles.includes(kind));
  if (held.some(({ area }) => area === undefined)) return "everywhere";
  return rule.reach === "process" ? [] : held.flatMap(({ area }) => area ?? []);
}

/** Whether somebody may do this to what is in an area; without one, to what concerns the whole process. */
export function mayAct(holder: RoleHolder, right: Right, area?: string): boolean {
  const reach = reachOf(holder, right);
  return reach === "everywhere" || (area !== undefined && reach.includes(area));
}

/** Whether somebody may do this at least somewhere: what opens a screen, which then shows only what they reach. */
export const maySomewhere = (holder: RoleHolder, right: Right): boolean => reachOf(holder, right).length > 0;

/** Why somebody may not, or undefined when they may: for everybody else's work, and for what is in another area. */
export function rightRefusal(holder: RoleHolder, right: Right, area?: string): Refusal | undefined {
  if (mayAct(holder, right, area)) return undefined;
  return maySomewhere(holder, right) ? refuse("not-your-area").refusal : ruleOf(right).refusal;
}
