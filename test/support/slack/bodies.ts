import type { IncomingMessage } from "node:http";
import { parseMultipart } from "../telegram/multipart.js";
import { isObject, type Json } from "./limits/texts.js";

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** JSON, or a form whose structured fields are JSON. */
export function parseArguments(body: Buffer, type: string): Json {
  if (type.startsWith("application/json")) return asObject(parsed(body.toString()));
  const fields = new URLSearchParams(body.toString());
  return Object.fromEntries([...fields].map(([name, text]) => [name, fieldOf(text)]));
}

/** The bytes of an upload, sent as they are or in a form. */
export function uploadedBytes(body: Buffer, type: string): Buffer {
  if (!type.startsWith("multipart/form-data")) return body;
  const [bytes] = parseMultipart(body, type).files.values();
  return bytes ?? Buffer.alloc(0);
}

const fieldOf = (text: string): unknown => (/^[[{]/.test(text) ? parsed(text) : text);

const asObject = (value: unknown): Json => (isObject(value) ? value : {});

/** What is no JSON after all stays text, as in "[draft] hello". */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
