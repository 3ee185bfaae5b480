import { execFile } from "node:child_process";
import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { newFolder, newFolderOfFile } from "../support/data-dir.js";
import { eventually } from "../support/eventually.js";
import { LocalClient } from "../support/local-client.js";
import { startByNpm, startService, startServiceForTest } from "../support/running-service.js";

const LONG = 240_000; // several starts of a whole service, on a machine that runs other tests too

interface FirstStart {
  printed: string;
  exitCode: number | null;
  complained: string;
  /** What a second process on the same folder said, and how it ended. */
  second: { printed: string; complained: string; exitCode: number | null };
  /** What it answered whoever asked for the board, without a password in the settings. */
  board: number;
}

const seeded = newFolderOfFile();
let first: FirstStart;

beforeAll(async () => {
  const service = startByNpm(seeded);
  try {
    const url = await service.ready();
    const { status: board } = await fetch(`${url}/board`);
    const intruder = await startService(seeded);
    const exitCode = await intruder.ended;
    const second = { printed: intruder.printed, complained: intruder.complained, exitCode };
    const ended = await service.end("SIGINT");
    first = { exitCode: ended, printed: service.printed, complained: service.complained, second, board };
  } finally {
    await service.end();
  }
}, LONG);

/** A folder as the first start left it. */
function usedFolder(): string {
  const folder = newFolder();
  cpSync(seeded, folder, { recursive: true });
  return folder;
}

async function comes(url: string, person: string): Promise<LocalClient> {
  const client = await new LocalClient(url, person).comes();
  onTestFinished(() => client.leaves());
  return client;
}

/** The codes of the page's "Try this", by the letters of their district. */
async function demoCode(url: string, prefix: string): Promise<string> {
  const setup = (await (await fetch(`${url}/setup`)).json()) as { hints: { codes: string[] }[] };
  const code = setup.hints.flatMap(({ codes }) => codes).find((one) => one.startsWith(prefix));
  if (!code) throw new Error(`no code to try in ${prefix}`);
  return code;
}

/** From the first hello to the last screen before the vote is cast. */
async function goesToReview(person: LocalClient, district: string, code: string): Promise<void> {
  await person.sends("/start");
  await person.presses("Continue in English");
  await person.presses("Participatory budget");
  await person.presses(district);
  await person.isTold(`You are set: English · ${district}`);
  await person.presses("Home");
  await person.presses(`Vote in ${district}`);
  await person.presses("Check my right to vote");
  await person.presses("I have a personal code");
  await person.isTold("Send me the code");
  await person.sends(code);
  await person.isTold(`You can vote in ${district}`);
  await person.presses("Go to my ballot");
  await person.presses("Open my ballot");
  await person.presses(/^\d+ · /);
  await person.presses("Add ");
  await person.presses("My ballot (1 of 1)");
  await person.presses("Review and vote");
  await person.isTold("Organizers see that you voted, not what you chose.");
}

