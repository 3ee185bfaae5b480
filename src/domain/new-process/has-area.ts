import { listAt, type FileData } from "./file-data.js";

/** Whether a new process has the area that something is for; what is for the whole of it needs none. */
export const hasArea = (file: FileData, area: string | undefined): boolean =>
  area === undefined || listAt(file, ["areas"]).some(({ key }) => key === area);
