import { Command } from "commander";
import { addOfflineCommands } from "./commands/offline.js";
import { CommandRefused } from "./commands/terminal.js";

const terminal = {
  print: (line: string): void => console.log(line),
  note: (line: string): void => console.error(line),
};

const portico = addOfflineCommands(new Command("portico").showHelpAfterError(), terminal);

portico.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommandRefused)) throw error;
  terminal.note(error.message);
  process.exitCode = 1;
});
