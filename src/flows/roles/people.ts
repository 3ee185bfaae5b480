import { shortId } from "../../domain/short-id.js";
import type { Process } from "../../domain/process.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { only } from "../desk/only.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import {
  danger,
  day,
  gap,
  local,
  moment,
  press,
  primary,
  say,
  type Arg,
  type Say,
  type Screen,
} from "../screen.js";
import {
  nameWords,
  roleWords,
  type Here,
  type InvitationLine,
  type Next,
  type RoleLine,
  type RolesFacts,
} from "./facts.js";

/** ORG-1: who has which role, and who may still accept one. */
function people({ facts }: Here): Screen {
  const { people: page, invitations, process } = facts;
  return {
    id: "ORG-1",
    lines: [
      say("roles-title", { title: local(process.title) }),
      say("roles-invitations", { count: invitations.total }),
      gap,
    ],
    items: page.items.map((given) => ({
      line: joined([String(given.number), ...wordsOf(facts, given)]),
      button: press(
        joined([String(given.number), nameWords(given), roleWords(process, given.role)]),
        "open",
        shortId(given.id),
      ),
      beside: [press(takeNumber(given), "open", shortId(given.id))],
    })),
    buttons: [
      turnRow(page),
      [primary(say("button-invite"), "invite")],
      invitations.total > 0 ? [press(say("button-invitations"), "invitations")] : [],
    ],
  };
}

const wordsOf = ({ process }: RolesFacts, given: RoleLine): Arg[] => [
  nameWords(given),
  roleWords(process, given.role),
  say("roles-since", { on: day(given.since) }),
];

const takeNumber = ({ number }: { number: number }): Say =>
  say("button-take-number", { number: String(number) });

export const peopleStep: ScreenStep<RolesFacts> = {
  kind: "screen",
  show: people,
  on: {
    open: ({ arg }) => ({ step: "take", set: { role: arg } }),
    page: ({ arg }) => ({ set: { page: arg } }),
    invite: { step: "invite", set: { kind: undefined, page: undefined } },
    invitations: { step: "invitations", set: { page: undefined } },
  },
  divert: only("roles"),
};

const BACK: Go = { step: "people", set: { role: undefined } };

function take({ facts: { chosen, process } }: Here): Screen {
  if (!chosen) return { id: "ORG-1", lines: [say("refusal-role-gone")] };
  const role = roleWords(process, chosen.role);
  return {
    id: "ORG-1",
    lines: [
      chosen.own ? say("roles-take-own", { role }) : say("roles-take", { role, name: nameWords(chosen) }),
      say("roles-take-what"),
    ],
    buttons: [[danger(say("button-take-role"), "take"), press(say("button-keep-role"), "keep")]],
  };
}

const takeIt = ({ facts: { chosen } }: Here): Next => ({
  act: call("revoke-role", { role: chosen?.id ?? "" }),
  done: { ...BACK, toast: say("toast-role-taken") },
});

export const takeStep: ScreenStep<RolesFacts> = {
  kind: "screen",
  over: { title: say("over-roles") },
  show: take,
  on: { take: takeIt, keep: BACK },
  divert: (at) =>
    only("roles")(at) ?? (at.facts.chosen ? undefined : { ...BACK, notice: say("refusal-role-gone") }),
};

/** Codes that were given out and that nobody has used. */
function invitations({ facts: { invitations: page, process } }: Here): Screen {
  return {
    id: "ORG-1",
    lines: [say("roles-invitations", { count: page.total }), ...(page.total > 0 ? [gap] : [])],
    items: page.items.map((invitation) => ({
      line: joined([String(invitation.number), ...invitationWords(process, invitation)]),
      button: danger(takeNumber(invitation), "take", invitation.number),
      beside: [danger(takeNumber(invitation), "take", invitation.number)],
    })),
    buttons: [turnRow(page)],
  };
}

const invitationWords = (process: Process, { role, expiresAt, by }: InvitationLine): Arg[] => [
  roleWords(process, role),
  say("roles-until", { until: moment(expiresAt) }),
  ...(by === undefined ? [] : [say("roles-invited-by", { name: by })]),
];

const takeInvitation = ({ arg }: Here): Next => ({
  act: call("revoke-invitation", { invitation: Number(arg) }),
  done: { toast: say("toast-invitation-taken") },
});

export const invitationsStep: ScreenStep<RolesFacts> = {
  kind: "screen",
  show: invitations,
  on: { take: takeInvitation, page: ({ arg }) => ({ set: { page: arg } }) },
  divert: only("roles"),
};
