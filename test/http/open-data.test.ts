import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { exportOpenData } from "../../src/commands/export.js";
import { countContest } from "../../src/domain/count/count.js";
import { readElection } from "../../src/domain/pabulib/read-election.js";
import { openData } from "../../src/http/open-data/open-data.js";
import { askRecount } from "../../src/persistence/counts.js";
import { countBox } from "../../src/services/count-box.js";
import { freezeDueRules } from "../../src/services/rule-sheet.js";
import { openTestDatabase } from "../support/database.js";
import { countVotes, publish } from "../support/published-results.js";
import { addSampleProcess, COMMUNITY_ID, PROCESS_ID } from "../support/sample-process.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
const site = openData(world.app);

let base = "";
let navile = 0;
const CODES = ["BO-AAAA-0001", "BO-AAAA-0002", "BO-AAAA-0003"];

const get = (path: string, init: RequestInit = {}) => site.request(`${base}${path}`, init);

beforeAll(async () => {
  await addSampleProcess(prisma);
  const { slug } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  base = `/bologna/${slug}/`;
  const { id } = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
  await prisma.receipt.createMany({
    data: [
      ...CODES.map((code) => ({ code, boxId: id, state: "counted" })),
      { code: "BO-AAAA-0009", boxId: id, state: "replaced" },
    ],
  });
  await prisma.project.updateMany({ where: { number: 12 }, data: { title: { en: "=2+2; <b>Parco</b>" } } });
  await freezeDueRules(world.app);
  navile = await countVotes(world, "navile", [
    { numbers: [12, 15], times: 2 },
    { numbers: [18], times: 1 },
  ]);
});

test("before publication there are projects, proposals, the calendar and the frozen rules, and nothing of any box", async () => {
  const index = (await (await get("index.json")).json()) as { boxes: unknown[]; files: { name: string }[] };
  expect(index.boxes).toEqual([]);
  expect(index.files.map(({ name }) => name)).toEqual([
    "projects.csv",
    "projects.json",
    "works.csv",
    "works.json",
    "proposals.csv",
    "proposals.json",
    "calendar-en.ics",
    "calendar-it.ics",
    "bilancio-2026-rules-1.json",
    "dictionary.csv",
    "dictionary.json",
  ]);
  expect((await get("boxes/projects-navile/v1/ballots.pb")).status).toBe(404);
  expect((await get("boxes/projects-navile/v1/codes.csv")).status).toBe(404);
});

test("every listed file is there, with the hash, size and type that the index states", async () => {
  await publish(world, navile);
  const index = (await (await get("index.json")).json()) as {
    boxes: { manifest_sha256: string; files: Listed[] }[];
    files: Listed[];
    licence: { url: string };
  };
  const all = [...index.files, ...index.boxes.flatMap(({ files }) => files)];
  expect(index.boxes).toHaveLength(1);
  expect(index.boxes[0]?.files).toHaveLength(13);
  for (const { name, sha256, size, mime } of all) {
    const response = await get(name);
    expect(response.status, name).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(createHash("sha256").update(bytes).digest("hex"), name).toBe(sha256);
    expect(bytes.length).toBe(size);
    expect(response.headers.get("content-type")).toBe(mime);
  }
  const manifest = await get("boxes/projects-navile/v1/manifest.json");
  expect(manifest.headers.get("etag")).toBe(`"${index.boxes[0]?.manifest_sha256}"`);
  expect(index.licence.url).toBe("https://creativecommons.org/licenses/by/4.0/");
});

interface Listed {
  name: string;
  sha256: string;
  size: number;
  mime: string;
}

test("the frozen rules are a file with the hash the chats show, stated by the manifest of each count, and explained", async () => {
  const { hash } = await prisma.ruleSheet.findFirstOrThrow();
  const file = await get("bilancio-2026-rules-1.json");
  expect(
    createHash("sha256")
      .update(Buffer.from(await file.arrayBuffer()))
      .digest("hex"),
  ).toBe(hash);
  const manifest = await (await get("boxes/projects-navile/v1/manifest.json")).json();
  expect(manifest).toMatchObject({ rules_sha256: hash });
  expect(await (await get("index.en.html")).text()).toMatch(
    /-rules-1\.json<\/a>.*\n\s*The rules as they were frozen/u,
  );
  expect(await (await get("dictionary.csv")).text()).toMatch(
    /^rules,,"The rules as they were frozen.*Le regole, fissate/mu,
  );
});

test("who looks for their code finds it; replaced codes are not among the counted ones", async () => {
  const text = await (await get("boxes/projects-navile/v1/codes.csv")).text();
  expect(text).toBe(`code\r\n${CODES.map((code) => `${code}\r\n`).join("")}`);
});

