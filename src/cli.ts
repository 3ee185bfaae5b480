import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { exportAudit, printVerifiedAudit } from "./commands/audit.js";
import { printBroadcastReport, printBroadcasts } from "./commands/broadcast-report.js";
import { closeBoxOf, type CloseBoxOptions } from "./commands/close-box.js";
import { printCodes } from "./commands/codes.js";
import type { CodesOptions } from "./commands/codes.js";
import { exportOpenData } from "./commands/export.js";
import { printProcessFile } from "./commands/export-process.js";
import { importListFile } from "./commands/import-list.js";
import { importProcessFile } from "./commands/import-process.js";
import { printInvitation } from "./commands/invite.js";
import { importPaperFiles, type PaperImportOptions } from "./commands/paper-import.js";
import { finishPaper } from "./commands/paper-done.js";
import { verifyAuditFile } from "./commands/verify-audit-file.js";
import { writePaperTemplate } from "./commands/paper-template.js";
import { addOfflineCommands } from "./commands/offline.js";
import { pause, resume } from "./commands/pause.js";
import { printDeadLetters, printQueue, retryFailed } from "./commands/queue.js";
import { reset } from "./commands/reset.js";
import type { ResetOptions } from "./commands/reset.js";
import { seed } from "./commands/seed.js";
import { standardOutput } from "./commands/standard-output.js";
import { printStatus } from "./commands/status.js";
import { CommandRefused } from "./commands/terminal.js";
import type { Terminal } from "./commands/terminal.js";
import { readConfig } from "./config.js";
import type { Config } from "./config.js";
import type { App } from "./services/app.js";
import { processFileJsonSchema } from "./services/process-file/json-schema.js";
import { demoFiles } from "./start/demo-files.js";
import { openLog } from "./start/log.js";
import { openCore } from "./start/open-core.js";
import type { Core } from "./start/open-core.js";

const terminal: Terminal = {
  ...standardOutput,
  ask: async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    const closed = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
    const answer = await Promise.race([lines.question(question), closed]);
    lines.close();
    return answer;
  },
};

function config(): Config {
  const read = readConfig(process.env);
  if (!read.ok) throw new CommandRefused(read.faults.join("\n"));
  return read.config;
}

const onFirstStart = (): void => terminal.note("Preparing the database, which takes about ten seconds…");

/** Runs a command on the deployment the environment describes, and closes its database afterwards. */
async function onCore(command: (app: App) => Promise<void>): Promise<void> {
  const { database, app } = await core(config());
  try {
    await command(app);
  } finally {
    await database.close();
  }
}

/** What keeps a database from opening is for the operator to mend: a sentence, not a stack. */
async function core(settings: Config): Promise<Core> {
  try {
    return await openCore({ config: settings, log: openLog(settings.logLevel), onFirstStart });
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new CommandRefused(message || `The database cannot be opened: ${code}`);
  }
}

const OF_PROCESS = ["--process <slug>", "which process, when there are several"] as const;

const portico = new Command("portico")
  .description("Runs a participation service from the command line. Settings come from the environment.")
  .showHelpAfterError();

portico
  .command("import <file>")
  .description("import a process file, or what changed in it")
  .option("--why <words>", "why dates move or frozen rules should change, told to everybody")
  .action((file: string, options: { why?: string }) =>
    onCore((app) => importProcessFile(app, terminal, file, options)),
  );

portico
  .command("codes")
  .description("make personal codes and print them, once")
  .option("--count <n>", "how many")
  .option("--for <list.csv>", "one for each person of a list, for letters")
  .option("--area <key>", "for one area; otherwise for the whole city")
  .option(...OF_PROCESS)
  .action((options: CodesOptions) => onCore((app) => printCodes(app, terminal, options)));

portico
  .command("invite")
  .description("make a code that gives a role, once, within 48 hours")
  .requiredOption("--role <role>", "organizer, moderator, evaluator, desk or help")
  .option("--area <key>", "for one area; otherwise for the whole process")
  .option(...OF_PROCESS)
  .action((options: { role: string; area?: string; process?: string }) =>
    onCore((app) => printInvitation(app, terminal, options)),
  );

portico
  .command("list")
  .description("the electoral list")
  .command("import <file>")
  .description("add people from a CSV file: name, birth date, area")
  .option(...OF_PROCESS)
  .action((file: string, options: { process?: string }) =>
    onCore((app) => importListFile(app, terminal, file, options)),
  );

const broadcast = portico.command("broadcast").description("what organizers said to many");

broadcast
  .command("list")
  .description("list broadcasts with their ids, the newest first")
  .action(() => onCore((app) => printBroadcasts(app, terminal)));

broadcast
  .command("report <id>")
  .description("print what became of each delivery, as CSV and without names")
  .action((id: string) => onCore((app) => printBroadcastReport(app, terminal, id)));

