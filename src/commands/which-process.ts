import { namesOfProcesses } from "../persistence/overview.js";
import type { ProcessName } from "../persistence/overview.js";
import type { App } from "../services/app.js";
import { CommandRefused } from "./terminal.js";

const fullName = ({ communitySlug, slug }: ProcessName): string => `${communitySlug}/${slug}`;

/** The process meant by `slug` or `community/slug`; without either, the only one there is. */
export async function whichProcess(
  { prisma }: Pick<App, "prisma">,
  wanted: string | undefined,
): Promise<ProcessName> {
  const all = await namesOfProcesses(prisma);
  const found = all.filter(
    (each) => wanted === undefined || wanted === each.slug || wanted === fullName(each),
  );
  const [only] = found;
  if (only && found.length === 1) return only;
  if (all.length === 0)
    throw new CommandRefused("There is no process yet. Start with: npm run portico -- import FILE");
  const problem = found.length === 0 ? `There is no process ${wanted}.` : "There are several processes.";
  throw new CommandRefused(`${problem} Say which with --process: ${all.map(fullName).join(", ")}`);
}
