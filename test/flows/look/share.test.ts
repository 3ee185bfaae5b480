import { beforeAll, expect, test } from "vitest";
import { decodeQR } from "qr/decode.js";
import { Resvg } from "@resvg/resvg-wasm";
import { posterSvg } from "../../../src/services/chart/poster-svg.js";
import { openFont } from "../../../src/services/chart/font.js";
import { renderPng } from "../../../src/services/chart/render-png.js";
import { openTestDatabase } from "../../support/database.js";
import { MONDAY } from "../../support/proposing.js";
import { addProposal } from "../../support/public-proposals.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { faultsOf } from "../../support/screen-checks.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addProposal(prisma, { number: 218, title: "Trees <&> in via Arno", area: "savena" });
  world.clock.moveTo(MONDAY);
});

test("a card to forward, and a picture with the same link (SUP-3)", async () => {
  const leo = world.person("leo", { name: "Leonardo" });
  await leo.sends("/start s_218");
  await expectChat(
    leo,
    `
    you: [Share]
    bot: Trees <&> in via Arno
         Proposal 218 · Savena · Green
         Bilancio partecipativo 2026 · Bologna
         Read it in private, where only you see what you do: https://t.me/portico_bot?start=s_218_11111111
         [Open in private]
    bot: Forward the message above to whoever you like. It says nothing about you.
         For a poster there is a picture with a code that telephones read.
         [Code for a poster]
         [‹ Back | Home]
    `,
  );
  const [poster] = await leo.presses("Code for a poster");
  expect(poster && faultsOf(poster)).toEqual([]);
  expect(JSON.stringify(poster)).toContain("The code leads to https://t.me/portico_bot?start=s_218_11111111");
  expect(JSON.stringify(poster)).not.toContain("Leonardo");
  await leo.presses("Code for a poster");
  const files = await prisma.file.findMany();
  expect(files).toHaveLength(1);
  expect(poster).toMatchObject({ image: { file: files[0]?.id } });
  expect(files[0]).toMatchObject({ mime: "image/png", public: true });
  await leo.presses("‹ Back");
  expect(leo.reads).toContain("Trees <&> in via Arno");
});

test("in Italian, of a project; where there are no links there is no code", async () => {
  const ugo = world.person("ugo", { language: "it" });
  await ugo.sends("/start p_18");
  await ugo.presses("Condividi");
  const [poster] = await ugo.presses("Codice per un manifesto");
  expect(JSON.stringify(poster)).toContain("Il codice porta a https://t.me/portico_bot?start=p_18_11111111");
  const { linkTo } = world.app;
  world.app.linkTo = () => undefined;
  await ugo.sends("/start p_18");
  await ugo.presses("Condividi");
  expect(ugo.sees).not.toContain("Codice per un manifesto");
  world.app.linkTo = linkTo;
});

test("a telephone reads the link off the picture, whatever the title", async () => {
  const url = "https://t.me/portico_bot?start=p_12";
  const poster = { title: `<b>&"'\u202E ${"long ".repeat(60)}`, about: "Navile", url, how: "Scan" };
  const fonts = { regular: openFont("DejaVuSans"), bold: openFont("DejaVuSans-Bold") };
  const png = await renderPng((drawn) => posterSvg(poster, drawn), 3);
  expect(png.length).toBeGreaterThan(1000);
  const image = new Resvg(posterSvg(poster, fonts), { fitTo: { mode: "zoom", value: 3 } }).render();
  expect(decodeQR({ width: image.width, height: image.height, data: image.pixels })).toBe(url);
});
