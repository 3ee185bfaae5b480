import type { Page } from "../../domain/browse/page.js";
import type { HeldRole } from "../../domain/desk/rights.js";
import type { Process } from "../../domain/process.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";
import { areaName } from "../process-words.js";
import { say, type Arg } from "../screen.js";

/** A role that somebody has. */
export interface RoleLine {
  id: string;
  /** Its place in the list. */
  number: number;
  name: string | undefined;
  role: HeldRole;
  since: Date;
  /** Of whoever looks at it. */
  own: boolean;
}

export interface InvitationLine {
  number: number;
  role: HeldRole;
  expiresAt: Date;
  /** Who invites. */
  by: string | undefined;
}

export interface RolesFacts extends Facts {
  people: Page<RoleLine>;
  invitations: Page<InvitationLine>;
  /** The role that may be taken back. */
  chosen: RoleLine | undefined;
}

export type Here = At<RolesFacts>;
export type Next = Go | Run<RolesFacts>;

/** `moderator`, or `moderator, Navile`. */
export const roleWords = (process: Process, { kind, area }: HeldRole): Arg =>
  area === undefined
    ? say(`role-${kind}`)
    : say("role-in-area", { role: say(`role-${kind}`), area: areaName(process, area) });

export const nameWords = ({ name }: { name: string | undefined }): Arg => name ?? say("roles-nameless");
