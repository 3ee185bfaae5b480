import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openEmbeddedDb } from "../../src/persistence/embedded/open-embedded-db.js";
import { openDatabaseOn } from "../../src/persistence/open-database.js";
import { keyOf } from "../../src/services/box-key.js";
import { closeDueBoxes } from "../../src/services/close-box.js";
import { newDataDir } from "../support/data-dir.js";
import { addSampleProcess } from "../support/sample-process.js";
import { choosesProjects, makeEligible, votesFor } from "../support/voters.js";
import { World } from "../support/world.js";

const DEADLINE_MS = 120_000;

/** Every file of the folder: tables, indexes, the write-ahead log, everything. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** In which files each of these is, byte for byte. */
function found(
  folder: string,
  secrets: Readonly<Record<string, Uint8Array | string>>,
): Record<string, string[]> {
  const files = filesIn(folder).map((path) => ({ path, bytes: readFileSync(path) }));
  return Object.fromEntries(
    Object.entries(secrets).map(([what, secret]) => [
      what,
      files
        .filter(({ bytes }) => bytes.includes(Buffer.from(secret)))
        .map(({ path }) => path.slice(folder.length)),
    ]),
  );
}

test(
  "I-7: after closing no file of the embedded database holds a mark, a key, or a screen with choices: old rows and the log are gone",
  async () => {
    const dir = await newDataDir();
    const embedded = await openEmbeddedDb({ dir });
    const source = { ...embedded, connection: embedded.poolConfig };
    const database = { ...(await openDatabaseOn(source, () => {})), kind: "embedded" as const, warnings: [] };
    onTestFinished(() => database.close());
    const { prisma } = database;
    await addSampleProcess(prisma);
    const world = new World(database, "on disk");
    const [anna, ugo, ida] = ["anna", "ugo", "ida"].map((name) => world.person(name));
    if (!anna || !ugo || !ida) throw new Error("nobody");
    for (const person of [anna, ugo, ida]) await makeEligible(world, person, "navile");
    await votesFor(anna, [12]);
    await votesFor(anna, [15, 18]);
    await votesFor(ugo, [19]);
    await choosesProjects(ida, [20]);
    await database.maintain();

    const box = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
    const key = keyOf(world.app.secretKey, box) ?? new Uint8Array();
    const [ballot] = await prisma.ballot.findMany();
    const [receipt] = await prisma.receipt.findMany({ where: { state: "replaced" } });
    const secrets = {
      "a ballot's mark": ballot?.voterTag ?? "",
      "a code's mark": receipt?.tag ?? "",
      "the wrapped key": box.wrappedKey ?? "",
      "a screen with choices": "not cast yet",
    };
    const before = found(dir, secrets);
    for (const [what, files] of Object.entries(before)) expect(files, what).not.toEqual([]);
    expect(found(dir, { key }), "the key itself is never written").toEqual({ key: [] });

    world.clock.moveTo("2026-11-19T12:00:00Z");
    await closeDueBoxes(world.app);
    expect(found(dir, secrets)).toEqual(Object.fromEntries(Object.keys(secrets).map((what) => [what, []])));
    expect(await prisma.ballotBox.count({ where: { erasedAt: null } })).toBe(0);
  },
  DEADLINE_MS,
);
