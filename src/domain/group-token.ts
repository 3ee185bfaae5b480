import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "./keyed-hash.js";

/** Characters of a signature that are kept: 72 bits. */
const SIGNED = 12;
const TOKEN = /^([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{12})$/;

/**
 * Names a group in a link, signed: nobody can make up one. 34 characters, so that what the link opens fits beside it in
 * the 64 of Telegram's `start`. It opens nothing by itself: whoever follows it must belong to the group.
 */
export function groupToken(key: Uint8Array, groupId: string): string {
  const id = Buffer.from(groupId.replaceAll("-", ""), "hex").toString("base64url");
  return `${id}${signature(key, id)}`;
}

/** The group's id; undefined for a token that is not ours. */
export function groupBehind(key: Uint8Array, token: string): string | undefined {
  const [, id = "", given = ""] = TOKEN.exec(token) ?? [];
  if (id === "" || !timingSafeEqual(Buffer.from(given), Buffer.from(signature(key, id)))) return undefined;
  const hex = Buffer.from(id, "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const signature = (key: Uint8Array, id: string): string => keyedHash(key, "group-link", id).slice(0, SIGNED);
