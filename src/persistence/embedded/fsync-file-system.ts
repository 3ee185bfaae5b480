import { fsyncSync } from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

interface OpenFile {
  /** The file descriptor, where the stream is a real file. */
  nfd?: number;
}
interface EmscriptenFileSystem {
  stream_ops: { fsync?: (file: OpenFile) => number };
}
/** The part of PGlite's engine where its Node file system lives: at the top since 0.5.16, below `FS` before. */
interface Engine {
  NODEFS?: EmscriptenFileSystem;
  FS: { filesystems?: { NODEFS?: EmscriptenFileSystem } };
}

/**
 * PGlite's Node file system has no fsync, so a commit would survive a crash of the process but not a power failure.
 * This one has. It reaches into PGlite's internals: after an upgrade look for the warning at start-up.
 */
export class FsyncFileSystem extends NodeFS {
  /** How many times the engine asked for a sync. */
  syncs = 0;

  override async init(...args: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const result = await super.init(...args);
    const preRun = result.emscriptenOpts.preRun as unknown as ((engine: Engine) => void)[];
    preRun.unshift((engine) => this.#addFsync(engine));
    return result;
  }

  #addFsync(engine: Engine): void {
    const fileSystem = engine.NODEFS ?? engine.FS.filesystems?.NODEFS;
    if (!fileSystem) return;
    fileSystem.stream_ops.fsync = ({ nfd }) => {
      this.syncs++;
      if (nfd !== undefined) fsyncSync(nfd);
      return 0;
    };
  }
}
