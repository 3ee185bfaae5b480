import { expect, test } from "vitest";
import { fetchPhoto, photoOf } from "../../src/chat/incoming-photo.js";
import { jpegPhoto, pngPhoto, webpPhoto } from "../support/photos.js";

const MEGABYTE = 1024 * 1024;
const about = { what: "document" } as const;
const never = () => Promise.reject(new Error("not to be done"));
const unheard = () => undefined;

test("a photo is what its first bytes say", () => {
  expect(photoOf(jpegPhoto, about)).toMatchObject({ mime: "image/jpeg" });
  expect(photoOf(pngPhoto, { ...about, caption: "A tree" })).toMatchObject({
    mime: "image/png",
    caption: "A tree",
  });
  expect(photoOf(webpPhoto, { ...about, album: "7" })).toMatchObject({ mime: "image/webp", album: "7" });
  expect(photoOf(Buffer.from("%PDF-1.7"), about)).toEqual({ refused: "not-a-photo", what: "document" });
});

test("of a file without an end no more is read than a photo may be large", async () => {
  let read = 0;
  async function* endless() {
    for (;;) {
      read += 1;
      yield await Promise.resolve(Buffer.alloc(MEGABYTE, 1));
    }
  }
  const download = () => Promise.resolve(endless());
  expect(await fetchPhoto({ about, download, failed: unheard, pause: never })).toEqual({
    refused: "too-big",
    what: "document",
  });
  expect(read).toBe(11);
});

test("three tries, with a pause between them; then it was not fetched", async () => {
  const said: string[] = [];
  const photo = await fetchPhoto({
    about,
    download: never,
    failed: (attempt) => said.push(`failed ${attempt}`),
    pause: (attempt) => Promise.resolve(void said.push(`pause ${attempt}`)),
  });
  expect(photo).toEqual({ refused: "not-fetched", what: "document" });
  expect(said).toEqual(["failed 1", "pause 1", "failed 2", "pause 2", "failed 3"]);
});
