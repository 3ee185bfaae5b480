import { plainWords } from "../../domain/clean-text.js";

/** The column that a title stands for, however it is written; undefined for one that nobody asked for. */
export const columnNamed = <Column extends string>(
  names: Readonly<Record<string, Column>>,
  title: string,
): Column | undefined => {
  const plain = plainWords(title.replaceAll(/[_-]/g, " "));
  return Object.hasOwn(names, plain) ? names[plain] : undefined;
};
