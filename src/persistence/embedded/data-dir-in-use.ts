/** Another process has the data folder open. The embedded database has one owner: two would lose each other's writes. */
export class DataDirInUse extends Error {
  readonly dataDir: string;

  constructor(dataDir: string) {
    super(
      `The data folder ${dataDir} is in use by another process. Stop that one first, or choose another folder.`,
    );
    this.name = "DataDirInUse";
    this.dataDir = dataDir;
  }
}
