import { expect, test } from "vitest";
import { act, localScene } from "../../support/local-chat/local-scene.js";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const LIMIT = 10 * 1024 * 1024;
const silent = () => [];
const photo = (bytes: Buffer | null, caption = "") =>
  act("client-01", { kind: "photo", base64: bytes?.toString("base64") ?? null, caption });

const jpegOf = (size: number): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(size - 3)]);

test("a photo comes in with its bytes, its kind by content, and its caption", async () => {
  const { post, inbox, messenger } = localScene(silent);
  await post("/chat/anna/events", photo(PNG, "A bench"));
  expect(inbox.received[0]?.content).toEqual({
    kind: "photo",
    photo: { bytes: PNG, mime: "image/png", caption: "A bench" },
  });
  expect(messenger.transcript("anna").entries).toMatchObject([
    { said: { what: "photo", caption: "A bench" } },
  ]);
});

test("10 MB is let in, a byte more is refused by the service's own words", async () => {
  const { post, inbox } = localScene(silent);
  await post("/chat/anna/events", photo(jpegOf(LIMIT)));
  await post("/chat/anna/events", photo(jpegOf(LIMIT + 1)));
  expect(inbox.received.map(({ content }) => content)).toMatchObject([
    { photo: { mime: "image/jpeg" } },
    { photo: { refused: "too-big" } },
  ]);
});

test("a file the page held back for its size is told as such", async () => {
  const { post, inbox } = localScene(silent);
  await post("/chat/anna/events", photo(null));
  expect(inbox.received[0]?.content).toMatchObject({ kind: "photo", photo: { refused: "too-big" } });
});

test("a body far over the limit is not read", async () => {
  const { post, inbox } = localScene(silent);
  expect(await post("/chat/anna/events", photo(jpegOf(LIMIT * 2)))).toEqual({
    status: 413,
    body: { refused: "too-big" },
  });
  expect(inbox.received).toEqual([]);
});

test("a script that calls itself a picture is no photo", async () => {
  const { post, inbox } = localScene(silent);
  await post("/chat/anna/events", photo(Buffer.from("<svg onload='alert(1)'/>")));
  expect(inbox.received[0]?.content).toMatchObject({ photo: { refused: "not-a-photo" } });
});

test("stored images are shown; anything else is only downloaded", async () => {
  const stored: Record<string, { bytes: Uint8Array; mime: string }> = {
    chart: { bytes: PNG, mime: "image/png" },
    odd: { bytes: Buffer.from("<script>"), mime: "text/html" },
  };
  const { app } = localScene(silent, { files: { read: (id) => Promise.resolve(stored[id]) } });
  const chart = await app.request("/files/chart");
  expect(chart.headers.get("content-type")).toBe("image/png");
  expect(Buffer.from(await chart.arrayBuffer())).toEqual(PNG);
  const odd = await app.request("/files/odd");
  expect(odd.headers.get("content-type")).toBe("application/octet-stream");
  expect(odd.headers.get("content-disposition")).toBe("attachment");
  expect(odd.headers.get("x-content-type-options")).toBe("nosniff");
});
