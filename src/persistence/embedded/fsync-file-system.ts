import { NodeFS } from "@electric-sql/pglite/nodefs";
import { addFsync, type EmscriptenFileSystem } from "./fsync-operations.js";
import { LogSync } from "./log-sync.js";

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
  readonly log = new LogSync();

  override async init(...args: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const result = await super.init(...args);
    const preRun = result.emscriptenOpts.preRun as unknown as ((engine: Engine) => void)[];
    preRun.unshift((engine) => {
      const fileSystem = engine.NODEFS ?? engine.FS.filesystems?.NODEFS;
      if (fileSystem) addFsync(fileSystem, this.log);
    });
    return result;
  }
}