const codesIn = (text: string): readonly string[] => text.match(/BO-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? [];

describe("a first start", () => {
  test("says what it does while one waits, then where the chat is, what is on and what is missing", () => {
    expect(first.printed.replace(/127\.0\.0\.1:\d+/, "127.0.0.1:PORT").replace(seeded, "FOLDER")).toMatch(
      new RegExp(
        [
          "^First start: preparing the database and the demo\\. This takes about ten seconds…",
          "All people, proposals and votes of the demo are invented; they arrive within seconds\\.",
          "",
          "Portico is ready\\. Local chat: http://127\\.0\\.0\\.1:PORT/",
          "",
          " *Database +embedded, in FOLDER/",
          " *Queue +in the embedded database",
          " *Telegram +off: TELEGRAM_BOT_TOKEN turns it on",
          " *Slack +off.*",
          " *Local chat on",
          "",
          "Ctrl-C stops\\. npm run reset empties the data folder\\.",
          "Stopping…",
          "$",
        ].join("\n"),
      ),
    );
  });

  test("is ended by Ctrl-C, cleanly and without a complaint", () => {
    expect([first.exitCode, first.complained]).toEqual([0, ""]);
  });

  test("has no board as long as no password is set", () => {
    expect(first.board).toBe(404);
  });

  test("keeps a second process off its folder, which says so in one line", () => {
    expect(first.second).toEqual({
      exitCode: 1,
      printed: "",
      complained: `The data folder ${seeded} is in use by another process. Stop that one first, or choose another folder.\n`,
    });
  });
});

test(
  "whoever runs it may ask how it is, and has a board with a password",
  async () => {
    const folder = usedFolder();
    const password = "a-password-for-the-board";
    const service = await startServiceForTest(folder, { BOARD_PASSWORD: password });
    const url = await service.ready();
    const ask = (path: string, headers = {}) => fetch(`${url}${path}`, { headers });
    await eventually("ready", async () => (await ask("/readyz")).status === 200);
    expect(await (await ask("/metrics")).text()).toContain('portico_up{part="queue"} 1');
    expect((await ask("/board")).status).toBe(401);
    const inside = await ask("/board", { authorization: `Basic ${btoa(`x:${password}`)}` });
    expect([inside.status, await inside.text()]).toEqual([
      200,
      expect.stringContaining("<title>Portico</title>"),
    ]);
  },
  LONG,
);

test(
  "a start after one that was killed while it made the demo says that some of it is missing",
  async () => {
    const folder = newFolder();
    const killed = await startServiceForTest(folder);
    await killed.ready(); // the demo's people are being made now
    await killed.end("SIGKILL");
    const next = await startServiceForTest(folder);
    await next.ready();
    expect(next.printed).toContain("npm run reset empties the folder, and the next start makes it anew.");
  },
  LONG,
);

test(
  "a vote in the local chat, from hello to receipt; a kill loses nothing, and what is sent again counts once",
  async () => {
    const folder = usedFolder();
    const service = await startServiceForTest(folder);
    const url = await service.ready();
    expect(service.printed).not.toMatch(/[Ff]irst start/);
    const [anna, luca] = [await comes(url, "anna"), await comes(url, "luca")];
    const [navile, porto] = [await demoCode(url, "NAV"), await demoCode(url, "POR")];

    await goesToReview(anna, "Navile", navile);
    await anna.presses("Cast my vote");
    await anna.isTold("Your vote is in.");
    const [receipt = ""] = codesIn(anna.reads);
    await goesToReview(luca, "Porto-Saragozza", porto);
    const cast = await luca.presses("Cast my vote");
    expect(await service.end("SIGKILL")).toBe(null);

    const again = await startServiceForTest(folder);
    const back = await again.ready();
    const [annaBack, lucaBack] = [await comes(back, "anna"), await comes(back, "luca")];
    await lucaBack.repeats(cast);
    await lucaBack.sends("/home");
    await lucaBack.isTold(/You voted on \d+ \w+\./);
    // Another vote would have another receipt; the answer itself may have come before the kill, or after.
    expect(new Set(codesIn(luca.reads + lucaBack.reads)).size).toBeLessThanOrEqual(1);
    await annaBack.sends(`/verify ${receipt}`);
    await annaBack.isTold("Received. This vote is in the ballot box of Navile.");
    expect(await again.end("SIGINT")).toBe(0);
    expect(again.complained).toBe("");
  },
  LONG,
);

const run = promisify(execFile);

test("npm run reset empties the folder, so that the next start is a first one", async () => {
  const folder = usedFolder();
  expect(readdirSync(folder)).toContain("pgdata");
  await run(process.execPath, ["--import", "tsx", "src/cli.ts", "reset", "--yes"], {
    env: { PATH: process.env["PATH"], DATA_DIR: folder },
  });
  expect(readdirSync(folder).filter((name) => name !== "lock")).toEqual([]);
});

test("wrong settings end the start with one clear line each, before anything is written", async () => {
  const folder = join(newFolder(), "data");
  const service = await startServiceForTest(folder, {
    PORT: "eighty",
    ROLE: "boss",
    TELEGRAM_BOT_TOKEN: "hello",
    TELEGRAM_TOKEN: "1:abc",
  });
  expect(await service.ended).toBe(1);
  expect(service.printed).toBe("");
  expect(service.complained.trim().split("\n").sort()).toEqual([
    'PORT is "eighty": it should be a whole number from 0 to 65535.',
    'ROLE is "boss": it should be web, worker or all.',
    "TELEGRAM_BOT_TOKEN does not look right: it should be the token BotFather gave you, like 123456:ABC-DEF.",
    "TELEGRAM_TOKEN is not a setting of Portico.",
  ]);
  expect(existsSync(folder)).toBe(false);
});
