import { listAt, withValue, type FileData, type FilePath } from "./file-data.js";

/** The same file with some entries of a list left out; a list with none left goes with them. */
export function withoutEntries(
  file: FileData,
  path: FilePath,
  isOut: (entry: FileData) => boolean,
): FileData {
  const all = listAt(file, path);
  const kept = all.filter((each) => !isOut(each));
  return kept.length === all.length ? file : withValue(file, path, kept.length > 0 ? kept : undefined);
}

/** Nobody of a group that is not there is to be reached. */
export function withoutTargets(file: FileData, by: "area" | "language", group: string): FileData {
  const isOut = (target: FileData): boolean => target["by"] === by && target["group"] === group;
  const left = withoutEntries(file, ["outreach", "targets"], isOut);
  return listAt(left, ["outreach", "targets"]).length > 0 ? left : withValue(left, ["outreach"], undefined);
}
