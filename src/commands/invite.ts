import { loadProcess } from "../persistence/processes.js";
import type { App } from "../services/app.js";
import { ROLE_KINDS } from "../domain/desk/rights.js";
import { inviteRole } from "../services/invite-role.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

/** `portico invite --role organizer|moderator|evaluator|desk|help [--area KEY] [--process SLUG]` */
export async function printInvitation(
  app: Pick<App, "prisma" | "clock" | "randomness" | "secretKey">,
  terminal: Terminal,
  { role: wanted, area, process }: { role: string; area?: string; process?: string },
): Promise<void> {
  const role = ROLE_KINDS.find((kind) => kind === wanted);
  if (!role) throw new CommandRefused(`--role must be one of ${ROLE_KINDS.join(", ")}.`);
  const { id: processId, communityId, slug } = await whichProcess(app, process);
  const { areas } = await loadProcess(app.prisma, processId);
  const keys = areas.map(({ key }) => key);
  if (area !== undefined && !keys.includes(area))
    throw new CommandRefused(`${slug} has no area ${area}. Its areas: ${keys.join(", ")}`);
  const { code, expiresAt } = await inviteRole(app, { processId, communityId, role, area });
  terminal.note(
    `Whoever sends this code to the bot first becomes ${role} of ${area === undefined ? slug : `${area} in ${slug}`}. It works once, until ${expiresAt.toISOString()}.`,
  );
  terminal.print(code);
}
