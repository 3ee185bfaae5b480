import type { Process } from "../../domain/process.js";
import { local, type Arg } from "../screen.js";

/** How the office is called to the authors: as it called itself, or whoever runs the process. */
export const officeName = ({ organizer }: Pick<Process, "organizer">, office: string | undefined): Arg =>
  office ?? local(organizer);
