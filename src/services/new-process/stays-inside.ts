import type { Process } from "../../domain/process.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import type { ActName } from "../../flows/acts.js";

/** What leads other people or chats somewhere, or reaches them: by codes, links, pictures of links, posts and messages. */
const OUTWARD: ReadonlySet<ActName> = new Set<ActName>([
  "make-link-code",
  "accept-link",
  "invite-coauthor",
  "invite-wisher",
  "invite-role",
  "announce-meeting",
  "make-poster",
  "set-up-channel",
  "use-for-staff",
  "collect-supports",
  "open-check",
  "discuss",
  "add-idea",
  "show-desk-code",
  "start-login",
  "send-phone-code",
]);

/** A test of a draft is one chat's alone (ORG-2): whoever followed a way into it would be gone with it. */
export const staysInside = ({ trial }: Pick<Process, "trial">, act: ActName): Result<undefined> =>
  trial && OUTWARD.has(act) ? refuse("trial-nobody-else") : ok(undefined);
