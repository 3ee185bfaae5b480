import type { IncomingMessage, ServerResponse } from "node:http";
import type { Desk } from "./call.js";
import { fail, type Fault } from "./faults.js";
import type { Json } from "./limits/texts.js";
import type { FileRecord } from "./records.js";

/** A file that a person has at hand. */
export interface Attachment {
  name: string;
  mimetype: string;
  bytes: Buffer;
  /** Where Slack says it is, when it is not on Slack: files of other services stay there. */
  elsewhere?: string;
}

/** Keeps a person's file, as Slack does before its app hears of it. */
export function keep({ world }: Desk, team: string, { bytes, ...file }: Attachment): FileRecord {
  const record: FileRecord = {
    id: world.nextId("F"),
    team,
    title: file.name,
    altText: "",
    length: bytes.length,
    bytes,
    complete: true,
    ...file,
  };
  world.files.set(record.id, record);
  return record;
}

const pathOf = ({ team, id, name }: FileRecord): string =>
  `/files-pri/${team}-${id}/download/${encodeURIComponent(name)}`;

/** A file as the app is told of it. */
export function fileOutput({ url }: Desk, file: FileRecord): Json {
  const { id, name, title, mimetype, length, elsewhere } = file;
  const address = elsewhere ?? `${url()}${pathOf(file)}`;
  return {
    id,
    name,
    title,
    mimetype,
    filetype: name.split(".").at(-1),
    mode: elsewhere === undefined ? "hosted" : "external",
    is_external: elsewhere !== undefined,
    size: length,
    url_private: address,
    url_private_download: address,
  };
}

export const isDownload = (path: string): boolean => path.startsWith("/files-pri/");

/** Hands a file to whoever may read it; others are sent to log in, as Slack does. */
export function download(
  { world, url }: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault | undefined,
): void {
  if (fault) return fail(response, fault);
  const path = new URL(request.url ?? "", url()).pathname;
  const file = [...world.files.values()].find((one) => pathOf(one) === path);
  const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  const install = world.installs.find((known) => known.token === token && !known.gone);
  const mayRead = install?.scopes.has("files:read") === true;
  const isTheirs = mayRead && world.workspacesOf(install).some(({ id }) => id === file?.team);
  if (!isTheirs) {
    response.writeHead(302, { location: `${url()}/?redir=${encodeURIComponent(path)}` }).end();
    return;
  }
  response.writeHead(file?.bytes ? 200 : 404).end(file?.bytes);
}
