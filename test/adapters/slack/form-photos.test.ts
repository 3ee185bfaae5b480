import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SHORTCUTS } from "../../../adapters/slack/shortcuts.js";
import { jpegFromPhone, pngFromPhone, SECRET } from "../../support/photos.js";
import { BODY, MONDAY, TITLE } from "../../support/proposing.js";
import { openSlackScene } from "../../support/slack-scene.js";
import type { Attachment, Delivery, Person } from "../../support/slack-server.js";

const scene = await openSlackScene({
  workspace: ({ app }) => ({ scopes: [...app.scopes, "im:history"] }),
  at: MONDAY,
});
const { prisma, server, navile, does } = scene;
let anna: Person;
let people = 0;

beforeEach(async () => {
  await prisma.proposalPhoto.deleteMany();
  await prisma.file.deleteMany();
  server.downloads.length = 0;
  people += 1;
  anna = navile.user({ id: `U0ANNA${people}`, name: "Anna" });
});
afterEach(() => {
  server.faults.clear();
  expect(anna.troubles).toEqual([]);
});

const bench: Attachment = { name: "bench.jpg", mimetype: "image/jpeg", bytes: jpegFromPhone() };
const tree: Attachment = { name: "tree.png", mimetype: "image/png", bytes: pngFromPhone() };
const plan: Attachment = { name: "plan.pdf", mimetype: "application/pdf", bytes: Buffer.from("%PDF-1.7") };
const huge: Attachment = {
  name: "huge.jpg",
  mimetype: "image/jpeg",
  bytes: Buffer.alloc(20 * 1024 * 1024, 1),
};

async function opensForm(): Promise<void> {
  await does(anna.opensHome());
  await does(anna.usesShortcut(SHORTCUTS.newProposal));
  await does(anna.submits());
}

async function writes(): Promise<void> {
  await does(anna.fills("Title", TITLE));
  await does(anna.fills("What and for whom", BODY));
}

const stored = () => prisma.proposalPhoto.findMany({ orderBy: { position: "asc" } });
const isKept = async () => (await prisma.proposalVersion.count({ where: { title: TITLE, body: BODY } })) > 0;

test("two photos with descriptions: the review shows them, and they are stored without what phones hide in them", async () => {
  await opensForm();
  await does(anna.attaches("Photos", [bench, tree]));
  await writes();
  expect(anna.modal?.fields["Photos"]).toBe("bench.jpg, tree.png");
  await does(anna.submits());
  expect(anna.modal?.text).toContain("Photo 1 · 2 of 3");
  await does(anna.fills("What the photo shows", "Two broken benches"));
  await does(anna.submits());
  expect(anna.modal?.text).toContain("Photo 2 · 2 of 3");
  await does(anna.presses("Skip"));
  expect(anna.modal?.text).toContain("Photo 1: Two broken benches\nPhoto 2, without a description");
  await does(anna.submits());
  expect(anna.modal?.title).toBe("Proposal sent");
  expect((await stored()).map(({ alt }) => alt)).toEqual(["Two broken benches", ""]);
  const files = await prisma.file.findMany();
  expect(files.map(({ mime }) => mime).toSorted()).toEqual(["image/jpeg", "image/png"]);
  for (const { bytes } of files) expect(Buffer.from(bytes).includes(SECRET)).toBe(false);
  expect(server.downloads).toHaveLength(2);
});

test("the form opened again tells of the photos that are there, takes others, and none of them twice", async () => {
  await opensForm();
  await writes();
  await does(anna.attaches("Photos", [bench]));
  await does(anna.submits());
  await does(anna.presses("Skip"));
  await does(anna.presses("Change the answers"));
  expect(anna.modal?.text).toContain("Photo 1, without a description");
  expect(anna.modal?.text).toContain("1 photo added; there is room for 2 more.");
  expect(anna.modal?.fields["Photos"]).toBe("");
  await expect(anna.attaches("Photos", [bench, bench, bench])).rejects.toThrow("takes at most 2");
  await does(anna.attaches("Photos", [tree, tree]));
  await does(anna.submits());
  for (const _ of [2, 3]) await does(anna.presses("Skip"));
  expect(await stored()).toHaveLength(3);
  await does(anna.presses("Change the answers"));
  expect(anna.modal?.fields["Photos"]).toBeUndefined();
  await does(anna.submits());
  await does(anna.presses("Change photos"));
  await does(anna.presses("Remove last photo"));
  expect(await stored()).toHaveLength(2);
});

interface Refused {
  files: readonly Attachment[];
  why: string;
  /** How many of them were asked for. */
  asked: number;
}

