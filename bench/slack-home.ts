// Times how a Home tab of 120 projects with long titles becomes a view for Slack, and reports to its parent.
import { slackCapabilities } from "../adapters/slack/capabilities.js";
import { toHome } from "../adapters/slack/to-home.js";
import type { ScreenReply } from "../src/chat/reply.js";
import { addManyProjects } from "../test/support/many-projects.js";
import { openBenchCore } from "./core.js";
import { Driver } from "./driver.js";

const PROJECTS = 120;
const WARM_UP = 1_000;
const VIEWS = 5_000;

const core = await openBenchCore();
const { prisma } = core.database;
await prisma.project.deleteMany();
await addManyProjects(prisma, PROJECTS);
const anna = new Driver(core, "home", slackCapabilities);
await anna.types("/home");
await anna.presses("Calendar");
await anna.presses("Home");
const home = anna.replies.find((reply): reply is ScreenReply => reply.kind === "screen");
if (!home?.items?.length) throw new Error(`no projects on ${home?.id}`);

const around = { toasts: [], addressOf: () => undefined };
const view = toHome(home, around);

function milliseconds(screen: ScreenReply, times: number): number {
  const start = performance.now();
  for (let time = 0; time < times; time++) toHome(screen, around);
  return performance.now() - start;
}

milliseconds(home, WARM_UP);
const each = milliseconds(home, VIEWS) / VIEWS;
process.send?.({ each, bytes: Buffer.byteLength(JSON.stringify(view)), blocks: view.blocks.length });
await core.database.close();
process.exit(0);