const audit = portico.command("audit").description("the record of what organizers did");

audit
  .command("verify")
  .description("check that the record is as it was written; name the first entry that is not")
  .option("--expect <n:hash>", "what was noted of it earlier: entry N must still have this hash")
  .option("--community <slug>", "whose record was noted, when there are several")
  .option("--file <file>", "check an exported record, whole or a part, without the service")
  .option("--json", "for programs")
  .action(({ file, ...options }: { json?: boolean; expect?: string; community?: string; file?: string }) =>
    file === undefined
      ? onCore((app) => printVerifiedAudit(app, terminal, options))
      : verifyAuditFile(terminal, { file, ...options }),
  );

audit
  .command("export")
  .description("write the record of a community to a file, with its hashes")
  .requiredOption("--to <file>", "where to")
  .option("--community <slug>", "which community, when there are several")
  .action((options: { to: string; community?: string }) =>
    onCore((app) => exportAudit(app, terminal, options)),
  );

portico
  .command("status")
  .description("show what runs and what waits")
  .action(() => onCore((app) => printStatus(app, terminal)));

const queue = portico
  .command("queue")
  .description("show what waits to be sent, and what is announced now and next")
  .action(() => onCore((app) => printQueue(app, terminal)));

queue
  .command("failed")
  .description("list notices that were given up, and why")
  .action(() => onCore((app) => printDeadLetters(app, terminal)));

queue
  .command("retry <which>")
  .description("try a notice that was given up again: its number, or all")
  .action((which: string) => onCore((app) => retryFailed(app, terminal, which)));

portico
  .command("close-box")
  .description("close a ballot box for good and count it; its date does this by itself")
  .argument("<box>", "the key of the district; question/district where several questions are asked")
  .option("--process <slug>", "which process, when there are several")
  .option("--early <why>", "close although voting has not ended; the reason is recorded")
  .action((box: string, options: CloseBoxOptions) =>
    onCore((app) => closeBoxOf(app, terminal, box, options)),
  );

const paper = portico.command("paper").description("votes on paper");

paper
  .command("template")
  .description("write ballots to print, and the two files that ballots and voters are typed into")
  .requiredOption("--to <folder>", "where to write them")
  .option("--language <tag>", "of the ballots; the first of the process when left out")
  .option(...OF_PROCESS)
  .action((options: { to: string; language?: string; process?: string }) =>
    onCore((app) => writePaperTemplate(app, terminal, options)),
  );

paper
  .command("import <ballots>")
  .description("bring in ballots of paper: all of them, or none when one row is wrong")
  .option(
    "--voters <file>",
    "who voted on paper: area, and code or name and birth date; left out where desks crossed off everybody",
  )
  .option("--check", "only say what would come in")
  .option(...OF_PROCESS)
  .action((ballots: string, options: PaperImportOptions) =>
    onCore((app) => importPaperFiles(app, terminal, ballots, options)),
  );

paper
  .command("done")
  .description("every ballot of paper is in: close the boxes without waiting any longer")
  .option(...OF_PROCESS)
  .action((options: { process?: string }) => onCore((app) => finishPaper(app, terminal, options)));

portico
  .command("export [process]")
  .description("write the open data of a process as files")
  .requiredOption("--to <folder>", "where to; it is made when it is not there")
  .action((slug: string | undefined, options: { to: string }) =>
    onCore((app) => exportOpenData(app, terminal, slug, options)),
  );

portico
  .command("export-process [process]")
  .description("print the process file that says what a process is now")
  .action((slug: string | undefined) => onCore((app) => printProcessFile(app, terminal, slug)));

portico
  .command("pause")
  .description("let the service rest")
  .requiredOption("--until <moment>", 'like "2026-05-26 12:00", in the time zone of the process')
  .option("--process <slug>", "only this process")
  .action((options: { until: string; process?: string }) => onCore((app) => pause(app, terminal, options)));

portico
  .command("resume")
  .description("end a pause")
  .option("--process <slug>", "only this process")
  .action((options: { process?: string }) => onCore((app) => resume(app, terminal, options)));

portico
  .command("seed")
  .description("import the demo, with invented people, proposals and votes")
  .action(() => onCore(async (app) => seed(app, terminal, await demoFiles())));

portico
  .command("schema")
  .description("print the JSON Schema of process files, for editors")
  .action(() => terminal.print(JSON.stringify(processFileJsonSchema(), null, 2)));

portico
  .command("reset")
  .description("delete all data, after asking")
  .option("--yes", "do not ask")
  .option("--database <name>", "needed with DATABASE_URL: the name of the database to empty")
  .action((options: ResetOptions) => reset(config(), terminal, options));

addOfflineCommands(portico, terminal);

try {
  await portico.parseAsync();
} catch (error) {
  if (!(error instanceof CommandRefused)) throw error;
  terminal.note(error.message);
  process.exitCode = 1;
}
