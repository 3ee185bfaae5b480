/** Pictures of eight by four pixels as a browser writes them, left half red, right half blue; and what cameras add to them. */
export const jpegPhoto = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAA" +
    "EAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAA" +
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKA" +
    "AAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0" +
    "AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi" +
    "AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA" +
    "AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbA" +
    "BlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERX" +
    "RTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2" +
    "NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/" +
    "xAAXEAEAAwAAAAAAAAAAAAAAAAAABEKB/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwb/xAAaEQAABwAAAAAAAAAAAAAAAA" +
    "AAAQIFNIGx/9oADAMBAAIRAxEAPwCUm00BQNkVF6YZxkqrCH//2Q==",
  "base64",
);

export const pngPhoto = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAAI0lEQVR4AaTKoQ0AABDCwIb9R2Mn3uJe0ORcZUgDp4" +
    "mnfTgAAAD//9U0JKkAAAAGSURBVAMAc2IOYSCNBxIAAAAASUVORK5CYII=",
  "base64",
);

export const webpPhoto = Buffer.from(
  "UklGRi4CAABXRUJQVlA4WAoAAAAgAAAABwAAAwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAA" +
    "EAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAA" +
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKA" +
    "AAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0" +
    "AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi" +
    "AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA" +
    "AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbA" +
    "BlACAASQBuAGMALgAgADIAMAAxADZWUDggQAAAAFACAJ0BKggABAACwEwlqAJ0cgD7AK//3AAFwAD+8/T4Dv3X6z35" +
    "LnV4//+Wh9Ddxw/82D+VAMfuwPuAQOnbAAA=",
  "base64",
);

/** What must never be kept of a photo. */
export const SECRET = "44.5075N 11.3514E";

const jpegSegment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** An Exif block that says how the camera was held, and where. */
export function exifBlock(orientation: number, byteOrder: "II" | "MM"): Buffer {
  const little = byteOrder === "II";
  const short = (value: number) => (little ? [value, 0] : [0, value]);
  const long = (value: number) => (little ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const camera = [...short(0x10), ...short(2), ...long(4), 65, 66, 67, 0];
  const turnTag = little ? [0x12, 0x01] : [0x01, 0x12];
  const turn = [...turnTag, ...short(3), ...long(1), ...short(orientation), 0, 0];
  const tiff = [
    ...Buffer.from(byteOrder),
    ...short(42),
    ...long(8),
    ...short(2),
    ...camera,
    ...turn,
    ...long(0),
  ];
  return Buffer.concat([Buffer.from("Exif\0\0", "latin1"), Buffer.from(tiff), Buffer.from(SECRET)]);
}

const afterStart = (jpeg: Buffer, ...segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** The same JPEG from a phone: every kind of place where a position has been found. */
export const jpegFromPhone = (orientation = 6, byteOrder: "II" | "MM" = "II"): Buffer =>
  Buffer.concat([
    afterStart(
      jpegPhoto,
      jpegSegment(0xe1, Buffer.from(`maker's own ${SECRET}`)),
      jpegSegment(0xe1, exifBlock(orientation, byteOrder)),
      jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${SECRET}</x>`)),
      jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xmp/extension/\0${SECRET}`)),
      jpegSegment(0xe2, Buffer.from(`MPF\0${SECRET}`)),
      jpegSegment(0xed, Buffer.from(`Photoshop 3.0\0${SECRET}`)),
      jpegSegment(0xfe, Buffer.from(`comment ${SECRET}`)),
    ),
    Buffer.from(`\0\0\0\x18ftypmp42 a film behind the picture ${SECRET}`),
  ]);

function pngChunk(type: string, content: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, Buffer.from(content, "latin1"), Buffer.alloc(4)]);
}

/** The same PNG with texts, a time and an Exif block. */
export const pngFromPhone = (): Buffer =>
  Buffer.concat([
    pngPhoto.subarray(0, 33),
    pngChunk("tEXt", `Comment\0${SECRET}`),
    pngChunk("iTXt", `XML:com.adobe.xmp\0\0\0\0\0${SECRET}`),
    pngChunk("eXIf", SECRET),
    pngPhoto.subarray(33),
    Buffer.from(SECRET),
  ]);

function webpChunk(type: string, content: string): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, "latin1");
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, Buffer.from(content, "latin1"), Buffer.alloc(content.length % 2)]);
}

/** The same WebP with Exif and XMP, and flags that say so. */
export function webpFromPhone(): Buffer {
  const file = Buffer.concat([webpPhoto, webpChunk("EXIF", SECRET), webpChunk("XMP ", `<x>${SECRET}</x>`)]);
  file.writeUInt32LE(file.length - 8, 4);
  file[20] = (file[20] ?? 0) | 0x0c;
  return file;
}
