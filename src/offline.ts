import { Command } from "commander";
import { addOfflineCommands } from "./commands/offline.js";
import { standardOutput } from "./commands/standard-output.js";
import { CommandRefused } from "./commands/terminal.js";

const portico = addOfflineCommands(new Command("portico").showHelpAfterError(), standardOutput);

portico.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommandRefused)) throw error;
  standardOutput.note(error.message);
  process.exitCode = 1;
});
