/** "42", "#42", "n. 42", "number 42", "progetto 42": the number of a project, when the whole text is one. */
export function projectNumberIn(text: string): number | undefined {
  const [, digits] =
    /^(?:project|progetto)?\s*(?:n[.°º]?|number|numero|#)?\s*(\d{1,4})$/iu.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
