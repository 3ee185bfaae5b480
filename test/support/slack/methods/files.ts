import { type Desk, type Method } from "../call.js";
import { isObject, type Json, listOf, stringOf } from "../limits/texts.js";
import type { FileRecord, Install } from "../records.js";
import { Refusal } from "../refusal.js";
import { writableChannel } from "./chat.js";

const WRITE = ["files:write"];
const LONGEST_ALT_TEXT = 1000;

/** Where the bytes of a file are sent, between asking and completing. */
export const uploadPath = (id: string): string => `/upload/v1/${id}`;

const getUploadUrl: Method = {
  scopes: WRITE,
  run: (args, install, { world, url }) => {
    const [name, altText] = [stringOf(args["filename"]), stringOf(args["alt_text"])];
    const length = Number(args["length"]);
    if (name === "" || !(length > 0)) throw new Refusal("invalid_arguments");
    if (altText.length > LONGEST_ALT_TEXT) throw new Refusal("alt_text_too_long");
    const [workspace] = world.workspacesOf(install);
    const file: FileRecord = {
      id: world.nextId("F"),
      team: workspace?.id ?? "",
      name,
      mimetype: "application/octet-stream",
      title: name,
      altText,
      length,
      bytes: undefined,
      complete: false,
    };
    world.files.set(file.id, file);
    return { upload_url: `${url()}${uploadPath(file.id)}`, file_id: file.id };
  },
};

const completeUpload: Method = {
  scopes: WRITE,
  run: (args, install, desk) => {
    const asked = listOf(args["files"]).filter(isObject);
    if (asked.length === 0) throw new Refusal("invalid_arguments");
    const files = asked.map(({ id, title }) => finished(String(id), title, desk));
    const channel = args["channel_id"] ?? args["channels"];
    if (channel !== undefined) share(files, channel, args, install, desk);
    return { files: files.map(({ id, title }) => ({ id, title })) };
  },
};

function finished(id: string, title: unknown, { world }: Desk): FileRecord {
  const file = world.files.get(id);
  if (!file?.bytes) throw new Refusal("file_not_found");
  file.complete = true;
  file.title = stringOf(title) || file.name;
  return file;
}

function share(files: FileRecord[], channel: unknown, args: Json, install: Install, desk: Desk): void {
  desk.world.post(writableChannel(channel, install, desk), {
    user: install.botUser,
    byApp: true,
    text: stringOf(args["initial_comment"]),
    files: files.map(({ id }) => id),
    threadTs: args["thread_ts"] as string | undefined,
  });
}

export const files: Record<string, Method> = {
  "files.getUploadURLExternal": getUploadUrl,
  "files.completeUploadExternal": completeUpload,
};
