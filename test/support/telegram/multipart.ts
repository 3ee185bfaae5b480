export interface Multipart {
  fields: Record<string, string>;
  files: Map<string, Buffer>;
}

const BREAK = Buffer.from("\r\n\r\n");

/** `multipart/form-data` as grammY writes it: one header line or two, unquoted file names. */
export function parseMultipart(body: Buffer, contentType: string): Multipart {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType);
  const mark = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ""}`);
  const result: Multipart = { fields: {}, files: new Map() };
  let start = body.indexOf(mark);
  while (start >= 0) {
    const next = body.indexOf(mark, start + mark.length);
    if (next < 0) break;
    addPart(result, body.subarray(start + mark.length + 2, next - 2));
    start = next;
  }
  return result;
}

function addPart(result: Multipart, part: Buffer): void {
  const split = part.indexOf(BREAK);
  const head = part.subarray(0, split).toString();
  const content = part.subarray(split + BREAK.length);
  const name = /[; ]name="([^"]*)"/.exec(head)?.[1];
  if (name === undefined) return;
  if (/filename=/.test(head)) result.files.set(name, Buffer.from(content));
  else result.fields[name] = content.toString();
}
