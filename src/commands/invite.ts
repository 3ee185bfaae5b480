import type { App } from "../services/app.js";
import { inviteRole } from "../services/invite-role.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

/** `portico invite --role moderator|organizer|desk [--process SLUG]` */
export async function printInvitation(
  app: Pick<App, "prisma" | "clock" | "randomness" | "secretKey">,
  terminal: Terminal,
  { role, process }: { role: string; process?: string },
): Promise<void> {
  if (role !== "moderator" && role !== "organizer" && role !== "desk")
    throw new CommandRefused("--role must be moderator, organizer or desk.");
  const { id: processId, communityId, slug } = await whichProcess(app, process);
  const { code, expiresAt } = await inviteRole(app, { processId, communityId, role });
  terminal.note(
    `Whoever sends this code to the bot first becomes ${role} of ${slug}. It works once, until ${expiresAt.toISOString()}.`,
  );
  terminal.print(code);
}