test.each<[string, Refused]>([
  ["a file of 20 MB", { files: [huge], why: "I can use photos up to 10 MB. This one is bigger.", asked: 0 }],
  [
    "a PDF",
    { files: [bench, plan], why: "Photo 2: I can use photos up to 10 MB. This is a document.", asked: 1 },
  ],
  [
    "a PDF that is called a photo",
    {
      files: [{ ...plan, mimetype: "image/jpeg" }],
      why: "I can use photos up to 10 MB. This is a document.",
      asked: 1,
    },
  ],
])("%s is refused under its field, and what was typed is kept", async (_, { files, why, asked }) => {
  await opensForm();
  await writes();
  await does(anna.attaches("Photos", files));
  await does(anna.submits());
  expect(anna.modal?.errors).toEqual({ Photos: why });
  expect(server.downloads).toHaveLength(asked);
  expect(anna.modal?.fields["Title"]).toBe(TITLE);
  expect([await stored(), await isKept()]).toEqual([[], true]);
});

test("four files are refused even if Slack lets them pass", async () => {
  await opensForm();
  await writes();
  await does(anna.attaches("Photos", [bench, tree, bench]));
  server.faults.next(9, { status: 500 }, "download");
  const sent = (await does(anna.submits())) as Delivery;
  server.faults.clear();
  const body = structuredClone(sent.body) as { trigger_id: string; view: { state: { values: object } } };
  const values = body.view.state.values as Record<string, Record<string, { files: object[] }>>;
  const files = values["f.photos"]?.["f.photos"]?.files ?? [];
  files.push(...files.slice(0, 1));
  const again = await does(server.replay({ ...sent, body: { ...body, trigger_id: "forged" } }));
  expect(again.ack).toEqual({
    response_action: "errors",
    errors: { "f.photos": "There is room for 3 here, 3 in all. Take out the others." },
  });
});

test.each([404, 500] as const)(
  "a file that is answered with %i is asked for again, then refused",
  async (status) => {
    await opensForm();
    await writes();
    await does(anna.attaches("Photos", [bench]));
    server.faults.next(3, { status }, "download");
    await does(anna.submits());
    expect(anna.modal?.errors["Photos"]).toContain("I could not fetch that photo. Nothing else was lost");
    expect(server.downloads).toHaveLength(3);
    expect([await stored(), await isKept()]).toEqual([[], true]);
    server.faults.next(2, "drop", "download");
    await does(anna.submits());
    expect(anna.modal?.text).toContain("Photo 1 · 1 of 3");
    expect(await stored()).toHaveLength(1);
  },
);

test("a token goes nowhere but to Slack: a file of another service is not asked for", async () => {
  const asked: string[] = [];
  const other: Server = createServer((request, response) => {
    asked.push(request.headers.authorization ?? "nothing");
    response.end(jpegFromPhone());
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/bench.jpg`;
  await opensForm();
  await writes();
  await does(anna.attaches("Photos", [{ ...bench, elsewhere }]));
  await does(anna.submits());
  expect(anna.modal?.errors["Photos"]).toContain("I could not fetch that photo");
  expect(asked).toEqual([]);
  other.close();
});

test("photos sent in a message begin a proposal, or come with the one that is written", async () => {
  await opensForm();
  await writes();
  await does(anna.submits());
  await does(anna.closes());
  await does(anna.sends([bench], "A bench without a back"));
  expect(anna.dms.at(-1)?.text).toContain("Start a proposal with this photo?");
  await does(anna.presses("Add it to my draft"));
  expect((await stored()).map(({ alt }) => alt)).toEqual([null]);
});

test("several in one message are several photos; what is no photo is refused in words, where it was sent", async () => {
  await does(anna.opensHome());
  await does(anna.sends([plan]));
  expect(anna.dms.at(-1)?.text).toContain("This is a document.");
  await does(anna.sends([bench, plan]));
  expect(
    anna.dms
      .filter(({ by }) => by === "app")
      .slice(-2)
      .map(({ text }) => text.split("\n")[0]),
  ).toEqual(["Start a proposal with this photo?", "I can use photos up to 10 MB. This is a document."]);
});

test("a file that takes too long is not waited for, and is there when the form is sent again", async () => {
  await scene.starts({ photosMs: 50 });
  await opensForm();
  await writes();
  await does(anna.attaches("Photos", [bench]));
  const release = server.holdDownloads();
  await anna.submits();
  expect(anna.modal?.errors["Photos"]).toContain("still on its way");
  expect([await stored(), await isKept()]).toEqual([[], true]);
  release();
  await server.quiet();
  await does(anna.submits());
  expect(anna.modal?.text).toContain("Photo 1 · 1 of 3");
  expect(server.downloads).toHaveLength(1);
});

test("an app installed before it asked for files has a form without a place for them", async () => {
  const old = server.workspace({
    id: "T0OLD",
    scopes: server.app.scopes.filter((scope) => scope !== "files:read"),
  });
  anna = old.user({ id: "U0ANNA" });
  await scene.starts({ botToken: old.token });
  await opensForm();
  expect(Object.keys(anna.modal?.fields ?? {})).toContain("Title");
  expect(Object.keys(anna.modal?.fields ?? {})).not.toContain("Photos");
  await writes();
  await does(anna.submits());
  expect(anna.modal?.text).toContain("No photos");
});