test("anybody recounts the published ballots with the published result", async () => {
  const bytes = new Uint8Array(await (await get("boxes/projects-navile/v1/ballots.pb")).arrayBuffer());
  const read = readElection(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const count = (await (await get("boxes/projects-navile/v1/count.json")).json()) as {
    winners: string[];
    settings: { rule: "greedy"; ties: ["minCost"] };
  };
  expect(countContest(read.value.contest, count.settings).winners).toEqual(count.winners);
  expect(count.winners).toEqual(["15", "12", "20", "19", "21"].slice(0, count.winners.length));
});

test("user text does harm neither in a spreadsheet nor on the page", async () => {
  const results = await (await get("boxes/projects-navile/v1/results.csv")).text();
  expect(results).toContain("'=2+2; <b>Parco</b>");
  const page = await (await get("")).text();
  expect(page).not.toContain("<b>Parco");
});

test("the page speaks the reader's language, and neither runs nor loads anything", async () => {
  const english = await get("", { headers: { "accept-language": "en-GB,it;q=0.5" } });
  expect(await english.text()).toContain("Open data · Bilancio partecipativo 2026");
  const italian = await get("", { headers: { "accept-language": "it" } });
  expect(await italian.text()).toContain("Dati aperti · Bilancio partecipativo 2026");
  expect(italian.headers.get("vary")).toBe("accept-language");
  expect(italian.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await (await get("index.it.html")).text()).toContain('<html lang="it">');
  const page = await (await get("index.en.html")).text();
  expect(page).not.toMatch(/<script|src=|https?:\/\/(?!creativecommons)/u);
});

test("what was read before is not sent again; HEAD tells without sending; files of a count never change", async () => {
  const first = await get("boxes/projects-navile/v1/results.csv");
  expect(first.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  const etag = first.headers.get("etag") ?? "";
  expect(
    (await get("boxes/projects-navile/v1/results.csv", { headers: { "if-none-match": etag } })).status,
  ).toBe(304);
  const head = await get("projects.csv", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect(head.headers.get("cache-control")).toBe("public, max-age=60");
});

test("no path leads outside, to another community or to what is not listed", async () => {
  for (const path of [
    "..%2f..%2fpackage.json",
    "boxes/projects-navile/v1/../../../index.json/x",
    "boxes/projects-navile/v2/results.csv",
    "boxes/projects-navile/v1/",
    "boxes/projects-savena/v1/results.csv",
  ])
    expect((await get(path)).status, path).toBe(404);
  await prisma.community.create({
    data: { id: crypto.randomUUID(), slug: "monza", name: "Monza", createdAt: world.clock.at },
  });
  expect((await site.request(base.replace("bologna", "monza"))).status).toBe(404);
  expect((await site.request("/bologna/nothing/")).status).toBe(404);
});

test("a correction has a folder of its own, and the files of before stay as they were", async () => {
  const before = Buffer.from(await (await get("boxes/projects-navile/v1/results.csv")).arrayBuffer());
  await prisma.project.updateMany({ where: { number: 15 }, data: { status: "withdrawn" } });
  await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
  await askRecount(prisma, navile, { en: "Project 15 had been withdrawn." });
  await countBox(world.app, navile, PROCESS_ID);
  expect((await get("boxes/projects-navile/v2/results.csv")).status).toBe(404);
  await publish(world, navile);
  const after = await (await get("boxes/projects-navile/v2/results.csv")).text();
  expect(after).toContain("withdrawn");
  expect(Buffer.from(await (await get("boxes/projects-navile/v1/results.csv")).arrayBuffer())).toEqual(
    before,
  );
  expect(await (await get("index.en.html")).text()).toContain("Project 15 had been withdrawn.");
});

test("portico export writes the same bytes, twice the same", async () => {
  const folders = [await mkdtemp(join(tmpdir(), "open-")), await mkdtemp(join(tmpdir(), "open-"))];
  const lines: string[] = [];
  const terminal = {
    print: (line: string) => lines.push(line),
    note: () => {},
    ask: () => Promise.resolve(""),
  };
  for (const to of folders) await exportOpenData(world.app, terminal, undefined, { to });
  const names = ["index.json", "projects.csv", "index.html", "boxes/projects-navile/v2/manifest.json"];
  for (const name of names) {
    const [one, two] = await Promise.all(folders.map((to) => readFile(join(to, name))));
    expect(one).toEqual(two);
    if (name !== "index.html") expect(one).toEqual(Buffer.from(await (await get(name)).arrayBuffer()));
  }
  expect(lines[0]).toContain("files written to");
  await Promise.all(folders.map((to) => rm(to, { recursive: true })));
});

test("a proposal names its author only where they chose to be named", async () => {
  const authorId = crypto.randomUUID();
  await prisma.participant.create({
    data: { id: authorId, communityId: COMMUNITY_ID, displayName: "Rita", createdAt: world.clock.at },
  });
  for (const [number, showName, state] of [
    [301, true, "public"],
    [302, false, "public"],
    [303, true, "draft"],
  ] as const)
    await prisma.proposal.create({
      data: {
        processId: PROCESS_ID,
        number,
        authorId,
        state,
        showName,
        publicVersion: 1,
        createdAt: world.clock.at,
        updatedAt: world.clock.at,
        versions: {
          create: { version: 1, title: `T${number}`, body: "B", skipped: [], createdAt: world.clock.at },
        },
      },
    });
  const rows = (await (await get("proposals.json")).json()) as { number: number; author: string | null }[];
  expect(rows.map(({ number, author }) => [number, author])).toEqual([
    [301, "Rita"],
    [302, null],
  ]);
});
