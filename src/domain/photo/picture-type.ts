/** What a picture is by its first bytes, whatever its name or its sender says; undefined for anything else. */
export function pictureType(bytes: Uint8Array): "image/jpeg" | "image/png" | "image/webp" | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (head.startsWith("RIFF") && head.endsWith("WEBP")) return "image/webp";
  return undefined;
}
