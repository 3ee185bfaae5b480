import type { LogSync } from "./log-sync.js";

export interface OpenFile {
  /** The file descriptor, where the stream is a real file. */
  nfd?: number;
  path?: string;
}

type Operation<File> = (file: File, ...rest: unknown[]) => unknown;

/** The operations of an Emscripten file system that a sync is about. */
export interface EmscriptenFileSystem {
  stream_ops: Record<"write" | "close" | "setattr", Operation<OpenFile>> & {
    fsync?: (file: OpenFile) => number;
  };
  node_ops: Record<"rename" | "unlink" | "setattr", Operation<unknown>>;
}

const isLog = ({ path }: OpenFile): boolean => path?.includes("/pg_wal/") ?? false;

/**
 * Data is synced at once, the write-ahead log as `log` brings it to the disk. Whatever relies on what the log says waits
 * for it: no page, no deletion, no renaming and no cutting short (by name or of an open file) may reach the disk before the
 * log that tells of it.
 */
export function addFsync({ stream_ops: files, node_ops: names }: EmscriptenFileSystem, log: LogSync): void {
  const after =
    <File>(operation: Operation<File>, concerns: (file: File) => boolean = () => true): Operation<File> =>
    (file, ...rest) => {
      if (concerns(file)) log.now();
      return operation(file, ...rest);
    };
  files.fsync = (file) => {
    if (file.nfd === undefined) return 0;
    if (isLog(file)) log.later(file.nfd);
    else log.sync(file.nfd);
    return 0;
  };
  files.write = after(files.write, (file) => !isLog(file));
  files.setattr = after(files.setattr);
  files.close = after(files.close, isLog);
  for (const verb of ["rename", "unlink", "setattr"] as const) names[verb] = after(names[verb]);
}
