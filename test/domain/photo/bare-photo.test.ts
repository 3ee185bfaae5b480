import * as fc from "fast-check";
import { expect, test } from "vitest";
import { barePhoto } from "../../../src/domain/photo/bare-photo.js";
import { orientationOf } from "../../../src/domain/photo/orientation.js";
import {
  jpegFromPhone,
  jpegPhoto,
  pngFromPhone,
  pngPhoto,
  SECRET,
  webpFromPhone,
  webpPhoto,
} from "../../support/photos.js";

const bare = (file: Uint8Array): Buffer => Buffer.from(barePhoto(file)?.bytes ?? []);

test.each([
  ["JPEG", "image/jpeg", jpegPhoto],
  ["PNG", "image/png", pngPhoto],
  ["WebP", "image/webp", webpPhoto],
])("a %s without anything else is kept as it is", (_name, mime, photo) => {
  expect(barePhoto(photo)).toMatchObject({ mime });
  expect(bare(photo).equals(photo)).toBe(true);
});

test("a JPEG from a phone keeps its picture and how it was held, and nothing else", () => {
  const photo = jpegFromPhone(6);
  expect(photo.includes(SECRET)).toBe(true);
  const stripped = bare(photo);
  expect(stripped.includes(SECRET)).toBe(false);
  const held = stripped.subarray(2, 2 + 2 + stripped.readUInt16BE(4));
  expect(orientationOf(held.subarray(4))).toBe(6);
  expect(Buffer.concat([stripped.subarray(0, 2), stripped.subarray(2 + held.length)]).equals(jpegPhoto)).toBe(
    true,
  );
});

test.each(["II", "MM"] as const)("an upright JPEG in byte order %s needs no word about it", (order) => {
  expect(bare(jpegFromPhone(1, order)).equals(jpegPhoto)).toBe(true);
});

test("a PNG and a WebP lose texts, time, Exif and XMP, and the flags that announce them", () => {
  expect(bare(pngFromPhone()).equals(pngPhoto)).toBe(true);
  expect(bare(webpFromPhone()).equals(webpPhoto)).toBe(true);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["a text called photo.jpg", Buffer.from("hello")],
  ["a PDF", Buffer.from("%PDF-1.7 ...")],
  ["a JPEG that stops after its first bytes", jpegPhoto.subarray(0, 30)],
  ["a JPEG without a picture", Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ["a PNG cut in the middle", pngPhoto.subarray(0, 60)],
  ["a film in a WebP's clothes", Buffer.from("RIFF\x10\0\0\0WEBPANIM\0\0\0\0", "latin1")],
])("%s is not a photo", (_name, file) => {
  expect(barePhoto(file)).toBeUndefined();
});

test("whatever is sent is either stripped or refused, and stripping twice changes nothing", () => {
  const spoiled = fc
    .tuple(
      fc.constantFrom(jpegFromPhone(), pngFromPhone(), webpFromPhone()),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
      fc.nat(2_000),
    )
    .map(([photo, changes, length]) => {
      const copy = Buffer.from(photo.subarray(0, length < 20 ? length : photo.length));
      for (const [at, value] of changes) copy[at % Math.max(1, copy.length)] = value;
      return copy;
    });
  fc.assert(
    fc.property(spoiled, (file) => {
      const once = barePhoto(file);
      if (once) expect(bare(once.bytes).equals(once.bytes)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});
