import { afterEach, beforeEach, expect, test } from "vitest";
import { jpegFromPhone } from "../../support/photos.js";
import { BODY, MONDAY, TITLE } from "../../support/proposing.js";
import { openSlackScene } from "../../support/slack-scene.js";
import type { Person } from "../../support/slack-server.js";

const { navile, does, settles } = await openSlackScene({ at: MONDAY });
let anna: Person;
let luca: Person;
let pairs = 0;

beforeEach(async () => {
  pairs += 1;
  anna = await settles(navile.user({ id: `U0ANNA${pairs}`, name: "Anna" }));
  luca = await settles(navile.user({ id: `U0LUCA${pairs}`, name: "Luca" }));
  await does(anna.usesShortcut("new-proposal"));
  await does(anna.submits());
  await does(anna.fills("Title", TITLE));
  await does(anna.fills("What and for whom", BODY));
  await does(anna.closesAll());
  await opensDraft(anna);
  await does(anna.presses("Invite a co-author"));
  const [, command = ""] = /^They type this:\n`(\/.+)`$/m.exec(anna.modal?.text ?? "") ?? [];
  await does(anna.closesAll());
  await does(luca.types(command));
  await does(luca.submits());
  await does(luca.closesAll());
});

afterEach(() => expect([...anna.troubles, ...luca.troubles]).toEqual([]));

async function opensDraft(person: Person, label = "Open “Benches and trees…”"): Promise<void> {
  await does(person.types("/partecipo mine"));
  await does(person.presses(label, { message: person.ephemerals.at(-1)?.ts ?? "" }));
}

async function bothOpenTheForm(): Promise<void> {
  for (const person of [anna, luca]) {
    await opensDraft(person);
    await does(person.submits());
    await does(person.presses("Change the answers"));
  }
}

const TREES = "Trees along via Fioravanti";
const SHADE = "Shade along via Fioravanti";

const choice = (part: string, { name, mine, theirs }: Record<"name" | "mine" | "theirs", string>): string =>
  [
    `${name} changed the ${part} while you were writing. Nothing is lost: choose.`,
    "",
    "Yours:",
    `>${mine}`,
    `What ${name} wrote:`,
    `>${theirs}`,
  ].join("\n");

test("both have the form open and send it: the later one sees both titles, and takes their own", async () => {
  await bothOpenTheForm();
  await does(luca.fills("Title", TREES));
  await does(anna.fills("Title", SHADE));
  await does(luca.submits());
  expect(luca.modal?.text).toContain(`*Review*\n*${TREES}*`);
  await does(anna.submits());
  expect(anna.modal?.text).toBe(choice("title", { name: "Luca", mine: SHADE, theirs: TREES }));
  await does(anna.presses("Use mine"));
  expect(anna.modal?.text).toContain(`*Review*\n*${SHADE}*`);

  await does(luca.closesAll());
  await opensDraft(luca, "Open “Shade along via F…”");
  await does(luca.presses("Work together"));
  await does(luca.presses("Versions (4)"));
  const lines = luca.modal?.text.split("\n").map((line) => line.replace(/ · 15 June, [\d:]+/, "")) ?? [];
  expect(lines.slice(1)).toEqual([
    "v4 by Anna · changed: title",
    "v3 by Luca · changed: place and theme",
    "v2 by Luca · changed: title",
    "v1 by Anna",
  ]);
});

test("at the same moment, title and a text of full length: everything is read again by whoever is asked", async () => {
  await bothOpenTheForm();
  const [hers, his] = ["shade", "trees"].map((word) => `${`${word} `.repeat(249)}there.`);
  await does(Promise.all([anna.fills("Title", SHADE), luca.fills("Title", TREES)]));
  const bodies = [anna.fills("What and for whom", hers ?? ""), luca.fills("What and for whom", his ?? "")];
  await does(Promise.all(bodies));
  await does(Promise.all([anna.submits(), luca.submits()]));
  let asked = 0;
  for (const person of [anna, luca])
    while (person.modal?.buttons.includes("Keep theirs")) {
      const isTitle = person.modal.text.includes("the title");
      // A long quotation goes on in the next block.
      const read = person.modal.text.replaceAll("\n>", " ");
      for (const text of isTitle ? [SHADE, TREES] : [hers, his]) expect(read).toContain(text);
      await does(person.presses("Keep theirs"));
      asked += 1;
    }
  expect(asked).toBe(2);
  await does(Promise.all([anna.closesAll(), luca.closesAll()]));
});

test("a photo that came with it is kept, and so is what is written again with one's own words in sight", async () => {
  await bothOpenTheForm();
  await does(luca.fills("Title", TREES));
  await does(anna.fills("Title", SHADE));
  await does(anna.attaches("Photos", [{ name: "b.jpg", mimetype: "image/jpeg", bytes: jpegFromPhone() }]));
  await does(anna.submits());
  await does(anna.presses("Write again"));
  expect(anna.modal?.text).toContain(`Yours was: ${SHADE}`);
  expect(anna.modal?.text).toContain("1 photo added");
  expect(anna.modal?.fields["Title"]).toBe(TREES);
  await does(anna.fills("Title", "Shade and trees along via Fioravanti"));
  await does(anna.submits());
  await does(anna.presses("Skip"));
  expect(anna.modal?.text).toContain("*Review*\n*Shade and trees along via Fioravanti*");
});

test("the form closed in mid-typing shows both on Home; left there, one's words are among the suggestions", async () => {
  await bothOpenTheForm();
  await does(luca.fills("Title", TREES));
  await does(anna.fills("Title", SHADE));
  await does(anna.closesAll());
  expect(anna.home?.text).toContain(`Yours:\n>${SHADE}\nWhat Luca wrote:\n>${TREES}`);
  await does(anna.presses("Save and leave"));
  await opensDraft(anna, "Open “Trees along via F…”");
  await does(anna.presses("Work together"));
  await does(anna.presses("Suggestions (1)"));
  expect(anna.modal?.text).toContain(`Suggested:\n>${SHADE}`);
  expect(anna.modal?.submit).toBe("Accept");
  await does(anna.submits());
  await does(anna.closesAll());
  await opensDraft(luca, "Open “Shade along via F…”");
  expect(luca.modal?.text).toContain(`*${SHADE}*`);
});
