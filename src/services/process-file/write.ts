import { stringify } from "yaml";
import type { ProcessDefinition } from "../../domain/process-definition.js";
import type { FileData } from "../../domain/new-process/file-data.js";
import { fileOf } from "./file-of.js";

/** A process file with exactly this in it. Long words stay on their line: nothing is read otherwise than it was written. */
export const yamlOf = (file: FileData): string =>
  stringify(file, { aliasDuplicateObjects: false, lineWidth: 0 });

/** The file that says what a definition says: read again, it is that definition. */
export const writeProcessFile = (definition: ProcessDefinition): Uint8Array =>
  new TextEncoder().encode(yamlOf(fileOf(definition)));
