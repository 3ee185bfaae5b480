import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { textFile, type OpenFile } from "../domain/open-data/open-file.js";
import type { App } from "../services/app.js";
import { exportPages } from "../services/open-data/export-pages.js";
import { indexFile, openDataOf, openFile } from "../services/open-data/open-data.js";
import { CommandRefused, type Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

/** `portico export [PROCESS] --to DIR`: the open data of a process as files, the same that are served. */
export async function exportOpenData(
  app: App,
  terminal: Terminal,
  wanted: string | undefined,
  { to }: { to: string },
): Promise<void> {
  const { communitySlug, slug } = await whichProcess(app, wanted);
  const data = await openDataOf(app, { community: communitySlug, process: slug });
  if (!data) throw new CommandRefused(`There is no process ${slug}.`);
  const pages = exportPages(data).map(({ name, text }) => textFile(name, text));
  const files = [...pages, indexFile(data), ...data.files];
  for (const file of files) await write(to, file);
  let count = files.length;
  for (const { folder, files: inside } of data.versions)
    for (const { name } of inside) {
      const file = await openFile(app, data, `${folder}/${name}`);
      if (file) await write(to, file);
      count += 1;
    }
  terminal.print(`${count} files written to ${to}. Begin with ${join(to, "index.html")}.`);
}

async function write(to: string, { name, bytes }: OpenFile): Promise<void> {
  const path = join(to, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
